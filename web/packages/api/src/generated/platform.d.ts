// Made from the API's own document by `npm run api`. Do not edit.
export interface paths {
    "/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Alarms
         * @description List alarms, newest first.
         */
        get: operations["platform_alarms_list_alarms_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_api_keys_list_get"];
        put?: never;
        /** Create */
        post: operations["platform_api_keys_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_api_keys_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["platform_api_keys_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_audit_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_bans_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bans/{ip}": {
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
         * @description Unblock an address with all users who are blocked at it, or (`account`) one of them only.
         */
        delete: operations["platform_bans_delete_delete_ip"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show
         * @description Return the certificates in use, and how the last renewal ended.
         */
        get: operations["platform_certificates_show_get"];
        put?: never;
        post?: never;
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
         * Get
         * @description Look at every role, the node agent's parts, the snapshot, the disk, alarms and certificates of this machine, now.
         */
        get: operations["platform_health_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/isps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_isps_list_get"];
        put?: never;
        /**
         * Sign Up
         * @description Create a provider; it can work from this minute.
         */
        post: operations["platform_isps_sign_up_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/isps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_isps_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update */
        patch: operations["platform_isps_update_patch_id"];
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_jobs_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_jobs_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List the calls in progress, oldest first. `q` is looked for in who calls, what was dialled and who is called.
         */
        get: operations["platform_live_calls_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live-calls/{id}/hang-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hang Up
         * @description End a call that was answered. Its record says `operator`.
         */
        post: operations["platform_live_calls_hang_up_post_id_hang_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List caught mails, newest first.
         */
        get: operations["platform_mail_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Show a mail.
         */
        get: operations["platform_mail_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Html
         * @description Return a mail's HTML for a frame: it loads nothing and runs nothing.
         */
        get: operations["platform_mail_html_get_id_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Raw
         * @description Return a mail as it came.
         */
        get: operations["platform_mail_raw_get_id_raw"];
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
         * @description Return who the caller is.
         */
        get: operations["platform_me_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/never-block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_never_block_list_get"];
        put?: never;
        /** Create */
        post: operations["platform_never_block_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/never-block/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_never_block_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["platform_never_block_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Settings
         * @description Show how providers pay.
         */
        get: operations["platform_payment_settings_get_settings_get"];
        /**
         * Put Settings
         * @description Set how providers pay.
         */
        put: operations["platform_payment_settings_put_settings_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_platform_payments_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_platform_payments_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-payments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Give up a payment that has not come.
         */
        post: operations["platform_platform_payments_cancel_post_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-payments/{id}/confirm": {
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
         * @description Confirm that a payment has come by other means: the plan holds.
         */
        post: operations["platform_platform_payments_confirm_post_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_platform_plans_list_get"];
        put?: never;
        /** Create */
        post: operations["platform_platform_plans_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_platform_plans_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["platform_platform_plans_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["platform_platform_plans_update_patch_id"];
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue
         * @description List the roles that users of this console may have, and the permissions that its API keys may have.
         */
        get: operations["platform_roles_catalogue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Show one's own second factor; a key and a subscriber have none.
         */
        get: operations["platform_second_factor_get_get"];
        put?: never;
        /**
         * Begin
         * @description Ask for a second factor: the answer is what an authenticator application reads.
         */
        post: operations["platform_second_factor_begin_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/second-factor/confirm": {
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
         * @description Activate it with a first code; the answer alone shows the recovery codes.
         */
        post: operations["platform_second_factor_confirm_post_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable
         * @description Do without a second factor from now on.
         */
        post: operations["platform_second_factor_disable_post_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recovery Codes
         * @description Make new recovery codes; those before are over.
         */
        post: operations["platform_second_factor_recovery_codes_post_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_servers_list_get"];
        put?: never;
        /** Create */
        post: operations["platform_servers_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_servers_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["platform_servers_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["platform_servers_update_patch_id"];
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
        delete: operations["platform_session_delete_delete"];
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
        post: operations["platform_session_password_post_password"];
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
        get: operations["platform_sessions_list_get"];
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
        delete: operations["platform_sessions_delete_delete_id"];
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
         * Get Policy
         * @description Show who may sign up.
         */
        get: operations["platform_sign_up_get_policy_get"];
        /**
         * Put Policy
         * @description Set who may sign up: everybody, invited ones, nobody; or `default`, which the machine's address decides.
         */
        put: operations["platform_sign_up_put_policy_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_sign_up_invitations_list_get"];
        put?: never;
        /**
         * Invite
         * @description Invite an address to sign up; it may, even where sign-up is closed to others.
         */
        post: operations["platform_sign_up_invitations_invite_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_sign_up_invitations_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["platform_sign_up_invitations_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["platform_users_list_get"];
        put?: never;
        /** Create */
        post: operations["platform_users_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["platform_users_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["platform_users_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["platform_users_update_patch_id"];
        trace?: never;
    };
    "/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite Again
         * @description Mail the link once more; the one before is over.
         */
        post: operations["platform_users_invite_again_post_id_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/second-factor": {
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
         * Reset Second Factor
         * @description Remove a user's second factor: the telephone is lost, and so are the recovery codes. It ends the user's sessions.
         */
        delete: operations["platform_users_reset_second_factor_delete_id_second_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite
         * @description Create a user without a password, and mail them the link to set it.
         */
        post: operations["platform_users_invite_post_invite"];
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
         * AlarmView
         * @description Something that an operator must see.
         */
        AlarmView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Call Id */
            call_id: string | null;
            /** Detail */
            detail: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Leg Id */
            leg_id: string | null;
            /** Node */
            node: string;
            /** What */
            what: string;
        };
        /**
         * Attachment
         * @description A part of a mail that is no text.
         */
        Attachment: {
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Type */
            type: string;
        };
        /**
         * AuditView
         * @description One act.
         */
        AuditView: {
            /** Action */
            action: string;
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
            /** Customer Id */
            customer_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Isp Id */
            isp_id: string | null;
            /** Request Id */
            request_id: string;
            /** Resource */
            resource: string;
            /** Resource Id */
            resource_id: string;
            /** Tenant Id */
            tenant_id: string | null;
        };
        /**
         * BanView
         * @description A blocked address, or a user who is blocked at that address only (`account`). `rule` says what was counted (E5).
         *
         *     `address`: wrong credentials of the address; `user`: of this user there; `users`: of several users there.
         */
        BanView: {
            /** Account */
            account: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Ip */
            ip: string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /** Rule */
            rule: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * Begin
         * @description The address that a confirmation link goes to.
         */
        Begin: {
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
         * Catalogue
         * @description Roles of users and permissions of keys, in both languages.
         */
        Catalogue: {
            /** Permissions */
            permissions: components["schemas"]["PermissionView"][];
            /** Roles */
            roles: components["schemas"]["RoleView"][];
        };
        /**
         * Certificates
         * @description The certificates in use, and how renewal stands. `failed`: with `error`, and when it is tried again.
         */
        Certificates: {
            /** Again */
            again: string | null;
            /** Authority */
            authority: string;
            /** Error */
            error: string;
            /** Failures */
            failures: number;
            /** Hosts */
            hosts: string[];
            /** Items */
            items: components["schemas"]["CertificateView"][];
            /**
             * Renewal
             * @enum {string}
             */
            renewal: "own" | "issued" | "due" | "failed";
        };
        /**
         * CertificateView
         * @description A certificate in use: `own`, of this instance's own authority, or `public`, of an ACME authority.
         */
        CertificateView: {
            /** Days */
            days: number;
            /** Issuer */
            issuer: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "own" | "public";
            /** Names */
            names: string[];
            /**
             * Not After
             * Format: date-time
             */
            not_after: string;
            /**
             * Not Before
             * Format: date-time
             */
            not_before: string;
            /** Serial */
            serial: string;
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "warning" | "fault";
        };
        /**
         * ChannelView
         * @description One leg. `codecs` of the calling and the answering side once it is up; instants are Unix seconds.
         */
        ChannelView: {
            /**
             * Answered
             * @default 0
             */
            answered: number;
            /**
             * Called
             * @default
             */
            called: string;
            /**
             * Caller
             * @default
             */
            caller: string;
            /**
             * Codecs
             * @default []
             */
            codecs: string[];
            /**
             * Dialled
             * @default
             */
            dialled: string;
            /** Direction */
            direction: string;
            /**
             * Gateway Id
             * @default
             */
            gateway_id: string;
            /** Leg */
            leg: string;
            /**
             * Started
             * @default 0
             */
            started: number;
            /** State */
            state: string;
            /**
             * Subscriber Id
             * @default
             */
            subscriber_id: string;
            /**
             * Tenant Id
             * @default
             */
            tenant_id: string;
        };
        /**
         * Check
         * @description One thing that was looked at. `kind`: `role`, `part` of the node agent, `snapshot`, `disk`, `alarms`, `certificate`.
         *
         *     `number`: jobs that wait for the worker, changes behind, free share of the disk, alarms of a day, days left. `detail` is what the part
         *     itself says.
         */
        Check: {
            /**
             * Detail
             * @default
             */
            detail: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Number */
            number?: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "warning" | "fault";
        };
        /**
         * Confirmation
         * @description What the platform writes down about a payment by hand.
         */
        Confirmation: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * EdgeLimits
         * @description How much an edge takes at a time; 0: no limit. What is beyond is answered 503 with Retry-After, emergency calls excepted.
         */
        EdgeLimits: {
            /**
             * Calls
             * @description calls from outside, being set up or up
             * @default 10000
             */
            calls: number;
            /**
             * Requests
             * @description new requests from outside in one second
             * @default 2000
             */
            requests: number;
            /**
             * Setups
             * @description of these, calls being set up
             * @default 2000
             */
            setups: number;
            /**
             * Source Calls
             * @description calls of one address
             * @default 1000
             */
            source_calls: number;
        };
        /**
         * FactorBegin
         * @description Asking for a second factor takes the password once more.
         */
        FactorBegin: {
            /** Password */
            password: string;
        };
        /**
         * FactorCode
         * @description A code of one's authenticator application, or a recovery code.
         */
        FactorCode: {
            /** Code */
            code: string;
        };
        /**
         * FactorNew
         * @description The secret for an authenticator application; `uri` is what its QR code holds. Shown this once, active once confirmed.
         */
        FactorNew: {
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /**
         * FactorView
         * @description One's second factor.
         */
        FactorView: {
            /** Active */
            active: boolean;
            /** Confirmed At */
            confirmed_at?: string | null;
            /**
             * Recovery Left
             * @default 0
             */
            recovery_left: number;
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
         * FirstUser
         * @description The first administrator of a provider.
         */
        FirstUser: {
            /**
             * Email
             * Format: email
             */
            email: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
        };
        /**
         * Health
         * @description How this machine does. `versions` of its engines as they were last brought up, by package.
         */
        Health: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Checks */
            checks: components["schemas"]["Check"][];
            /** Host */
            host: string;
            /** Node */
            node: string;
            /** Versions */
            versions: {
                [key: string]: string;
            };
        };
        /**
         * InvitationView
         * @description An address that was invited to sign up.
         */
        InvitationView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
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
            /** Language */
            language: string;
            /** State */
            state: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * Invited
         * @description A user to invite: they set their own password through the link that is mailed. `customer_id` and `tenant_id` as the role needs.
         */
        Invited: {
            /** Customer Id */
            customer_id?: string | null;
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
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "platform-admin" | "platform-viewer" | "isp-admin" | "isp-viewer" | "customer-admin" | "tenant-admin" | "tenant-viewer";
            /** Tenant Id */
            tenant_id?: string | null;
        };
        /**
         * IspChange
         * @description What the platform may change of a provider.
         */
        IspChange: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Block By
             * @description what wrong passwords are counted by: the address, or each user at it
             * @default address
             * @enum {string}
             */
            block_by: "address" | "user";
            /**
             * Country
             * @default BR
             */
            country: string;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
            /**
             * Legal Name
             * @default
             */
            legal_name: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status: "active" | "blocked";
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
         * IspView
         * @description A provider.
         */
        IspView: {
            /** Address */
            address: string;
            /** Block By */
            block_by: string;
            /** Country */
            country: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Language */
            language: string;
            /** Legal Name */
            legal_name: string;
            /** Name */
            name: string;
            /** Namespace */
            namespace: string;
            /** Phone */
            phone: string;
            /** Realm */
            realm: string;
            /** Status */
            status: string;
            /** Tax Id */
            tax_id: string;
            theme: components["schemas"]["ThemeView"];
            /** Time Zone */
            time_zone: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * JobView
         * @description A job. `errors` lists at most 1000 of `failed`.
         */
        JobView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Errors */
            errors: {
                [key: string]: unknown;
            }[];
            /** Failed */
            failed: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Result */
            result: {
                [key: string]: unknown;
            };
            /** Status */
            status: string;
            /** Total */
            total: number | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * KeyCreated
         * @description A new key. `key` is shown this once.
         */
        KeyCreated: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Expires At */
            expires_at: string | null;
            /** Hint */
            hint: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * KeyNew
         * @description An API key to create: `permissions` are names or patterns such as `numbers.read`, `numbers.*`, `*.read`.
         */
        KeyNew: {
            /** Expires At */
            expires_at?: string | null;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
        };
        /**
         * KeyView
         * @description An API key without its secret.
         */
        KeyView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /** Expires At */
            expires_at: string | null;
            /** Hint */
            hint: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * LiveCall
         * @description A call as the caller's level sees it: its own channels only. `id` is the linked id of the later record.
         */
        LiveCall: {
            /** Answered */
            answered: number;
            /** Answerer */
            answerer: string;
            /** Channels */
            channels: components["schemas"]["ChannelView"][];
            /** Dialled */
            dialled: string;
            /** Id */
            id: string;
            /** Node */
            node: string;
            /** Origin */
            origin: string;
            /** Started */
            started: number;
            /** State */
            state: string;
        };
        /**
         * LiveCalls
         * @description All calls in progress that the caller sees.
         */
        LiveCalls: {
            /** Items */
            items: components["schemas"]["LiveCall"][];
        };
        /**
         * MailLine
         * @description A caught mail.
         */
        MailLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id */
            id: string;
            /** Sender */
            sender: string;
            /** Size */
            size: number;
            /** Subject */
            subject: string;
            /** To */
            to: string;
        };
        /**
         * MailPage
         * @description Caught mails, newest first. `next` goes into `?before=`.
         */
        MailPage: {
            /** Items */
            items: components["schemas"]["MailLine"][];
            /** Next */
            next?: string | null;
        };
        /**
         * MailView
         * @description A caught mail with its texts.
         */
        MailView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Attachments */
            attachments: components["schemas"]["Attachment"][];
            /** Has Html */
            has_html: boolean;
            /** Id */
            id: string;
            /** Sender */
            sender: string;
            /** Size */
            size: number;
            /** Subject */
            subject: string;
            /** Text */
            text: string;
            /** To */
            to: string;
        };
        /**
         * Me
         * @description Who the caller is. `user` is null for API keys. `choose_tenant`: nothing else works before a tenant is chosen (A25).
         */
        Me: {
            /** Actor */
            actor: string;
            /** Audience */
            audience: string;
            /** Choose Tenant */
            choose_tenant: boolean;
            customer: components["schemas"]["NamedMe"] | null;
            /** Language */
            language: string;
            /** May Choose Tenant */
            may_choose_tenant: boolean;
            /** Permissions */
            permissions: string[];
            provider: components["schemas"]["ProviderMe"] | null;
            session: components["schemas"]["SessionMe"] | null;
            tenant: components["schemas"]["TenantMe"] | null;
            /** Time Zone */
            time_zone: string;
            user: components["schemas"]["UserMe"] | null;
            viewing: components["schemas"]["ViewingMe"] | null;
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
         * NeverBlockNew
         * @description A range never to block.
         */
        NeverBlockNew: {
            /** Cidr */
            cidr: string;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * NeverBlockView
         * @description A range that is never blocked.
         */
        NeverBlockView: {
            /** Cidr */
            cidr: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** PageView[AlarmView] */
        PageView_AlarmView_: {
            /** Items */
            items: components["schemas"]["AlarmView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[AuditView] */
        PageView_AuditView_: {
            /** Items */
            items: components["schemas"]["AuditView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[BanView] */
        PageView_BanView_: {
            /** Items */
            items: components["schemas"]["BanView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[InvitationView] */
        PageView_InvitationView_: {
            /** Items */
            items: components["schemas"]["InvitationView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[IspView] */
        PageView_IspView_: {
            /** Items */
            items: components["schemas"]["IspView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[JobView] */
        PageView_JobView_: {
            /** Items */
            items: components["schemas"]["JobView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[KeyView] */
        PageView_KeyView_: {
            /** Items */
            items: components["schemas"]["KeyView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[NeverBlockView] */
        PageView_NeverBlockView_: {
            /** Items */
            items: components["schemas"]["NeverBlockView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[PaymentView] */
        PageView_PaymentView_: {
            /** Items */
            items: components["schemas"]["PaymentView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[PlanView] */
        PageView_PlanView_: {
            /** Items */
            items: components["schemas"]["PlanView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ServerView] */
        PageView_ServerView_: {
            /** Items */
            items: components["schemas"]["ServerView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[UserView] */
        PageView_UserView_: {
            /** Items */
            items: components["schemas"]["UserView"][];
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
         * PaymentSettingsIn
         * @description How providers pay. Absent keys stay as they are; an empty one ends Stripe.
         */
        PaymentSettingsIn: {
            /**
             * Manual
             * @default true
             */
            manual: boolean;
            /**
             * Manual Instructions
             * @default
             */
            manual_instructions: string;
            /** Stripe Key */
            stripe_key?: string | null;
            /** Stripe Methods */
            stripe_methods?: ("card" | "pix" | "boleto")[];
            /** Stripe Webhook Secret */
            stripe_webhook_secret?: string | null;
        };
        /**
         * PaymentSettingsView
         * @description How providers pay. Keys are never shown again.
         */
        PaymentSettingsView: {
            /** Manual */
            manual: boolean;
            /** Manual Instructions */
            manual_instructions: string;
            /** Stripe */
            stripe: boolean;
            /** Stripe Methods */
            stripe_methods: string[];
            /** Stripe Webhook */
            stripe_webhook: boolean;
        };
        /**
         * PaymentView
         * @description A month of a plan. `preparing`: `url` is on its way; `open`: to be paid, at `url` if there is one; `pending`: the bank is at it.
         */
        PaymentView: {
            /** Amount */
            amount: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Isp Id
             * Format: uuid
             */
            isp_id: string;
            /** Note */
            note: string;
            /** Paid At */
            paid_at: string | null;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Provider */
            provider: string;
            /** State */
            state: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
            /** Version */
            version: number;
        };
        /**
         * PermissionView
         * @description A permission that API keys may have.
         */
        PermissionView: {
            /** Name */
            name: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * PlanIn
         * @description A plan to sell to providers. Limits: 0 is none.
         */
        PlanIn: {
            /**
             * Currency
             * @default USD
             */
            currency: string;
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "free" | "trial" | "paid";
            /**
             * Max Calls
             * @default 0
             */
            max_calls: number;
            /**
             * Max Subscribers
             * @default 0
             */
            max_subscribers: number;
            /**
             * Max Tenants
             * @default 0
             */
            max_tenants: number;
            /** Name */
            name: string;
            /**
             * Offered
             * @default true
             */
            offered: boolean;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Price
             * @description Micro-units of the provider's currency: 1000000 is one unit
             * @default 0
             */
            price: number;
            /**
             * Trial Days
             * @default 0
             */
            trial_days: number;
        };
        /**
         * PlanPatch
         * @description Changes of PlanIn: absent fields stay.
         */
        PlanPatch: {
            /** Currency */
            currency?: string;
            /** Description */
            description?: string;
            /**
             * Kind
             * @enum {string}
             */
            kind?: "free" | "trial" | "paid";
            /** Max Calls */
            max_calls?: number;
            /** Max Subscribers */
            max_subscribers?: number;
            /** Max Tenants */
            max_tenants?: number;
            /** Name */
            name?: string;
            /** Offered */
            offered?: boolean;
            /** Position */
            position?: number;
            /**
             * Price
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            price?: number;
            /** Trial Days */
            trial_days?: number;
        };
        /**
         * PlanView
         * @description A plan.
         */
        PlanView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Currency
             * @default USD
             */
            currency: string;
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "free" | "trial" | "paid";
            /**
             * Max Calls
             * @default 0
             */
            max_calls: number;
            /**
             * Max Subscribers
             * @default 0
             */
            max_subscribers: number;
            /**
             * Max Tenants
             * @default 0
             */
            max_tenants: number;
            /** Name */
            name: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /**
             * Offered
             * @default true
             */
            offered: boolean;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Price
             * @description Micro-units of the provider's currency: 1000000 is one unit
             * @default 0
             */
            price: number;
            /**
             * Trial Days
             * @default 0
             */
            trial_days: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * PolicyIn
         * @description Who may sign up.
         */
        PolicyIn: {
            /**
             * Mode
             * @enum {string}
             */
            mode: "default" | "open" | "invitation" | "closed";
        };
        /**
         * PolicyView
         * @description Who may sign up: what is set, and what that means here.
         */
        PolicyView: {
            /**
             * Effective
             * @enum {string}
             */
            effective: "open" | "invitation" | "closed";
            /**
             * Mode
             * @enum {string}
             */
            mode: "default" | "open" | "invitation" | "closed";
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
         * ProviderNew
         * @description A provider and its first administrator.
         */
        ProviderNew: {
            admin: components["schemas"]["FirstUser"];
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
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
            /** Name */
            name: string;
            /** Namespace */
            namespace: string;
            /**
             * Time Zone
             * @default America/Sao_Paulo
             */
            time_zone: string;
        };
        /**
         * RecoveryCodes
         * @description Ten codes for the day the telephone is lost; each works once. Shown this once.
         */
        RecoveryCodes: {
            /** Codes */
            codes: string[];
        };
        /**
         * RoleView
         * @description A role that users of this level, or below, may have.
         */
        RoleView: {
            /** Audience */
            audience: string;
            /** Description */
            description: {
                [key: string]: string;
            };
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * ServerChange
         * @description Changes of a server; `locked` takes no new tenants. `limits` of an edge are given as a whole: what is absent has its default.
         */
        ServerChange: {
            /**
             * Address
             * @default
             */
            address: string;
            limits?: components["schemas"]["EdgeLimits"] | null;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Port
             * @default 5060
             */
            port: number;
            /**
             * Registration Address
             * @default
             */
            registration_address: string;
            /**
             * State
             * @default up
             * @enum {string}
             */
            state: "up" | "locked" | "draining";
        };
        /**
         * ServerNew
         * @description A server to add. Only an edge has `limits`.
         */
        ServerNew: {
            /** Address */
            address: string;
            limits?: components["schemas"]["EdgeLimits"] | null;
            /** Name */
            name: string;
            /** Port */
            port: number;
            /**
             * Registration Address
             * @default
             */
            registration_address: string;
            /**
             * Technology
             * @enum {string}
             */
            technology: "core" | "edge" | "database" | "media" | "node";
        };
        /**
         * ServerView
         * @description A server.
         */
        ServerView: {
            /** Address */
            address: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Joined At */
            joined_at: string | null;
            /** @description of an edge; null: the defaults */
            limits: components["schemas"]["EdgeLimits"] | null;
            /** Name */
            name: string;
            /** Port */
            port: number;
            /** Registration Address */
            registration_address: string;
            /** State */
            state: string;
            /** Technology */
            technology: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
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
        /**
         * UserChange
         * @description Changes of a user. A new password ends all sessions of the user.
         */
        UserChange: {
            /**
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Password
             * @default
             */
            password: string;
            /**
             * Role
             * @default tenant-viewer
             * @enum {string}
             */
            role: "platform-admin" | "platform-viewer" | "isp-admin" | "isp-viewer" | "customer-admin" | "tenant-admin" | "tenant-viewer";
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status: "active" | "blocked";
        };
        /**
         * UserMe
         * @description The person.
         */
        UserMe: {
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Language */
            language: string;
            /** Last Login At */
            last_login_at: string | null;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Second Factor */
            second_factor: boolean;
        };
        /**
         * UserNew
         * @description A user to create. `customer_id` and `tenant_id` as the role needs.
         */
        UserNew: {
            /** Customer Id */
            customer_id?: string | null;
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
            /** Name */
            name: string;
            /** Password */
            password: string;
            /**
             * Role
             * @enum {string}
             */
            role: "platform-admin" | "platform-viewer" | "isp-admin" | "isp-viewer" | "customer-admin" | "tenant-admin" | "tenant-viewer";
            /** Tenant Id */
            tenant_id?: string | null;
        };
        /**
         * UserView
         * @description A user.
         */
        UserView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Id */
            customer_id: string | null;
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invited */
            invited: boolean;
            /** Language */
            language: string;
            /** Last Login At */
            last_login_at: string | null;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Second Factor */
            second_factor: boolean;
            /** Status */
            status: string;
            /** Tenant Id */
            tenant_id: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ViewingMe
         * @description For the banner of a tenant console that an operator has opened (A12): who looks, and the way back. `DELETE /session` ends it.
         */
        ViewingMe: {
            /**
             * Back
             * @default /isp
             */
            back: string;
            /** Operator */
            operator: string;
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
    platform_alarms_list_alarms_get: {
        parameters: {
            query?: {
                at?: string | null;
                at_from?: string | null;
                at_to?: string | null;
                call_id?: string | null;
                cursor?: string | null;
                limit?: number;
                node?: string | null;
                sort?: string | null;
                what?: string | null;
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
                    "application/json": components["schemas"]["PageView_AlarmView_"];
                };
            };
        };
    };
    platform_api_keys_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                name?: string | null;
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
                    "application/json": components["schemas"]["PageView_KeyView_"];
                };
            };
        };
    };
    platform_api_keys_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyNew"];
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
                    "application/json": components["schemas"]["KeyCreated"];
                };
            };
        };
    };
    platform_api_keys_get_get_id: {
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
                    "application/json": components["schemas"]["KeyView"];
                };
            };
        };
    };
    platform_api_keys_delete_delete_id: {
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
    platform_audit_list_get: {
        parameters: {
            query?: {
                action?: string | null;
                actor?: string | null;
                at?: string | null;
                at_from?: string | null;
                at_to?: string | null;
                cursor?: string | null;
                isp_id?: string | null;
                limit?: number;
                resource?: string | null;
                resource_id?: string | null;
                sort?: string | null;
                tenant_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_AuditView_"];
                };
            };
        };
    };
    platform_bans_list_get: {
        parameters: {
            query?: {
                account?: string | null;
                cursor?: string | null;
                kind?: string | null;
                limit?: number;
                rule?: string | null;
                sort?: string | null;
                until?: string | null;
                until_from?: string | null;
                until_to?: string | null;
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
                    "application/json": components["schemas"]["PageView_BanView_"];
                };
            };
        };
    };
    platform_bans_delete_delete_ip: {
        parameters: {
            query?: {
                account?: string | null;
            };
            header?: never;
            path: {
                ip: string;
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
    platform_certificates_show_get: {
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
                    "application/json": components["schemas"]["Certificates"];
                };
            };
        };
    };
    platform_health_get_get: {
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
    platform_isps_list_get: {
        parameters: {
            query?: {
                country?: string | null;
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                limit?: number;
                namespace?: string | null;
                q?: string | null;
                sort?: string | null;
                status?: string | null;
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
                    "application/json": components["schemas"]["PageView_IspView_"];
                };
            };
        };
    };
    platform_isps_sign_up_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderNew"];
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
                    "application/json": components["schemas"]["IspView"];
                };
            };
        };
    };
    platform_isps_get_get_id: {
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
                    "application/json": components["schemas"]["IspView"];
                };
            };
        };
    };
    platform_isps_update_patch_id: {
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
                "application/json": components["schemas"]["IspChange"];
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
                    "application/json": components["schemas"]["IspView"];
                };
            };
        };
    };
    platform_jobs_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: string | null;
                limit?: number;
                sort?: string | null;
                status?: string | null;
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
                    "application/json": components["schemas"]["PageView_JobView_"];
                };
            };
        };
    };
    platform_jobs_get_get_id: {
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    platform_live_calls_list_get: {
        parameters: {
            query?: {
                q?: string;
                state?: ("setup" | "ringing" | "up" | "busy") | null;
                tenant_id?: string | null;
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
                    "application/json": components["schemas"]["LiveCalls"];
                };
            };
        };
    };
    platform_live_calls_hang_up_post_id_hang_up: {
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
    platform_mail_list_get: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                q?: string;
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
                    "application/json": components["schemas"]["MailPage"];
                };
            };
        };
    };
    platform_mail_get_get_id: {
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
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    platform_mail_html_get_id_html: {
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
                    "text/html": string;
                };
            };
        };
    };
    platform_mail_raw_get_id_raw: {
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
                    "message/rfc822": string;
                };
            };
        };
    };
    platform_me_get_get: {
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
    platform_never_block_list_get: {
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
                    "application/json": components["schemas"]["PageView_NeverBlockView_"];
                };
            };
        };
    };
    platform_never_block_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeverBlockNew"];
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
                    "application/json": components["schemas"]["NeverBlockView"];
                };
            };
        };
    };
    platform_never_block_get_get_id: {
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
                    "application/json": components["schemas"]["NeverBlockView"];
                };
            };
        };
    };
    platform_never_block_delete_delete_id: {
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
    platform_payment_settings_get_settings_get: {
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
                    "application/json": components["schemas"]["PaymentSettingsView"];
                };
            };
        };
    };
    platform_payment_settings_put_settings_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentSettingsIn"];
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
                    "application/json": components["schemas"]["PaymentSettingsView"];
                };
            };
        };
    };
    platform_platform_payments_list_get: {
        parameters: {
            query?: {
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                isp_id?: string | null;
                limit?: number;
                provider?: string | null;
                sort?: string | null;
                state?: string | null;
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
                    "application/json": components["schemas"]["PageView_PaymentView_"];
                };
            };
        };
    };
    platform_platform_payments_get_get_id: {
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
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    platform_platform_payments_cancel_post_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
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
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    platform_platform_payments_confirm_post_id_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
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
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    platform_platform_plans_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: string | null;
                limit?: number;
                offered?: boolean | null;
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
                    "application/json": components["schemas"]["PageView_PlanView_"];
                };
            };
        };
    };
    platform_platform_plans_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanIn"];
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
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    platform_platform_plans_get_get_id: {
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
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    platform_platform_plans_delete_delete_id: {
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
    platform_platform_plans_update_patch_id: {
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
                "application/json": components["schemas"]["PlanPatch"];
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
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    platform_roles_catalogue_get: {
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
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
        };
    };
    platform_second_factor_get_get: {
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
                    "application/json": components["schemas"]["FactorView"];
                };
            };
        };
    };
    platform_second_factor_begin_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorBegin"];
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
                    "application/json": components["schemas"]["FactorNew"];
                };
            };
        };
    };
    platform_second_factor_confirm_post_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCode"];
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
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    platform_second_factor_disable_post_disable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCode"];
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
    platform_second_factor_recovery_codes_post_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCode"];
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
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    platform_servers_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                name?: string | null;
                q?: string | null;
                sort?: string | null;
                state?: string | null;
                technology?: string | null;
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
                    "application/json": components["schemas"]["PageView_ServerView_"];
                };
            };
        };
    };
    platform_servers_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerNew"];
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
                    "application/json": components["schemas"]["ServerView"];
                };
            };
        };
    };
    platform_servers_get_get_id: {
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
                    "application/json": components["schemas"]["ServerView"];
                };
            };
        };
    };
    platform_servers_delete_delete_id: {
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
    platform_servers_update_patch_id: {
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
                "application/json": components["schemas"]["ServerChange"];
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
                    "application/json": components["schemas"]["ServerView"];
                };
            };
        };
    };
    platform_session_delete_delete: {
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
    platform_session_password_post_password: {
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
    platform_sessions_list_get: {
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
    platform_sessions_delete_delete_id: {
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
    platform_sign_up_get_policy_get: {
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
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    platform_sign_up_put_policy_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyIn"];
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
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    platform_sign_up_invitations_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                email?: string | null;
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
                    "application/json": components["schemas"]["PageView_InvitationView_"];
                };
            };
        };
    };
    platform_sign_up_invitations_invite_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Begin"];
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
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
        };
    };
    platform_sign_up_invitations_get_get_id: {
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
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
        };
    };
    platform_sign_up_invitations_delete_delete_id: {
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
    platform_users_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                customer_id?: string | null;
                email?: string | null;
                limit?: number;
                q?: string | null;
                role?: string | null;
                sort?: string | null;
                status?: string | null;
                tenant_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_UserView_"];
                };
            };
        };
    };
    platform_users_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserNew"];
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
                    "application/json": components["schemas"]["UserView"];
                };
            };
        };
    };
    platform_users_get_get_id: {
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
                    "application/json": components["schemas"]["UserView"];
                };
            };
        };
    };
    platform_users_delete_delete_id: {
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
    platform_users_update_patch_id: {
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
                "application/json": components["schemas"]["UserChange"];
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
                    "application/json": components["schemas"]["UserView"];
                };
            };
        };
    };
    platform_users_invite_again_post_id_invite: {
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
    platform_users_reset_second_factor_delete_id_second_factor: {
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
    platform_users_invite_post_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invited"];
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
                    "application/json": components["schemas"]["UserView"];
                };
            };
        };
    };
}
