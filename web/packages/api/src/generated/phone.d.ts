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
         * Me
         * @description Return the calling subscriber.
         */
        get: operations["phone_me_me_get"];
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
        /** Get */
        get: operations["phone_session_get_get"];
        put?: never;
        post?: never;
        /** Delete */
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
        /** Password */
        post: operations["phone_session_password_post_password"];
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
         * Me
         * @description Who the caller is.
         */
        Me: {
            /** Actor */
            actor: string;
            /** Audience */
            audience: string;
            /** Customer Id */
            customer_id: string | null;
            /** Email */
            email?: string | null;
            /** Isp Id */
            isp_id: string | null;
            /** Name */
            name?: string | null;
            /** Permissions */
            permissions: string[];
            /** Subscriber Id */
            subscriber_id: string | null;
            /** Tenant Id */
            tenant_id: string | null;
            /**
             * Viewing
             * @default false
             */
            viewing: boolean;
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
         * MeView
         * @description A subscriber as its own phone sees it.
         */
        MeView: {
            /** Alias */
            alias: string | null;
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
            /** Ring Timeout */
            ring_timeout: number;
            /** Username */
            username: string;
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
    phone_me_me_get: {
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
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    phone_session_get_get: {
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
                    "application/json": components["schemas"]["Me"];
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
