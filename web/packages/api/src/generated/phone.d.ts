// Made from the API's own document by `npm run api`. Do not edit.
export interface paths {
    "/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own
         * @description List the calls that this phone's subscriber made or answered, newest first.
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
        patch?: never;
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
        /** PageView[CallView] */
        PageView_CallView_: {
            /** Items */
            items: components["schemas"]["CallView"][];
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
    phone_history_list_own_get: {
        parameters: {
            query?: {
                cursor?: string | null;
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
