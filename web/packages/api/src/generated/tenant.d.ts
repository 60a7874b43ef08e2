// Made from the API's own document by `npm run api`. Do not edit.
export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_api_keys_list_get"];
        put?: never;
        /** Create */
        post: operations["tenant_api_keys_create_post"];
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
        get: operations["tenant_api_keys_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_api_keys_delete_delete_id"];
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
        get: operations["tenant_audit_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List calls, newest first. `number` and `subscriber_id` look on both sides.
         */
        get: operations["tenant_calls_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return a call with its legs and steps.
         */
        get: operations["tenant_calls_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulate Own
         * @description Say what would happen if a subscriber dialled something, and why. Nothing rings.
         */
        post: operations["tenant_calls_simulate_own_post_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Of Customer
         * @description List the numbers of the caller's customer, in whichever tenant they are (A25).
         */
        get: operations["tenant_customer_numbers_list_of_customer_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Of Customer
         * @description Show a number of the caller's customer.
         */
        get: operations["tenant_customer_numbers_get_of_customer_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Allocate
         * @description Give a number to one of the customer's tenants, or take it back (null). Its destination goes with the tenant that held it.
         */
        patch: operations["tenant_customer_numbers_allocate_patch_id"];
        trace?: never;
    };
    "/customer/numbers/allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Allocate Many
         * @description Give many numbers to one tenant, or take them back: all of them, or none.
         */
        post: operations["tenant_customer_numbers_allocate_many_post_allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_directories_list_get"];
        put?: never;
        /** Create */
        post: operations["tenant_directories_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["tenant_directories_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_directories_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["tenant_directories_update_patch_id"];
        trace?: never;
    };
    "/directories/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People
         * @description List the people of a directory, as the last reading left them.
         */
        get: operations["tenant_directories_people_get_id_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directories/{id}/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Link
         * @description Link a person with a subscriber by hand.
         */
        patch: operations["tenant_directories_link_patch_id_people_person_id"];
        trace?: never;
    };
    "/directories/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview
         * @description Tell what a synchronisation would do, and change nothing.
         */
        post: operations["tenant_directories_preview_post_id_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directories/{id}/synchronise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Synchronise
         * @description Read the directory, and bring people and subscribers to it.
         */
        post: operations["tenant_directories_synchronise_post_id_synchronise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directories/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test
         * @description Look whether log-in service and people answer.
         */
        post: operations["tenant_directories_test_post_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directories/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prepare
         * @description Return our address for the provider's form, and the domains that may be connected.
         */
        get: operations["tenant_directories_prepare_get_preparation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        get: operations["tenant_jobs_list_get"];
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
        get: operations["tenant_jobs_get_get_id"];
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
        get: operations["tenant_live_calls_list_get"];
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
        post: operations["tenant_live_calls_hang_up_post_id_hang_up"];
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
        get: operations["tenant_me_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_numbers_list_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["tenant_numbers_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assign
         * @description Say where calls to a number go.
         */
        patch: operations["tenant_numbers_assign_patch_id"];
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
        get: operations["tenant_roles_catalogue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_schedules_list_get"];
        put?: never;
        /** Create */
        post: operations["tenant_schedules_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["tenant_schedules_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_schedules_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["tenant_schedules_update_patch_id"];
        trace?: never;
    };
    "/schedules/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get State
         * @description Say whether a schedule is open at an instant (now, where none is given), by which rule, and until when.
         */
        get: operations["tenant_schedules_get_state_get_id_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendars
         * @description List the countries whose public holidays are known, with their states.
         */
        get: operations["tenant_schedules_list_calendars_get_calendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holidays
         * @description List the public holidays of a country, and of one of its states, in a year (this one, where none is given).
         */
        get: operations["tenant_schedules_list_holidays_get_holidays"];
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
        get: operations["tenant_second_factor_get_get"];
        put?: never;
        /**
         * Begin
         * @description Ask for a second factor: the answer is what an authenticator application reads.
         */
        post: operations["tenant_second_factor_begin_post"];
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
        post: operations["tenant_second_factor_confirm_post_confirm"];
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
        post: operations["tenant_second_factor_disable_post_disable"];
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
        post: operations["tenant_second_factor_recovery_codes_post_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_security_groups_list_get"];
        put?: never;
        /** Create */
        post: operations["tenant_security_groups_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["tenant_security_groups_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_security_groups_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["tenant_security_groups_update_patch_id"];
        trace?: never;
    };
    "/security-groups/picker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pick
         * @description List the destinations that can be allowed: countries, parts of the North American plan, national forms.
         */
        get: operations["tenant_security_groups_pick_get_picker"];
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
        delete: operations["tenant_session_delete_delete"];
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
        post: operations["tenant_session_password_post_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose
         * @description Go on in one tenant of one's customer (A25), from none or from another. The database refuses another customer's.
         */
        post: operations["tenant_session_tenant_choose_post"];
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
        get: operations["tenant_sessions_list_get"];
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
        delete: operations["tenant_sessions_delete_delete_id"];
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
         * Get
         * @description Show the caller's own tenant.
         */
        get: operations["tenant_settings_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update
         * @description Change the caller's own tenant.
         */
        patch: operations["tenant_settings_update_patch"];
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own
         * @description Return the tenant's figures over time; those of the whole customer for its administrator who has not chosen a tenant.
         */
        get: operations["tenant_statistics_get_own_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own Shares
         * @description Return the same figures by tenant (of a customer), destination or direction.
         */
        get: operations["tenant_statistics_own_shares_get_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_subscribers_list_get"];
        put?: never;
        /**
         * Create
         * @description Create a subscriber. This answer alone shows its passwords.
         */
        post: operations["tenant_subscribers_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["tenant_subscribers_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_subscribers_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["tenant_subscribers_update_patch_id"];
        trace?: never;
    };
    "/subscribers/{id}/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Passwords
         * @description Replace passwords. This answer alone shows the new ones.
         */
        post: operations["tenant_subscribers_set_passwords_post_id_passwords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{id}/phone-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Phone Link
         * @description Return an address from which Linphone fetches its settings once, within 15 minutes. Any change of the subscriber ends it.
         */
        post: operations["tenant_subscribers_phone_link_post_id_phone_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{id}/phone-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Phone Setup
         * @description Replace the password of a subscriber's phones and return the settings with it, this once.
         */
        post: operations["tenant_subscribers_phone_setup_post_id_phone_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Edit
         * @description Change many subscribers alike: all of them, or none, with the reason of each.
         */
        post: operations["tenant_subscribers_start_edit_post_edits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/edits/{job_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Undo Edit
         * @description Return the file that undoes a finished edit, for the import with `mode=change`. It is kept for a month.
         */
        get: operations["tenant_subscribers_undo_edit_get_edits_job_id_undo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/edits/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Edit
         * @description Tell what one change of many subscribers would do, and change nothing.
         */
        post: operations["tenant_subscribers_preview_edit_post_edits_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Export all subscribers as CSV, with the columns that the import takes.
         */
        get: operations["tenant_subscribers_export_get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import
         * @description Import subscribers from CSV, with the columns of the form: all of them, or none, with errors by line.
         *
         *     Passwords that are absent are generated and stay unknown: set new ones where somebody needs to type them.
         *     `mode=change` changes subscribers that exist, named by `username`: columns that the file lacks stay, an empty cell empties its field.
         */
        post: operations["tenant_subscribers_import_post_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own
         * @description List the tenants that the caller may choose (A25): all of its customer's, wherever it is now, or its own.
         */
        get: operations["tenant_tenants_list_own_get"];
        put?: never;
        post?: never;
        delete?: never;
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
        get: operations["tenant_users_list_get"];
        put?: never;
        /** Create */
        post: operations["tenant_users_create_post"];
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
        get: operations["tenant_users_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_users_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["tenant_users_update_patch_id"];
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
        post: operations["tenant_users_invite_again_post_id_invite"];
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
        delete: operations["tenant_users_reset_second_factor_delete_id_second_factor"];
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
        post: operations["tenant_users_invite_post_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verified-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["tenant_verified_numbers_list_get"];
        put?: never;
        /** Create */
        post: operations["tenant_verified_numbers_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verified-numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["tenant_verified_numbers_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_verified_numbers_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verified-numbers/{id}/confirm": {
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
         * @description Enter the code that the call said: five entries at most, within ten minutes, once.
         */
        post: operations["tenant_verified_numbers_confirm_post_id_confirm"];
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
        /** List */
        get: operations["tenant_voicemail_list_get"];
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
        /** Get */
        get: operations["tenant_voicemail_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["tenant_voicemail_delete_delete_id"];
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
         * Audio
         * @description Fetch the audio of a message.
         */
        get: operations["tenant_voicemail_audio_get_id_audio"];
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
         * AllocatedView
         * @description How many numbers have changed hands.
         */
        AllocatedView: {
            /** Allocated */
            allocated: number;
        };
        /**
         * AllocateIn
         * @description Which of the customer's tenants holds a number; null: none.
         */
        AllocateIn: {
            /** Tenant Id */
            tenant_id: string | null;
        };
        /**
         * AllocateManyIn
         * @description Numbers that one tenant is to hold; null: none.
         */
        AllocateManyIn: {
            /** Numbers */
            numbers: string[];
            /** Tenant Id */
            tenant_id: string | null;
        };
        /**
         * AssignIn
         * @description What a tenant may change: where calls to the number go.
         */
        AssignIn: {
            /**
             * Target
             * @enum {string}
             */
            target: "none" | "subscriber" | "flow" | "trunk";
            /** Target Id */
            target_id?: string | null;
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
         * CalendarView
         * @description A country whose holidays are known, with its states.
         */
        CalendarView: {
            /** Country */
            country: string;
            /** States */
            states: string[];
        };
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
         * Choice
         * @description The tenant in which a customer's administrator goes on.
         */
        Choice: {
            /**
             * Tenant Id
             * Format: uuid
             */
            tenant_id: string;
        };
        /**
         * CodeIn
         * @description The code that the call said.
         */
        CodeIn: {
            /** Code */
            code: string;
        };
        /**
         * CountryChoice
         * @description A country that can be picked, with its calling code; consoles know its name in their language.
         */
        CountryChoice: {
            /** Calling Code */
            calling_code: string;
            /** Country */
            country: string;
            /** Selector */
            selector: string;
        };
        /**
         * CustomerNumberView
         * @description A number as its customer's administrator sees it.
         */
        CustomerNumberView: {
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
            /** Number */
            number: string;
            /** State */
            state: string;
            /** Target */
            target: string;
            /** Target Id */
            target_id: string | null;
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
         * DayIn
         * @description A date on which other hours hold; without spans it is closed all day.
         */
        DayIn: {
            /** Date */
            date: string;
            /**
             * Name
             * @default
             */
            name: string;
            /** Spans */
            spans?: components["schemas"]["SpanIn"][];
        };
        /**
         * DirectoryIn
         * @description A directory to connect for a proved domain.
         */
        DirectoryIn: {
            /**
             * Admin Email
             * @description the Google administrator in whose name people are read
             * @default
             */
            admin_email: string;
            /** Client Id */
            client_id: string;
            /**
             * Client Secret
             * @description empty: as it is
             * @default
             */
            client_secret: string;
            /**
             * Create Subscribers
             * @description make a subscriber of whoever has none
             * @default false
             */
            create_subscribers: boolean;
            /**
             * Domain Id
             * Format: uuid
             */
            domain_id: string;
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /**
             * Entra Tenant
             * @description the directory's id at Microsoft
             * @default
             */
            entra_tenant: string;
            /**
             * Issuer
             * @description of an OpenID provider: below it is `.well-known/openid-configuration`
             * @default
             */
            issuer: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "google" | "microsoft" | "openid";
            /**
             * On Leaving
             * @description what happens to the subscriber of a person who left
             * @default keep
             * @enum {string}
             */
            on_leaving: "keep" | "disable";
            /**
             * People Url
             * @description Keycloak: `https://…/admin/realms/<realm>/users`
             * @default
             */
            people_url: string;
            /**
             * Service Account
             * @description the JSON key of a Google service account; empty: as it is
             * @default
             */
            service_account: string;
        };
        /**
         * DirectoryPatch
         * @description Changes of DirectoryFields: absent fields stay.
         */
        DirectoryPatch: {
            /**
             * Admin Email
             * @description the Google administrator in whose name people are read
             */
            admin_email?: string;
            /** Client Id */
            client_id?: string;
            /**
             * Client Secret
             * @description empty: as it is
             */
            client_secret?: string;
            /**
             * Create Subscribers
             * @description make a subscriber of whoever has none
             */
            create_subscribers?: boolean;
            /** Enabled */
            enabled?: boolean;
            /**
             * Entra Tenant
             * @description the directory's id at Microsoft
             */
            entra_tenant?: string;
            /**
             * Issuer
             * @description of an OpenID provider: below it is `.well-known/openid-configuration`
             */
            issuer?: string;
            /**
             * On Leaving
             * @description what happens to the subscriber of a person who left
             * @enum {string}
             */
            on_leaving?: "keep" | "disable";
            /**
             * People Url
             * @description Keycloak: `https://…/admin/realms/<realm>/users`
             */
            people_url?: string;
            /**
             * Service Account
             * @description the JSON key of a Google service account; empty: as it is
             */
            service_account?: string;
        };
        /**
         * DirectoryView
         * @description A connected directory: `connected`, `previewed`, or `synchronised`: only then its people log in.
         */
        DirectoryView: {
            /** Admin Email */
            admin_email: string;
            /** Client Id */
            client_id: string;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Create Subscribers */
            create_subscribers: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Domain Id
             * Format: uuid
             */
            domain_id: string;
            /** Enabled */
            enabled: boolean;
            /** Entra Tenant */
            entra_tenant: string;
            /** Host */
            host: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issuer */
            issuer: string;
            /** Kind */
            kind: string;
            /** On Leaving */
            on_leaving: string;
            /** Outcome */
            outcome: string;
            /** People Url */
            people_url: string;
            /** Read At */
            read_at: string | null;
            /** State */
            state: string;
            /** Synchronised At */
            synchronised_at: string | null;
            /**
             * Tenant Id
             * Format: uuid
             */
            tenant_id: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * DomainChoice
         * @description A proved domain for which a directory may be connected.
         */
        DomainChoice: {
            /** Host */
            host: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * EditChanges
         * @description Changes of SubscriberFields: absent fields stay.
         */
        EditChanges: {
            /** Area Code */
            area_code?: string | null;
            /** Call Group */
            call_group?: number | null;
            /**
             * Caller Id
             * @description a number that the tenant holds or has verified
             */
            caller_id?: string | null;
            /** Country */
            country?: string | null;
            /** Enabled */
            enabled?: boolean;
            /** Forward Always */
            forward_always?: string | null;
            /** Forward Busy */
            forward_busy?: string | null;
            /** Forward No Answer */
            forward_no_answer?: string | null;
            /** Language */
            language?: ("pt-BR" | "en") | null;
            /** Max Calls */
            max_calls?: number;
            /** Pickup Group */
            pickup_group?: number | null;
            /**
             * Ring Timeout
             * @description seconds
             */
            ring_timeout?: number;
            /** Schedule Id */
            schedule_id?: string | null;
            /** Security Group Id */
            security_group_id?: string | null;
            /**
             * Voicemail
             * @description voicemail to e-mail
             */
            voicemail?: boolean;
        };
        /**
         * EditedView
         * @description A subscriber that would change, and what it has until then.
         */
        EditedView: {
            /** Before */
            before: {
                [key: string]: unknown;
            };
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
         * EditIn
         * @description One change of many subscribers: of those named by `ids`, or of all that fit `filter`.
         */
        EditIn: {
            changes: components["schemas"]["EditChanges"];
            filter?: components["schemas"]["SubscriberFilter"] | null;
            /** Ids */
            ids?: string[] | null;
        };
        /**
         * EditPreview
         * @description What an edit would do. `items` and `refusals` show the first of `changed` and `refused`.
         */
        EditPreview: {
            /** Changed */
            changed: number;
            /** Items */
            items: components["schemas"]["EditedView"][];
            /** Matched */
            matched: number;
            /** Refusals */
            refusals: components["schemas"]["EditRefusalView"][];
            /** Refused */
            refused: number;
        };
        /**
         * EditRefusalView
         * @description A subscriber that the change contradicts.
         */
        EditRefusalView: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
            /** Username */
            username: string;
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
         * Figures
         * @description Calls, those answered, seconds talked, and what customers were charged (micro-units of the provider's currency).
         */
        Figures: {
            /**
             * Acd
             * @description average call duration of answered calls, in seconds; null without any
             */
            readonly acd: number | null;
            /**
             * Answered
             * @default 0
             */
            answered: number;
            /**
             * Asr
             * @description answer-seizure ratio: answered calls of all, in percent; null without calls
             */
            readonly asr: number | null;
            /**
             * Calls
             * @default 0
             */
            calls: number;
            /**
             * Charge
             * @default 0
             */
            charge: number;
            /**
             * Talk
             * @default 0
             */
            talk: number;
        };
        /**
         * GroupIn
         * @description A security group: the external destinations it allows. An empty one allows none.
         */
        GroupIn: {
            /** Allow */
            allow?: string[];
            /**
             * Description
             * @default
             */
            description: string;
            /** Name */
            name: string;
        };
        /**
         * GroupPatch
         * @description Changes of GroupIn: absent fields stay.
         */
        GroupPatch: {
            /** Allow */
            allow?: string[];
            /** Description */
            description?: string;
            /** Name */
            name?: string;
        };
        /**
         * GroupView
         * @description A security group; `ceiling_id` names the provider's template that limits it, `beyond_ceiling` what is lost to that.
         */
        GroupView: {
            /** Allow */
            allow: string[];
            /** Beyond Ceiling */
            beyond_ceiling?: string[];
            /** Ceiling Id */
            ceiling_id?: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * HolidayView
         * @description A public holiday.
         */
        HolidayView: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Name */
            name: string;
        };
        /**
         * HoursIn
         * @description The same span on some days of the week: 1 is Monday, 7 is Sunday.
         */
        HoursIn: {
            /** Closes */
            closes: string;
            /** Opens */
            opens: string;
            /** Weekdays */
            weekdays: number[];
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
         * OwnTenantView
         * @description A tenant that the caller may choose.
         */
        OwnTenantView: {
            /** Domain */
            domain: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Status */
            status: string;
        };
        /** PageView[AuditView] */
        PageView_AuditView_: {
            /** Items */
            items: components["schemas"]["AuditView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[CallView] */
        PageView_CallView_: {
            /** Items */
            items: components["schemas"]["CallView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[CustomerNumberView] */
        PageView_CustomerNumberView_: {
            /** Items */
            items: components["schemas"]["CustomerNumberView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[DirectoryView] */
        PageView_DirectoryView_: {
            /** Items */
            items: components["schemas"]["DirectoryView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[GroupView] */
        PageView_GroupView_: {
            /** Items */
            items: components["schemas"]["GroupView"][];
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
        /** PageView[MessageView] */
        PageView_MessageView_: {
            /** Items */
            items: components["schemas"]["MessageView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[OwnTenantView] */
        PageView_OwnTenantView_: {
            /** Items */
            items: components["schemas"]["OwnTenantView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[PersonView] */
        PageView_PersonView_: {
            /** Items */
            items: components["schemas"]["PersonView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ScheduleView] */
        PageView_ScheduleView_: {
            /** Items */
            items: components["schemas"]["ScheduleView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[SubscriberView] */
        PageView_SubscriberView_: {
            /** Items */
            items: components["schemas"]["SubscriberView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[TenantNumberView] */
        PageView_TenantNumberView_: {
            /** Items */
            items: components["schemas"]["TenantNumberView"][];
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
        /** PageView[VerificationView] */
        PageView_VerificationView_: {
            /** Items */
            items: components["schemas"]["VerificationView"][];
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
         * PasswordsIn
         * @description New passwords; what is absent is generated. Both are shown once.
         */
        PasswordsIn: {
            /** Sip Password */
            sip_password?: string | null;
            /** Softphone Password */
            softphone_password?: string | null;
            /** Which */
            which?: ("sip" | "softphone")[];
        };
        /**
         * PasswordsView
         * @description New passwords, shown once; null: that one was not changed.
         */
        PasswordsView: {
            /** Sip Password */
            sip_password?: string | null;
            /** Softphone Password */
            softphone_password?: string | null;
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
         * PersonPatch
         * @description Link a person with a subscriber by hand; null: with nobody.
         */
        PersonPatch: {
            /** Subscriber Id */
            subscriber_id: string | null;
        };
        /**
         * PersonView
         * @description A person of the directory. `ambiguous`: several subscribers have the address, an administrator links one of them.
         */
        PersonView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Log In At */
            last_log_in_at: string | null;
            /** Left At */
            left_at: string | null;
            /** Name */
            name: string;
            /** Problem */
            problem: string;
            /** State */
            state: string;
            /** Subscriber Id */
            subscriber_id: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * PhoneFile
         * @description The file of a program, ready to be saved.
         */
        PhoneFile: {
            /** Content */
            content: string;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
        };
        /**
         * PhoneLink
         * @description An address that works once, until `expires`. The password is made when it is opened, not before.
         */
        PhoneLink: {
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Url */
            url: string;
        };
        /**
         * PhoneLinkIn
         * @description Linphone alone fetches its settings by an address.
         */
        PhoneLinkIn: {
            /**
             * Transport
             * @default udp
             * @enum {string}
             */
            transport: "udp" | "tcp" | "tls";
        };
        /**
         * PhoneSetup
         * @description All that a phone must be told. `password` is new and shown this once; `file` is null where the values are typed.
         */
        PhoneSetup: {
            /** Auth Username */
            auth_username: string;
            /** Domain */
            domain: string;
            file: components["schemas"]["PhoneFile"] | null;
            /** Host */
            host: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
            /** Port */
            port: number;
            /** Proxy */
            proxy: string;
            /**
             * Transport
             * @enum {string}
             */
            transport: "udp" | "tcp" | "tls";
            /** Username */
            username: string;
        };
        /**
         * PhoneSetupIn
         * @description The program or telephone to set up. Its password is replaced: devices with the former one stop registering.
         */
        PhoneSetupIn: {
            /**
             * Program
             * @enum {string}
             */
            program: "linphone" | "microsip" | "zoiper" | "baresip" | "other";
            /**
             * Transport
             * @default udp
             * @enum {string}
             */
            transport: "udp" | "tcp" | "tls";
        };
        /**
         * PickerView
         * @description All that the picker offers.
         */
        PickerView: {
            /** Countries */
            countries: components["schemas"]["CountryChoice"][];
            /** National */
            national: {
                [key: string]: string[];
            };
            /** Zones */
            zones: components["schemas"]["ZoneChoice"][];
        };
        /**
         * Point
         * @description The figures of one hour or day that begins `at`, in the time zone that was asked for. `peak`: the most calls at once.
         */
        Point: {
            /**
             * Acd
             * @description average call duration of answered calls, in seconds; null without any
             */
            readonly acd: number | null;
            /**
             * Answered
             * @default 0
             */
            answered: number;
            /**
             * Asr
             * @description answer-seizure ratio: answered calls of all, in percent; null without calls
             */
            readonly asr: number | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Calls
             * @default 0
             */
            calls: number;
            /**
             * Charge
             * @default 0
             */
            charge: number;
            /**
             * Peak
             * @default 0
             */
            peak: number;
            /**
             * Talk
             * @default 0
             */
            talk: number;
        };
        /**
         * Preparation
         * @description What an administrator needs before connecting: our address for the provider's form, and the domains to choose from.
         */
        Preparation: {
            /** Domains */
            domains: components["schemas"]["DomainChoice"][];
            /** Redirect Uris */
            redirect_uris: string[];
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
         * Sbc
         * @description The session border controller that phones of the tenant use: the shared one, or a dedicated one.
         */
        Sbc: {
            /**
             * Address
             * @default
             */
            address: string | "";
            /**
             * Kind
             * @default shared
             * @enum {string}
             */
            kind: "shared" | "dedicated";
            /**
             * Name
             * @default
             */
            name: string;
            /** Port */
            port?: number | null;
        };
        /**
         * ScheduleIn
         * @description Opening hours of a tenant.
         */
        ScheduleIn: {
            /**
             * Closed To
             * @description where callers go outside hours; absent: voicemail, else an announcement
             */
            closed_to?: string | null;
            /** Days */
            days?: components["schemas"]["DayIn"][];
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Holidays Country
             * @description its public holidays are closed
             */
            holidays_country?: string | null;
            /**
             * Holidays State
             * @description adds a state's own, such as SP
             */
            holidays_state?: string | null;
            /** Name */
            name: string;
            /**
             * Time Zone
             * @description absent: the tenant's
             */
            time_zone?: string | null;
            /** Week */
            week?: components["schemas"]["HoursIn"][];
        };
        /**
         * SchedulePatch
         * @description Changes of ScheduleIn: absent fields stay.
         */
        SchedulePatch: {
            /**
             * Closed To
             * @description where callers go outside hours; absent: voicemail, else an announcement
             */
            closed_to?: string | null;
            /** Days */
            days?: components["schemas"]["DayIn"][];
            /** Description */
            description?: string;
            /**
             * Holidays Country
             * @description its public holidays are closed
             */
            holidays_country?: string | null;
            /**
             * Holidays State
             * @description adds a state's own, such as SP
             */
            holidays_state?: string | null;
            /** Name */
            name?: string;
            /**
             * Time Zone
             * @description absent: the tenant's
             */
            time_zone?: string | null;
            /** Week */
            week?: components["schemas"]["HoursIn"][];
        };
        /**
         * ScheduleView
         * @description A schedule, and whether it is open now.
         */
        ScheduleView: {
            /** Closed To */
            closed_to: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Days */
            days: components["schemas"]["DayIn"][];
            /** Description */
            description: string;
            /** Holidays Country */
            holidays_country: string | null;
            /** Holidays State */
            holidays_state: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Open
             * @default false
             */
            open: boolean;
            /** Time Zone */
            time_zone: string | null;
            /** Until */
            until?: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Week */
            week: components["schemas"]["HoursIn"][];
        };
        /**
         * Series
         * @description Figures over time, with nothing left out: a point without calls is there too.
         */
        Series: {
            /**
             * Begin
             * Format: date-time
             */
            begin: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Peak */
            peak: number;
            /** Points */
            points: components["schemas"]["Point"][];
            /** Time Zone */
            time_zone: string;
            total: components["schemas"]["Figures"];
            /**
             * Unit
             * @enum {string}
             */
            unit: "hour" | "day";
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
         * SettingsPatch
         * @description What a tenant's own administrators may change.
         */
        SettingsPatch: {
            /**
             * Area Code
             * @default
             */
            area_code: string;
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
             * Time Zone
             * @default America/Sao_Paulo
             */
            time_zone: string;
        };
        /**
         * SettingsView
         * @description A tenant as its own administrators see it.
         */
        SettingsView: {
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
            /** Language */
            language: string;
            /** Name */
            name: string;
            sbc: components["schemas"]["Sbc"];
            /** Status */
            status: string;
            /** Time Zone */
            time_zone: string;
            /** Version */
            version: number;
        };
        /**
         * Share
         * @description The figures of one tenant, customer, carrier, destination or direction. `name` is empty where it is gone or has none.
         */
        Share: {
            /**
             * Acd
             * @description average call duration of answered calls, in seconds; null without any
             */
            readonly acd: number | null;
            /**
             * Answered
             * @default 0
             */
            answered: number;
            /**
             * Asr
             * @description answer-seizure ratio: answered calls of all, in percent; null without calls
             */
            readonly asr: number | null;
            /**
             * Calls
             * @default 0
             */
            calls: number;
            /**
             * Charge
             * @default 0
             */
            charge: number;
            /** Id */
            id?: string | null;
            /** Key */
            key: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Talk
             * @default 0
             */
            talk: number;
        };
        /**
         * Shares
         * @description The largest shares, by calls. `others`: what the rest adds up to.
         */
        Shares: {
            /**
             * Begin
             * Format: date-time
             */
            begin: string;
            /** By */
            by: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Items */
            items: components["schemas"]["Share"][];
            others: components["schemas"]["Figures"];
        };
        /**
         * Simulated
         * @description How the call would end, and why.
         */
        Simulated: {
            /** Ending */
            ending: string;
            /** Heard */
            heard: string[];
            /** Legs */
            legs: components["schemas"]["SimulatedLeg"][];
            /** Reason */
            reason: string;
            /** Steps */
            steps: components["schemas"]["StepView"][];
        };
        /**
         * SimulatedLeg
         * @description A leg that would be made.
         */
        SimulatedLeg: {
            /** Caller */
            caller: string;
            /** Gateways */
            gateways: string[];
            /** Kind */
            kind: string;
            /** Max Seconds */
            max_seconds: number;
            /** Outcome */
            outcome: string;
            /** Prepaid */
            prepaid: boolean;
            /** To */
            to: string;
        };
        /**
         * SpanIn
         * @description From `opens` until `closes`; one that closes at or before it opens runs into the next day.
         */
        SpanIn: {
            /** Closes */
            closes: string;
            /** Opens */
            opens: string;
        };
        /**
         * StateView
         * @description Whether a schedule is open at an instant, by which rule, and until when.
         */
        StateView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Open */
            open: boolean;
            /** Until */
            until: string | null;
            /** Why */
            why: string;
        };
        /**
         * StepView
         * @description One step of a decision.
         */
        StepView: {
            /** Input */
            input: string;
            /** Leg Id */
            leg_id?: string | null;
            /** Ok */
            ok: boolean;
            /** Outcome */
            outcome: string;
            /** Rule */
            rule: string;
        };
        /**
         * SubscriberCreated
         * @description The only answer that holds passwords.
         */
        SubscriberCreated: {
            /** Alias */
            alias: string | null;
            /** Area Code */
            area_code: string | null;
            /** Call Group */
            call_group: number | null;
            /** Caller Id */
            caller_id: string | null;
            /** Country */
            country: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Domain */
            domain: string;
            /** Email */
            email: string;
            /** Enabled */
            enabled: boolean;
            /** Flow Id */
            flow_id: string | null;
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
            /** Max Calls */
            max_calls: number;
            /** Name */
            name: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /** Pickup Group */
            pickup_group: number | null;
            /** Ring Timeout */
            ring_timeout: number;
            /** Schedule Id */
            schedule_id: string | null;
            /** Security Group Id */
            security_group_id: string | null;
            /** Sip Password */
            sip_password: string;
            /** Softphone Password */
            softphone_password: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Username */
            username: string;
            /** Version */
            version: number;
            /** Voicemail */
            voicemail: boolean;
        };
        /**
         * SubscriberFilter
         * @description The filters and the search of the list. Nothing given: every subscriber of the tenant.
         */
        SubscriberFilter: {
            /** Alias */
            alias?: string | null;
            /** Caller Id */
            caller_id?: string | null;
            /** Created At From */
            created_at_from?: string | null;
            /** Created At To */
            created_at_to?: string | null;
            /** Email */
            email?: string | null;
            /** Enabled */
            enabled?: boolean | null;
            /** Name */
            name?: string | null;
            /** Q */
            q?: string | null;
            /** Schedule Id */
            schedule_id?: string | null;
            /** Security Group Id */
            security_group_id?: string | null;
            /** Username */
            username?: string | null;
        };
        /**
         * SubscriberIn
         * @description A new subscriber. Passwords that are absent are generated and shown once.
         */
        SubscriberIn: {
            /** Alias */
            alias?: string | null;
            /** Area Code */
            area_code?: string | null;
            /** Call Group */
            call_group?: number | null;
            /**
             * Caller Id
             * @description a number that the tenant holds or has verified
             */
            caller_id?: string | null;
            /** Country */
            country?: string | null;
            /**
             * Email
             * @description never authenticates
             * @default
             */
            email: string;
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /** Flow Id */
            flow_id?: string | null;
            /** Forward Always */
            forward_always?: string | null;
            /** Forward Busy */
            forward_busy?: string | null;
            /** Forward No Answer */
            forward_no_answer?: string | null;
            /** Language */
            language?: ("pt-BR" | "en") | null;
            /**
             * Max Calls
             * @default 4
             */
            max_calls: number;
            /**
             * Name
             * @default
             */
            name: string;
            /** Pickup Group */
            pickup_group?: number | null;
            /**
             * Ring Timeout
             * @description seconds
             * @default 30
             */
            ring_timeout: number;
            /** Schedule Id */
            schedule_id?: string | null;
            /** Security Group Id */
            security_group_id?: string | null;
            /** Sip Password */
            sip_password?: string | null;
            /** Softphone Password */
            softphone_password?: string | null;
            /** Username */
            username: string;
            /**
             * Voicemail
             * @description voicemail to e-mail
             * @default false
             */
            voicemail: boolean;
        };
        /**
         * SubscriberPatch
         * @description Changes of SubscriberFields: absent fields stay.
         */
        SubscriberPatch: {
            /** Alias */
            alias?: string | null;
            /** Area Code */
            area_code?: string | null;
            /** Call Group */
            call_group?: number | null;
            /**
             * Caller Id
             * @description a number that the tenant holds or has verified
             */
            caller_id?: string | null;
            /** Country */
            country?: string | null;
            /**
             * Email
             * @description never authenticates
             */
            email?: string;
            /** Enabled */
            enabled?: boolean;
            /** Flow Id */
            flow_id?: string | null;
            /** Forward Always */
            forward_always?: string | null;
            /** Forward Busy */
            forward_busy?: string | null;
            /** Forward No Answer */
            forward_no_answer?: string | null;
            /** Language */
            language?: ("pt-BR" | "en") | null;
            /** Max Calls */
            max_calls?: number;
            /** Name */
            name?: string;
            /** Pickup Group */
            pickup_group?: number | null;
            /**
             * Ring Timeout
             * @description seconds
             */
            ring_timeout?: number;
            /** Schedule Id */
            schedule_id?: string | null;
            /** Security Group Id */
            security_group_id?: string | null;
            /**
             * Voicemail
             * @description voicemail to e-mail
             */
            voicemail?: boolean;
        };
        /**
         * SubscriberView
         * @description A subscriber as shown: never a password.
         */
        SubscriberView: {
            /** Alias */
            alias: string | null;
            /** Area Code */
            area_code: string | null;
            /** Call Group */
            call_group: number | null;
            /** Caller Id */
            caller_id: string | null;
            /** Country */
            country: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Domain */
            domain: string;
            /** Email */
            email: string;
            /** Enabled */
            enabled: boolean;
            /** Flow Id */
            flow_id: string | null;
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
            /** Max Calls */
            max_calls: number;
            /** Name */
            name: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /** Pickup Group */
            pickup_group: number | null;
            /** Ring Timeout */
            ring_timeout: number;
            /** Schedule Id */
            schedule_id: string | null;
            /** Security Group Id */
            security_group_id: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Username */
            username: string;
            /** Version */
            version: number;
            /** Voicemail */
            voicemail: boolean;
        };
        /**
         * Synchronise
         * @description `let_leave`: go on even where more than half of the people would leave.
         */
        Synchronise: {
            /**
             * Let Leave
             * @default false
             */
            let_leave: boolean;
        };
        /**
         * TenantCallDetail
         * @description A call with legs and steps, for a tenant.
         */
        TenantCallDetail: {
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
            /** Legs */
            legs: components["schemas"]["TenantLegView"][];
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
            /** Steps */
            steps: components["schemas"]["StepView"][];
            /** Subscriber Id */
            subscriber_id: string | null;
            /** Talk */
            talk: number;
            /** Tenant Id */
            tenant_id: string | null;
        };
        /**
         * TenantLegView
         * @description A leg, as far as it concerns a tenant.
         */
        TenantLegView: {
            /** Answered */
            answered: string | null;
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
            /** Charge State */
            charge_state: string;
            /** Code */
            code: number;
            /** Credential */
            credential: string;
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
            /** Number */
            number: string;
            /** Parent Id */
            parent_id: string | null;
            /** Purpose */
            purpose: string;
            /** Reason */
            reason: string;
            /** Ring */
            ring: number;
            /** Ringing */
            ringing: string | null;
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
            /** Transport */
            transport: string;
            /** User Agent */
            user_agent: string;
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
         * TenantNumberView
         * @description A number as its tenant sees it.
         */
        TenantNumberView: {
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
            /** Not Active Yet */
            not_active_yet?: string[];
            /** Number */
            number: string;
            /** State */
            state: string;
            /** Target */
            target: string;
            /** Target Id */
            target_id: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * TenantSimulate
         * @description A hypothetical call of a subscriber.
         */
        TenantSimulate: {
            /** Assume */
            assume?: ("answered" | "busy" | "no-answer" | "unavailable" | "too-many" | "failed" | "cancelled")[];
            /** At */
            at?: string | null;
            /** Dialled */
            dialled: string;
            /**
             * Subscriber Id
             * Format: uuid
             */
            subscriber_id: string;
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
         * VerificationIn
         * @description A number of somebody else's network to prove: it is called, and a code is said in `language`.
         */
        VerificationIn: {
            /**
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
            /** Number */
            number: string;
        };
        /**
         * VerificationView
         * @description How far the proof of a number is. `call_result`: `waiting`, `answered`, `not-answered`, or `not-made`.
         */
        VerificationView: {
            /** Attempts */
            attempts: number;
            /** Call Result */
            call_result: string;
            /**
             * Code Expires At
             * Format: date-time
             */
            code_expires_at: string;
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
            /** Language */
            language: string;
            /** Number */
            number: string;
            /** State */
            state: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Verified At */
            verified_at: string | null;
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
        /**
         * ZoneChoice
         * @description A part of the North American plan that can be picked.
         */
        ZoneChoice: {
            /** Area Codes */
            area_codes: string[];
            /** Name */
            name: {
                [key: string]: string;
            };
            /** Selector */
            selector: string;
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
    tenant_api_keys_list_get: {
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
    tenant_api_keys_create_post: {
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
    tenant_api_keys_get_get_id: {
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
    tenant_api_keys_delete_delete_id: {
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
    tenant_audit_list_get: {
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
    tenant_calls_list_get: {
        parameters: {
            query?: {
                answered_by?: string | null;
                called?: string | null;
                caller?: string | null;
                cause?: number | null;
                cause_from?: number | null;
                cause_to?: number | null;
                code?: number | null;
                code_from?: number | null;
                code_to?: number | null;
                cursor?: string | null;
                customer_id?: string | null;
                dialled?: string | null;
                direction?: string | null;
                emergency?: boolean | null;
                limit?: number;
                linked_id?: string | null;
                number?: string | null;
                result?: string | null;
                sort?: string | null;
                started?: string | null;
                started_from?: string | null;
                started_to?: string | null;
                subscriber_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_CallView_"];
                };
            };
        };
    };
    tenant_calls_get_get_id: {
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
                    "application/json": components["schemas"]["TenantCallDetail"];
                };
            };
        };
    };
    tenant_calls_simulate_own_post_simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantSimulate"];
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
                    "application/json": components["schemas"]["Simulated"];
                };
            };
        };
    };
    tenant_customer_numbers_list_of_customer_get: {
        parameters: {
            query?: {
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                customer_id?: string | null;
                limit?: number;
                number?: string | null;
                q?: string | null;
                sort?: string | null;
                state?: string | null;
                target?: string | null;
                target_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_CustomerNumberView_"];
                };
            };
        };
    };
    tenant_customer_numbers_get_of_customer_get_id: {
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
                    "application/json": components["schemas"]["CustomerNumberView"];
                };
            };
        };
    };
    tenant_customer_numbers_allocate_patch_id: {
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
                "application/json": components["schemas"]["AllocateIn"];
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
                    "application/json": components["schemas"]["CustomerNumberView"];
                };
            };
        };
    };
    tenant_customer_numbers_allocate_many_post_allocate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateManyIn"];
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
                    "application/json": components["schemas"]["AllocatedView"];
                };
            };
        };
    };
    tenant_directories_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                host?: string | null;
                kind?: string | null;
                limit?: number;
                q?: string | null;
                sort?: string | null;
                state?: string | null;
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
                    "application/json": components["schemas"]["PageView_DirectoryView_"];
                };
            };
        };
    };
    tenant_directories_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryIn"];
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
                    "application/json": components["schemas"]["DirectoryView"];
                };
            };
        };
    };
    tenant_directories_get_get_id: {
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
                    "application/json": components["schemas"]["DirectoryView"];
                };
            };
        };
    };
    tenant_directories_delete_delete_id: {
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
    tenant_directories_update_patch_id: {
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
                "application/json": components["schemas"]["DirectoryPatch"];
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
                    "application/json": components["schemas"]["DirectoryView"];
                };
            };
        };
    };
    tenant_directories_people_get_id_people: {
        parameters: {
            query?: {
                cursor?: string | null;
                email?: string | null;
                limit?: number;
                q?: string | null;
                sort?: string | null;
                state?: string | null;
            };
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
                    "application/json": components["schemas"]["PageView_PersonView_"];
                };
            };
        };
    };
    tenant_directories_link_patch_id_people_person_id: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonPatch"];
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
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    tenant_directories_preview_post_id_preview: {
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    tenant_directories_synchronise_post_id_synchronise: {
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
                "application/json": components["schemas"]["Synchronise"];
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    tenant_directories_test_post_id_test: {
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    tenant_directories_prepare_get_preparation: {
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
                    "application/json": components["schemas"]["Preparation"];
                };
            };
        };
    };
    tenant_jobs_list_get: {
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
    tenant_jobs_get_get_id: {
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
    tenant_live_calls_list_get: {
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
    tenant_live_calls_hang_up_post_id_hang_up: {
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
    tenant_me_get_get: {
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
    tenant_numbers_list_get: {
        parameters: {
            query?: {
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                customer_id?: string | null;
                limit?: number;
                number?: string | null;
                q?: string | null;
                sort?: string | null;
                state?: string | null;
                target?: string | null;
                target_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_TenantNumberView_"];
                };
            };
        };
    };
    tenant_numbers_get_get_id: {
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
                    "application/json": components["schemas"]["TenantNumberView"];
                };
            };
        };
    };
    tenant_numbers_assign_patch_id: {
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
                "application/json": components["schemas"]["AssignIn"];
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
                    "application/json": components["schemas"]["TenantNumberView"];
                };
            };
        };
    };
    tenant_roles_catalogue_get: {
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
    tenant_schedules_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                holidays_country?: string | null;
                limit?: number;
                name?: string | null;
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
                    "application/json": components["schemas"]["PageView_ScheduleView_"];
                };
            };
        };
    };
    tenant_schedules_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleIn"];
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    tenant_schedules_get_get_id: {
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    tenant_schedules_delete_delete_id: {
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
    tenant_schedules_update_patch_id: {
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
                "application/json": components["schemas"]["SchedulePatch"];
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
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
        };
    };
    tenant_schedules_get_state_get_id_state: {
        parameters: {
            query?: {
                at?: string | null;
            };
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
                    "application/json": components["schemas"]["StateView"];
                };
            };
        };
    };
    tenant_schedules_list_calendars_get_calendars: {
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
                    "application/json": components["schemas"]["CalendarView"][];
                };
            };
        };
    };
    tenant_schedules_list_holidays_get_holidays: {
        parameters: {
            query?: {
                country?: string;
                language?: "pt-BR" | "en";
                state?: string;
                year?: number | null;
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
                    "application/json": components["schemas"]["HolidayView"][];
                };
            };
        };
    };
    tenant_second_factor_get_get: {
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
    tenant_second_factor_begin_post: {
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
    tenant_second_factor_confirm_post_confirm: {
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
    tenant_second_factor_disable_post_disable: {
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
    tenant_second_factor_recovery_codes_post_recovery_codes: {
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
    tenant_security_groups_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                name?: string | null;
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
                    "application/json": components["schemas"]["PageView_GroupView_"];
                };
            };
        };
    };
    tenant_security_groups_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupIn"];
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
                    "application/json": components["schemas"]["GroupView"];
                };
            };
        };
    };
    tenant_security_groups_get_get_id: {
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
                    "application/json": components["schemas"]["GroupView"];
                };
            };
        };
    };
    tenant_security_groups_delete_delete_id: {
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
    tenant_security_groups_update_patch_id: {
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
                "application/json": components["schemas"]["GroupPatch"];
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
                    "application/json": components["schemas"]["GroupView"];
                };
            };
        };
    };
    tenant_security_groups_pick_get_picker: {
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
                    "application/json": components["schemas"]["PickerView"];
                };
            };
        };
    };
    tenant_session_delete_delete: {
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
    tenant_session_password_post_password: {
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
    tenant_session_tenant_choose_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choice"];
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
    tenant_sessions_list_get: {
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
    tenant_sessions_delete_delete_id: {
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
    tenant_settings_get_get: {
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
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    tenant_settings_update_patch: {
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
                "application/json": components["schemas"]["SettingsPatch"];
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
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    tenant_statistics_get_own_get: {
        parameters: {
            query?: {
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                begin?: string | null;
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                end?: string | null;
                /** @description whose hours and days; the tenant's or the provider's own unless named */
                time_zone?: string | null;
                unit?: "hour" | "day";
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
                    "application/json": components["schemas"]["Series"];
                };
            };
        };
    };
    tenant_statistics_own_shares_get_shares: {
        parameters: {
            query?: {
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                begin?: string | null;
                by?: "tenant" | "destination" | "direction";
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                end?: string | null;
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
                    "application/json": components["schemas"]["Shares"];
                };
            };
        };
    };
    tenant_subscribers_list_get: {
        parameters: {
            query?: {
                alias?: string | null;
                caller_id?: string | null;
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                email?: string | null;
                enabled?: boolean | null;
                limit?: number;
                name?: string | null;
                q?: string | null;
                schedule_id?: string | null;
                security_group_id?: string | null;
                sort?: string | null;
                username?: string | null;
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
                    "application/json": components["schemas"]["PageView_SubscriberView_"];
                };
            };
        };
    };
    tenant_subscribers_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberIn"];
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
                    "application/json": components["schemas"]["SubscriberCreated"];
                };
            };
        };
    };
    tenant_subscribers_get_get_id: {
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
                    "application/json": components["schemas"]["SubscriberView"];
                };
            };
        };
    };
    tenant_subscribers_delete_delete_id: {
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
    tenant_subscribers_update_patch_id: {
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
                "application/json": components["schemas"]["SubscriberPatch"];
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
                    "application/json": components["schemas"]["SubscriberView"];
                };
            };
        };
    };
    tenant_subscribers_set_passwords_post_id_passwords: {
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
                "application/json": components["schemas"]["PasswordsIn"];
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
                    "application/json": components["schemas"]["PasswordsView"];
                };
            };
        };
    };
    tenant_subscribers_phone_link_post_id_phone_link: {
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
                "application/json": components["schemas"]["PhoneLinkIn"];
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
                    "application/json": components["schemas"]["PhoneLink"];
                };
            };
        };
    };
    tenant_subscribers_phone_setup_post_id_phone_setup: {
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
                "application/json": components["schemas"]["PhoneSetupIn"];
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
                    "application/json": components["schemas"]["PhoneSetup"];
                };
            };
        };
    };
    tenant_subscribers_start_edit_post_edits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditIn"];
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    tenant_subscribers_undo_edit_get_edits_job_id_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
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
                    "text/csv": string;
                };
            };
        };
    };
    tenant_subscribers_preview_edit_post_edits_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditIn"];
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
                    "application/json": components["schemas"]["EditPreview"];
                };
            };
        };
    };
    tenant_subscribers_export_get_export: {
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
                    "text/csv": string;
                };
            };
        };
    };
    tenant_subscribers_import_post_import: {
        parameters: {
            query?: {
                mode?: "create" | "change";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    tenant_tenants_list_own_get: {
        parameters: {
            query?: {
                carrier_id?: string | null;
                core_id?: string | null;
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                customer_id?: string | null;
                dialplan_id?: string | null;
                domain?: string | null;
                limit?: number;
                name?: string | null;
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
                    "application/json": components["schemas"]["PageView_OwnTenantView_"];
                };
            };
        };
    };
    tenant_users_list_get: {
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
    tenant_users_create_post: {
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
    tenant_users_get_get_id: {
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
    tenant_users_delete_delete_id: {
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
    tenant_users_update_patch_id: {
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
    tenant_users_invite_again_post_id_invite: {
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
    tenant_users_reset_second_factor_delete_id_second_factor: {
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
    tenant_users_invite_post_invite: {
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
    tenant_verified_numbers_list_get: {
        parameters: {
            query?: {
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                limit?: number;
                number?: string | null;
                q?: string | null;
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
                    "application/json": components["schemas"]["PageView_VerificationView_"];
                };
            };
        };
    };
    tenant_verified_numbers_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationIn"];
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
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    tenant_verified_numbers_get_get_id: {
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
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    tenant_verified_numbers_delete_delete_id: {
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
    tenant_verified_numbers_confirm_post_id_confirm: {
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
                "application/json": components["schemas"]["CodeIn"];
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
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    tenant_voicemail_list_get: {
        parameters: {
            query?: {
                caller?: string | null;
                cursor?: string | null;
                limit?: number;
                recorded_at?: string | null;
                recorded_at_from?: string | null;
                recorded_at_to?: string | null;
                sort?: string | null;
                subscriber_id?: string | null;
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
    tenant_voicemail_get_get_id: {
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
    tenant_voicemail_delete_delete_id: {
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
    tenant_voicemail_audio_get_id_audio: {
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
