// Made from the API's own document by `npm run api`. Do not edit.
export interface paths {
    "/directory-log-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin
         * @description Begin: the browser keeps what belongs to this log-in, and goes to the address of the answer.
         */
        post: operations["public_directory_log_in_begin_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory-log-in/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Callback
         * @description Take the provider's answer, open the phone's session and lead to the phone; or lead to its log-in page, which says what is wrong.
         */
        get: operations["public_directory_log_in_callback_get_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory-log-in/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Choices
         * @description Return the buttons for a domain, an address, or a provider's name. Nothing else is told of the place.
         */
        get: operations["public_directory_log_in_choices_get_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forgotten-namespace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forgotten Namespace
         * @description Ask for a letter with the namespaces of an address. The answer is the same whether there are any or not.
         */
        post: operations["public_forgotten_namespace_forgotten_namespace_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Answer 200 when requests can be served, 503 otherwise.
         */
        get: operations["public_health_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter
         * @description Log a browser in: the session is a cookie of the audience that the answer names, or the second factor is asked for.
         */
        post: operations["public_log_in_enter_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Second Step
         * @description Go on with a code of the second factor, or a recovery code.
         */
        post: operations["public_log_in_second_step_post_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Password
         * @description Set the password with a mailed link: a new one, or the first one of an invited user. Every session of the user ends.
         */
        post: operations["public_password_set_password_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forgotten
         * @description Ask for a link to set a new password. The answer is the same whether there is such a user or not.
         */
        post: operations["public_password_forgotten_post_forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link
         * @description Show for whom a mailed link is.
         */
        post: operations["public_password_link_post_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/strength": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Strength
         * @description Judge a password while it is typed. Nothing is kept.
         */
        post: operations["public_password_strength_post_strength"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stripe Notice
         * @description Take a notice that Stripe has signed. The same one again changes nothing.
         */
        post: operations["public_payments_stripe_stripe_notice_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone-log-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter
         * @description Log the web phone in: the session is a cookie of the phone.
         */
        post: operations["public_phone_log_in_enter_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create
         * @description Log a phone program in. What is wrong is never said.
         */
        post: operations["public_phone_session_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone-setup/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch
         * @description Use a link up: the subscriber's password is replaced, and the phone gets its settings.
         */
        get: operations["public_phone_setup_fetch_get_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create
         * @description Log a program in by namespace, e-mail, password, and code where there is a second factor.
         *
         *     `namespace` is `platform` for the platform's own users.
         */
        post: operations["public_session_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Tell whether one can sign up here, and which plans there are.
         */
        get: operations["public_sign_up_get_get"];
        put?: never;
        /**
         * Begin
         * @description Ask for a confirmation link, or for another one. The answer is the same whether the address is known or not.
         */
        post: operations["public_sign_up_begin_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete
         * @description Make the provider, and log its administrator in.
         */
        post: operations["public_sign_up_complete_post_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Exchange a mailed link, once, for the cookie with which this browser goes on.
         */
        post: operations["public_sign_up_confirm_post_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draft
         * @description Return what was entered so far.
         */
        get: operations["public_sign_up_get_draft_get_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Enter
         * @description Keep what was entered on one page.
         */
        patch: operations["public_sign_up_enter_patch_draft"];
        trace?: never;
    };
    "/sign-up/draft/images/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Image
         * @description Set `logo-light`, `logo-dark` or `icon`.
         */
        put: operations["public_sign_up_put_image_put_draft_images_what"];
        post?: never;
        /**
         * Delete Image
         * @description Remove a picture.
         */
        delete: operations["public_sign_up_delete_image_delete_draft_images_what"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up/namespace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Namespace
         * @description Tell whether a namespace is free, while it is typed. Only who has confirmed an address may ask.
         */
        get: operations["public_sign_up_namespace_get_namespace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return a look. `namespace` may also be a domain; without it the address of the request decides.
         */
        get: operations["public_theme_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme/contrast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge
         * @description Judge colours while they are chosen. Nothing is kept.
         */
        post: operations["public_theme_contrast_judge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * File
         * @description Return a picture of a theme. Its name says its content, so it may be kept for ever.
         */
        get: operations["public_theme_files_file_get_name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Manifest
         * @description Return the phone's web application manifest under the provider's name, colours and icon.
         */
        get: operations["public_theme_manifest_get_manifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Availability
         * @description Whether a namespace is free. `reason`: taken, bad-format, reserved-word, top-level-domain, special-use-domain, encoded-name.
         */
        Availability: {
            /** Available */
            available: boolean;
            /**
             * Proposal
             * @default
             */
            proposal: string;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * Begun
         * @description Where the browser goes now.
         */
        Begun: {
            /** Url */
            url: string;
        };
        /**
         * Choice
         * @description A button of the log-in page.
         */
        Choice: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "google" | "microsoft" | "openid";
        };
        /**
         * Choices
         * @description With what one can log in at a place. A place that nobody has, and one without directories, look the same.
         */
        Choices: {
            /** Choices */
            choices: components["schemas"]["Choice"][];
        };
        /**
         * CompanyIn
         * @description The provider. `tax_id` of a company in Brazil is a CNPJ, and checked; elsewhere it is free.
         */
        CompanyIn: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Country
             * @default BR
             */
            country: string;
            /**
             * Currency
             * @default BRL
             */
            currency: string;
            /**
             * Legal Name
             * @default
             */
            legal_name: string;
            /** Name */
            name: string;
            /** Namespace */
            namespace: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Tax Id
             * @default
             */
            tax_id: string;
            /**
             * Time Zone
             * @default America/Sao_Paulo
             */
            time_zone: string;
        };
        /**
         * CompanyView
         * @description The provider as entered so far.
         */
        CompanyView: {
            /** Address */
            address: string;
            /** Country */
            country: string;
            /** Currency */
            currency: string;
            /** Legal Name */
            legal_name: string;
            /** Name */
            name: string;
            /** Namespace */
            namespace: string;
            /** Phone */
            phone: string;
            /** Tax Id */
            tax_id: string;
            /** Time Zone */
            time_zone: string;
        };
        /**
         * Completed
         * @description The provider is there, and its administrator is logged in: the session is a cookie of `audience`.
         */
        Completed: {
            /** Audience */
            audience: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /**
             * Isp Id
             * Format: uuid
             */
            isp_id: string;
            /** Namespace */
            namespace: string;
        };
        /**
         * ContrastView
         * @description Whether a colour can be read on the background, and the nearest one that can.
         */
        ContrastView: {
            /** Enough */
            enough: boolean;
            /** Nearest */
            nearest: string;
            /** Ratio */
            ratio: number;
        };
        /**
         * DraftIn
         * @description What was entered on one page; pages that are not sent stay as they are.
         */
        DraftIn: {
            company?: components["schemas"]["CompanyIn"] | null;
            person?: components["schemas"]["Person"] | null;
            /** Plan Id */
            plan_id?: string | null;
            theme?: components["schemas"]["ThemeIn"] | null;
        };
        /**
         * DraftView
         * @description Everything entered so far, the password aside. `step` is the first page that is not done.
         */
        DraftView: {
            company: components["schemas"]["CompanyView"] | null;
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Plan Id */
            plan_id: string | null;
            /** Plans */
            plans: components["schemas"]["PlanOffer"][];
            /**
             * Step
             * @enum {string}
             */
            step: "person" | "company" | "theme" | "plan" | "ready";
            theme: components["schemas"]["ThemeView"];
            /** Theme Chosen */
            theme_chosen: boolean;
        };
        /**
         * FieldProblem
         * @description What is wrong with one field.
         */
        FieldProblem: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * Forgotten
         * @description Whose namespace is forgotten.
         */
        Forgotten: {
            /**
             * Email
             * Format: email
             */
            email: string;
        };
        /**
         * Health
         * @description Whether the API and its database answer.
         */
        Health: {
            /** Status */
            status: string;
        };
        /**
         * Link
         * @description The token of a confirmation link.
         */
        Link: {
            /** Token */
            token: string;
        };
        /**
         * LogIn
         * @description Credentials of a person. `namespace` is the provider's, or `platform`.
         */
        LogIn: {
            /**
             * Code
             * @default
             */
            code: string;
            /** Email */
            email: string;
            /** Namespace */
            namespace: string;
            /** Password */
            password: string;
        };
        /**
         * LogInStep
         * @description How far a browser's log-in is. `open`: the session is a cookie of `audience`. `second-factor`: send `challenge` with the code.
         */
        LogInStep: {
            /** Audience */
            audience?: string | null;
            /** Challenge */
            challenge?: string | null;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /**
             * Step
             * @enum {string}
             */
            step: "open" | "second-factor";
        };
        /**
         * Manifest
         * @description A web application manifest (W3C) of the phone.
         */
        Manifest: {
            /** Background Color */
            background_color: string;
            /**
             * Display
             * @default standalone
             */
            display: string;
            /** Icons */
            icons: components["schemas"]["ManifestIcon"][];
            /**
             * Id
             * @default /phone/
             */
            id: string;
            /** Lang */
            lang: string;
            /** Name */
            name: string;
            /**
             * Scope
             * @default /phone/
             */
            scope: string;
            /** Short Name */
            short_name: string;
            /**
             * Start Url
             * @default /phone/
             */
            start_url: string;
            /** Theme Color */
            theme_color: string;
        };
        /**
         * ManifestIcon
         * @description An icon of the phone application.
         */
        ManifestIcon: {
            /**
             * Purpose
             * @default any
             */
            purpose: string;
            /** Sizes */
            sizes: string;
            /** Src */
            src: string;
            /**
             * Type
             * @default image/png
             */
            type: string;
        };
        /**
         * NewPassword
         * @description A password for whoever holds a link's token.
         */
        NewPassword: {
            /** Password */
            password: string;
            /** Token */
            token: string;
        };
        /**
         * Opened
         * @description A session. The token is shown this once; null where the session is a cookie.
         */
        Opened: {
            /** Audience */
            audience: string;
            /** Customer Id */
            customer_id: string | null;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Isp Id */
            isp_id: string | null;
            /** Tenant Id */
            tenant_id: string | null;
            /** Token */
            token: string | null;
        };
        /**
         * OpenView
         * @description Whether one can sign up here, and the plans to choose from.
         */
        OpenView: {
            /**
             * Mode
             * @enum {string}
             */
            mode: "open" | "invitation" | "closed";
            /** Plans */
            plans: components["schemas"]["PlanOffer"][];
        };
        /**
         * Person
         * @description The provider's first administrator.
         */
        Person: {
            /** Name */
            name: string;
            /** Password */
            password: string;
        };
        /**
         * PhoneLogIn
         * @description A subscriber and its softphone password.
         */
        PhoneLogIn: {
            /**
             * Login
             * @description `name@domain`, or the name alone
             */
            login: string;
            /** Password */
            password: string;
            /**
             * Place
             * @description with a name alone: the tenant's domain, or the provider's namespace
             * @default
             */
            place: string;
        };
        /**
         * PlanOffer
         * @description A plan, as who may choose it sees it. `price` is micro-units a month.
         */
        PlanOffer: {
            /** Currency */
            currency: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Max Calls */
            max_calls: number;
            /** Max Subscribers */
            max_subscribers: number;
            /** Max Tenants */
            max_tenants: number;
            /** Name */
            name: string;
            /** Price */
            price: number;
            /** Trial Days */
            trial_days: number;
        };
        /**
         * Problem
         * @description RFC 9457, with a stable `code`.
         */
        Problem: {
            /** Code */
            code: string;
            /**
             * Detail
             * @default null
             */
            detail: string | null;
            /**
             * Errors
             * @default null
             */
            errors: components["schemas"]["FieldProblem"][] | null;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * PublicTheme
         * @description The look of a log-in page. `name` and `namespace` are null where the address is nobody's: then it is the platform's own look.
         */
        PublicTheme: {
            /** Accent */
            accent: string;
            /** Background */
            background: string;
            /** Favicon */
            favicon?: string | null;
            /** Icon */
            icon?: string | null;
            /** Icon 192 */
            icon_192?: string | null;
            /** Icon 512 */
            icon_512?: string | null;
            /** Language */
            language?: string | null;
            /** Logo Dark */
            logo_dark?: string | null;
            /** Logo Light */
            logo_light?: string | null;
            /** Name */
            name?: string | null;
            /** Namespace */
            namespace?: string | null;
            /** On Accent */
            on_accent: string;
            /** On Background */
            on_background: string;
            /** On Primary */
            on_primary: string;
            /** Primary */
            primary: string;
        };
        /**
         * Begin
         * @description Begin logging in: `place` is the domain of one's address, or the tenant's domain, or the provider's name.
         */
        ramal__capabilities__directories__schemas__Begin: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "google" | "microsoft" | "openid";
            /** Place */
            place: string;
        };
        /**
         * Begin
         * @description The address that a confirmation link goes to.
         */
        ramal__capabilities__signup__schemas__Begin: {
            /**
             * Email
             * Format: email
             */
            email: string;
            /**
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
        };
        /**
         * Reset
         * @description Whose password is forgotten. The answer never tells whether there is such a user.
         */
        Reset: {
            /**
             * Email
             * Format: email
             */
            email: string;
            /** Namespace */
            namespace: string;
        };
        /**
         * SecondStep
         * @description The second step of a log-in: six digits, or a recovery code.
         */
        SecondStep: {
            /** Challenge */
            challenge: string;
            /** Code */
            code: string;
        };
        /**
         * Strength
         * @description How strong a password is, 0 to 4. `reason`: too-short, breached, dictionary, own-words, spatial, repeat, sequence, regex, date.
         */
        Strength: {
            /** Enough */
            enough: boolean;
            /** Reason */
            reason: string;
            /** Score */
            score: number;
        };
        /**
         * StrengthAsk
         * @description A password to judge, and the words of the person who chose it.
         */
        StrengthAsk: {
            /** Password */
            password: string;
            /** Words */
            words?: string[];
        };
        /**
         * ThemeIn
         * @description Colours of the consoles (A3): text in `primary` or `accent` must be readable on `background`.
         */
        ThemeIn: {
            /**
             * Accent
             * @default #0b5cad
             */
            accent: string;
            /**
             * Background
             * @default #ffffff
             */
            background: string;
            /**
             * Primary
             * @default #0b5cad
             */
            primary: string;
        };
        /**
         * ThemeVerdict
         * @description The verdicts on a theme's colours, while they are chosen.
         */
        ThemeVerdict: {
            accent: components["schemas"]["ContrastView"];
            primary: components["schemas"]["ContrastView"];
        };
        /**
         * ThemeView
         * @description How the consoles of a provider look. `on_…`: black or white, whichever is readable on that colour. Pictures: addresses, or null.
         */
        ThemeView: {
            /** Accent */
            accent: string;
            /** Background */
            background: string;
            /** Favicon */
            favicon?: string | null;
            /** Icon */
            icon?: string | null;
            /** Icon 192 */
            icon_192?: string | null;
            /** Icon 512 */
            icon_512?: string | null;
            /** Logo Dark */
            logo_dark?: string | null;
            /** Logo Light */
            logo_light?: string | null;
            /** On Accent */
            on_accent: string;
            /** On Background */
            on_background: string;
            /** On Primary */
            on_primary: string;
            /** Primary */
            primary: string;
        };
        /**
         * TicketAsk
         * @description A link's token.
         */
        TicketAsk: {
            /** Token */
            token: string;
        };
        /**
         * TicketView
         * @description For whom a link is: `password` (a new one) or `invitation` (the first one).
         */
        TicketView: {
            /** Audience */
            audience: string;
            /** Email */
            email: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Namespace */
            namespace: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    public_directory_log_in_begin_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ramal__capabilities__directories__schemas__Begin"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    public_directory_log_in_callback_get_callback: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                iss?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    public_directory_log_in_choices_get_choices: {
        parameters: {
            query?: {
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choices"];
                };
            };
        };
    };
    public_forgotten_namespace_forgotten_namespace_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forgotten"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    public_health_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    public_log_in_enter_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInStep"];
                };
            };
        };
    };
    public_log_in_second_step_post_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStep"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInStep"];
                };
            };
        };
    };
    public_password_set_password_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    public_password_forgotten_post_forgotten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reset"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    public_password_link_post_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketAsk"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
        };
    };
    public_password_strength_post_strength: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrengthAsk"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strength"];
                };
            };
        };
    };
    public_payments_stripe_stripe_notice_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    public_phone_log_in_enter_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneLogIn"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInStep"];
                };
            };
        };
    };
    public_phone_session_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneLogIn"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
    public_phone_setup_fetch_get_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    public_session_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
    public_sign_up_get_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenView"];
                };
            };
        };
    };
    public_sign_up_begin_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ramal__capabilities__signup__schemas__Begin"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    public_sign_up_complete_post_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Completed"];
                };
            };
        };
    };
    public_sign_up_confirm_post_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Link"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    public_sign_up_get_draft_get_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    public_sign_up_enter_patch_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftIn"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    public_sign_up_put_image_put_draft_images_what: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                what: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/svg+xml": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    public_sign_up_delete_image_delete_draft_images_what: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                what: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    public_sign_up_namespace_get_namespace: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
        };
    };
    public_theme_get_get: {
        parameters: {
            query?: {
                namespace?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicTheme"];
                };
            };
        };
    };
    public_theme_contrast_judge_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeIn"];
            };
        };
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeVerdict"];
                };
            };
        };
    };
    public_theme_files_file_get_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/svg+xml": string;
                };
            };
        };
    };
    public_theme_manifest_get_manifest: {
        parameters: {
            query?: {
                namespace?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible now */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
        };
    };
}
