// Made from the API's own document by `npm run api`. Do not edit.
export interface paths {
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List or search (`q`: name, company, e-mail, digits) one's own contacts.
         */
        get: operations["phone_contacts_list_get"];
        put?: never;
        /**
         * Create
         * @description Add a contact.
         */
        post: operations["phone_contacts_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Show a contact.
         */
        get: operations["phone_contacts_get_get_id"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Delete a contact.
         */
        delete: operations["phone_contacts_delete_delete_id"];
        options?: never;
        head?: never;
        /**
         * Update
         * @description Change a contact.
         */
        patch: operations["phone_contacts_update_patch_id"];
        trace?: never;
    };
    "/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Colleagues
         * @description Find colleagues of one's tenant by name, user name or alias (`q`).
         */
        get: operations["phone_directory_list_colleagues_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own
         * @description List the calls that this phone's subscriber made, answered or missed, newest first; `kind` picks one of these.
         */
        get: operations["phone_history_list_own_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ice-servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Relays
         * @description Return the relays that a browser may use where UDP does not come through, with credentials that end by themselves; often none.
         */
        get: operations["phone_ice_servers_relays_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return the calling subscriber.
         */
        get: operations["phone_me_get_get"];
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
        post?: never;
        /**
         * Delete
         * @description Log out.
         */
        delete: operations["phone_session_delete_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Password
         * @description Change one's own password; one's other sessions end.
         */
        post: operations["phone_session_password_post_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List one's own sessions, newest first.
         */
        get: operations["phone_sessions_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete
         * @description End one of one's own sessions.
         */
        delete: operations["phone_sessions_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own
         * @description Return one's own settings.
         */
        get: operations["phone_settings_get_own_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Own
         * @description Change one's own settings.
         */
        patch: operations["phone_settings_update_own_patch"];
        trace?: never;
    };
    "/sip-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give
         * @description Return credentials for SIP over WebSocket. They end by themselves, with a new softphone password, and with the subscriber.
         */
        post: operations["phone_sip_credentials_give_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voicemail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List one's own messages.
         */
        get: operations["phone_voicemail_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voicemail/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Show one of one's own messages.
         */
        get: operations["phone_voicemail_get_get_id"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Delete one of one's own messages.
         */
        delete: operations["phone_voicemail_delete_delete_id"];
        options?: never;
        head?: never;
        /**
         * Update
         * @description Mark one of one's own messages as heard, or as new again.
         */
        patch: operations["phone_voicemail_update_patch_id"];
        trace?: never;
    };
    "/voicemail/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own Audio
         * @description Fetch the audio of one of one's own messages, and note that it was heard.
         */
        get: operations["phone_voicemail_own_audio_get_id_audio"];
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
         * CallView
         * @description A call as the caller's level sees it.
         */
        CallView: {
            /** Answered */
            answered: string | null;
            /** Answered By */
            answered_by: string | null;
            /** Called */
            called: string;
            /** Caller */
            caller: string;
            /** Caller Name */
            caller_name: string;
            /** Cause */
            cause: number;
            /** Charge */
            charge: number;
            /** Code */
            code: number;
            /** Customer Id */
            customer_id: string | null;
            /** Dialled */
            dialled: string;
            /** Direction */
            direction: string;
            /** Emergency */
            emergency: boolean;
            /** Ended */
            ended: string | null;
            /** How */
            how: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Linked Id
             * Format: uuid
             */
            linked_id: string;
            /** Reason */
            reason: string;
            /** Result */
            result: string;
            /** Ring */
            ring: number;
            /** Side */
            side: string;
            /**
             * Started
             * Format: date-time
             */
            started: string;
            /** Subscriber Id */
            subscriber_id: string | null;
            /** Talk */
            talk: number;
            /** Tenant Id */
            tenant_id: string | null;
        };
        /**
         * ColleagueView
         * @description A colleague, as the directory shows it. `alias`, else `username`, is what one dials.
         */
        ColleagueView: {
            /** Alias */
            alias: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Username */
            username: string;
        };
        /**
         * ContactIn
         * @description A contact.
         */
        ContactIn: {
            /**
             * Company
             * @default
             */
            company: string;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Favourite
             * @default false
             */
            favourite: boolean;
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Numbers */
            numbers: string[];
        };
        /**
         * ContactPatch
         * @description Changes of ContactIn: absent fields stay.
         */
        ContactPatch: {
            /** Company */
            company?: string;
            /** Email */
            email?: string;
            /** Favourite */
            favourite?: boolean;
            /** Name */
            name?: string;
            /** Note */
            note?: string;
            /** Numbers */
            numbers?: string[];
        };
        /**
         * ContactView
         * @description A contact as shown.
         */
        ContactView: {
            /** Company */
            company: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** Favourite */
            favourite: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Numbers */
            numbers: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
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
         * IceServer
         * @description One entry of RTCConfiguration.iceServers.
         */
        IceServer: {
            /** Credential */
            credential: string;
            /** Urls */
            urls: string[];
            /** Username */
            username: string;
        };
        /**
         * IceServers
         * @description Relays, and for how long their credentials are good.
         */
        IceServers: {
            /** Seconds */
            seconds: number;
            /** Servers */
            servers: components["schemas"]["IceServer"][];
        };
        /**
         * MessageChange
         * @description What a subscriber changes of a message.
         */
        MessageChange: {
            /** Heard */
            heard: boolean;
        };
        /**
         * MessageView
         * @description A message. `caller` is empty where it was withheld. `mail` is `none` where nobody gets one; the times are null until then.
         */
        MessageView: {
            /** Call Id */
            call_id: string;
            /** Caller */
            caller: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Heard At */
            heard_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Mail
             * @enum {string}
             */
            mail: "queued" | "sent" | "none";
            /** Mailed At */
            mailed_at: string | null;
            /** Milliseconds */
            milliseconds: number;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Size */
            size: number;
            /**
             * Subscriber Id
             * Format: uuid
             */
            subscriber_id: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * NamedMe
         * @description The customer.
         */
        NamedMe: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * OwnSettingsPatch
         * @description Changes of OwnSettings: absent fields stay.
         */
        OwnSettingsPatch: {
            /** Forward Always */
            forward_always?: string | null;
            /** Forward Busy */
            forward_busy?: string | null;
            /** Forward No Answer */
            forward_no_answer?: string | null;
            /** Language */
            language?: ("pt-BR" | "en") | null;
            preferences?: components["schemas"]["Preferences"];
            /**
             * Ring Timeout
             * @description seconds
             */
            ring_timeout?: number;
            /**
             * Voicemail
             * @description voicemail to e-mail; needs an address, which the administrator enters
             */
            voicemail?: boolean;
        };
        /**
         * OwnSettingsView
         * @description One's own settings.
         */
        OwnSettingsView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Forward Always */
            forward_always: string | null;
            /** Forward Busy */
            forward_busy: string | null;
            /** Forward No Answer */
            forward_no_answer: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Language */
            language: string | null;
            preferences: components["schemas"]["Preferences"];
            /** Ring Timeout */
            ring_timeout: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Voicemail */
            voicemail: boolean;
        };
        /** PageView[CallView] */
        PageView_CallView_: {
            /** Items */
            items: components["schemas"]["CallView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ColleagueView] */
        PageView_ColleagueView_: {
            /** Items */
            items: components["schemas"]["ColleagueView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ContactView] */
        PageView_ContactView_: {
            /** Items */
            items: components["schemas"]["ContactView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[MessageView] */
        PageView_MessageView_: {
            /** Items */
            items: components["schemas"]["MessageView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * PasswordChange
         * @description A new password for oneself.
         */
        PasswordChange: {
            /** Current */
            current: string;
            /** New */
            new: string;
        };
        /**
         * PhoneMe
         * @description The calling subscriber.
         */
        PhoneMe: {
            /** Actor */
            actor: string;
            /** Alias */
            alias: string | null;
            /** Audience */
            audience: string;
            customer: components["schemas"]["NamedMe"] | null;
            /** Domain */
            domain: string;
            /** Email */
            email: string;
            /** Forward Always */
            forward_always: string | null;
            /** Forward Busy */
            forward_busy: string | null;
            /** Forward No Answer */
            forward_no_answer: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Language */
            language: string | null;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
            provider: components["schemas"]["ProviderMe"] | null;
            /** Ring Timeout */
            ring_timeout: number;
            session: components["schemas"]["SessionMe"] | null;
            tenant: components["schemas"]["TenantMe"] | null;
            /** Time Zone */
            time_zone: string;
            /** Username */
            username: string;
            /** Voicemail */
            voicemail: boolean;
        };
        /**
         * Preferences
         * @description How the web phone behaves. A device is named as the browser names it; empty: the system's own choice.
         */
        Preferences: {
            /**
             * Microphone
             * @default
             */
            microphone: string;
            /**
             * Notifications
             * @default true
             */
            notifications: boolean;
            /**
             * Ring Device
             * @default
             */
            ring_device: string;
            /**
             * Ring Volume
             * @default 80
             */
            ring_volume: number;
            /**
             * Speaker
             * @default
             */
            speaker: string;
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
         * ProviderMe
         * @description The provider, as its people see it.
         */
        ProviderMe: {
            /** Country */
            country: string;
            /** Currency */
            currency: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Namespace */
            namespace: string;
            /** Realm */
            realm: string;
            theme: components["schemas"]["ThemeView"];
        };
        /**
         * SessionMe
         * @description The session that the request came with; null for an API key.
         */
        SessionMe: {
            /** Cookie */
            cookie: boolean;
            /** Ends At */
            ends_at: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * SessionView
         * @description One of the caller's own sessions.
         */
        SessionView: {
            /** Address */
            address: string;
            /** Agent */
            agent: string;
            /** Audience */
            audience: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Current
             * @default false
             */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Tenant Id */
            tenant_id: string | null;
            /** Used At */
            used_at: string | null;
            /** Viewing */
            viewing: boolean;
        };
        /**
         * SipCredentials
         * @description With what a web phone registers until `expires`: then it asks for new ones. The softphone password never comes into the page.
         */
        SipCredentials: {
            /** Address */
            address: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Password */
            password: string;
            /** Realm */
            realm: string;
            /** Seconds */
            seconds: number;
            /** Username */
            username: string;
            /** Websocket Port */
            websocket_port: number;
        };
        /**
         * TenantMe
         * @description The tenant.
         */
        TenantMe: {
            /** Area Code */
            area_code: string;
            /** Country */
            country: string;
            /** Domain */
            domain: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    phone_contacts_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                favourite?: boolean | null;
                limit?: number;
                q?: string | null;
                sort?: string | null;
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
                    "application/json": components["schemas"]["PageView_ContactView_"];
                };
            };
        };
    };
    phone_contacts_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
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
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    phone_contacts_get_get_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    phone_contacts_delete_delete_id: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                id: string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    phone_contacts_update_patch_id: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPatch"];
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
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    phone_directory_list_colleagues_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                q?: string | null;
                sort?: string | null;
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
                    "application/json": components["schemas"]["PageView_ColleagueView_"];
                };
            };
        };
    };
    phone_history_list_own_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: ("missed" | "incoming" | "outgoing") | null;
                limit?: number;
                number?: string | null;
                result?: string | null;
                sort?: string | null;
                started?: string | null;
                started_from?: string | null;
                started_to?: string | null;
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
                    "application/json": components["schemas"]["PageView_CallView_"];
                };
            };
        };
    };
    phone_ice_servers_relays_get: {
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
                    "application/json": components["schemas"]["IceServers"];
                };
            };
        };
    };
    phone_me_get_get: {
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
                    "application/json": components["schemas"]["PhoneMe"];
                };
            };
        };
    };
    phone_session_delete_delete: {
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
    phone_session_password_post_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
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
    phone_sessions_list_get: {
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
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
        };
    };
    phone_sessions_delete_delete_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    phone_settings_get_own_get: {
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
                    "application/json": components["schemas"]["OwnSettingsView"];
                };
            };
        };
    };
    phone_settings_update_own_patch: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnSettingsPatch"];
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
                    "application/json": components["schemas"]["OwnSettingsView"];
                };
            };
        };
    };
    phone_sip_credentials_give_post: {
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
                    "application/json": components["schemas"]["SipCredentials"];
                };
            };
        };
    };
    phone_voicemail_list_get: {
        parameters: {
            query?: {
                caller?: string | null;
                cursor?: string | null;
                limit?: number;
                recorded_at?: string | null;
                recorded_at_from?: string | null;
                recorded_at_to?: string | null;
                sort?: string | null;
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
                    "application/json": components["schemas"]["PageView_MessageView_"];
                };
            };
        };
    };
    phone_voicemail_get_get_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    phone_voicemail_delete_delete_id: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                id: string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    phone_voicemail_update_patch_id: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageChange"];
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
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    phone_voicemail_own_audio_get_id_audio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description The audio, WAV, 8 kHz, mono */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
        };
    };
}
