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
        get: operations["isp_api_keys_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_api_keys_create_post"];
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
        get: operations["isp_api_keys_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_api_keys_delete_delete_id"];
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
        get: operations["isp_audit_list_get"];
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
        get: operations["isp_bans_list_get"];
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
        delete: operations["isp_bans_delete_delete_ip"];
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
        get: operations["isp_calls_list_get"];
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
        get: operations["isp_calls_get_get_id"];
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
         * Simulate
         * @description Say what would happen to a call, and why. Nothing rings.
         */
        post: operations["isp_calls_simulate_post_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_carriers_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_carriers_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_carriers_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_carriers_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_carriers_update_patch_id"];
        trace?: never;
    };
    "/carriers/{id}/gateways/{gateway_id}/test": {
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
         * @description Ask a gateway (OPTIONS) and make one short call through it. The job tells every message, and what the answer means.
         */
        post: operations["isp_carriers_test_post_id_gateways_gateway_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers/preview": {
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
         * @description Show what a gateway's rules make of a number that leaves, and of one that arrives.
         */
        post: operations["isp_carriers_preview_post_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return how far the provider is on its way to the first calls.
         */
        get: operations["isp_checklist_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_customers_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_customers_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_customers_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_customers_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_customers_update_patch_id"];
        trace?: never;
    };
    "/customers/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return a customer's balance.
         */
        get: operations["isp_customers_get_get_id_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/credits": {
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
         * @description Book a credit of a customer.
         */
        post: operations["isp_customers_create_post_id_credits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/import": {
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
         * @description Import customers from CSV, a line each: all of them, or none, with errors by line. `plan_id`: the plan where a line names none.
         */
        post: operations["isp_customers_import_post_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dial-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_dial_plans_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_dial_plans_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dial-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_dial_plans_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_dial_plans_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_dial_plans_update_patch_id"];
        trace?: never;
    };
    "/dial-plans/{id}/test": {
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
         * @description Try a number: each rule's outcome, and what the plan does.
         */
        post: operations["isp_dial_plans_test_post_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dial-plans/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Presets
         * @description List the presets, to take one as a start.
         */
        get: operations["isp_dial_plans_presets_get_presets"];
        put?: never;
        post?: never;
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
        get: operations["isp_directories_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_directories_create_post"];
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
        get: operations["isp_directories_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_directories_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_directories_update_patch_id"];
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
        get: operations["isp_directories_people_get_id_people"];
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
        patch: operations["isp_directories_link_patch_id_people_person_id"];
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
        post: operations["isp_directories_preview_post_id_preview"];
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
        post: operations["isp_directories_synchronise_post_id_synchronise"];
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
        post: operations["isp_directories_test_post_id_test"];
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
        get: operations["isp_directories_prepare_get_preparation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_domains_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_domains_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_domains_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_domains_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/domains/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify
         * @description Look for the TXT record now.
         */
        post: operations["isp_domains_verify_post_id_verify"];
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
        get: operations["isp_jobs_list_get"];
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
        get: operations["isp_jobs_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description List the lines of the ledger, newest first.
         */
        get: operations["isp_ledger_list_get"];
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
        get: operations["isp_live_calls_list_get"];
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
        post: operations["isp_live_calls_hang_up_post_id_hang_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return the provider's mail server.
         */
        get: operations["isp_mail_settings_get_get"];
        /**
         * Put
         * @description Set the provider's mail server.
         */
        put: operations["isp_mail_settings_put_put"];
        post?: never;
        /**
         * Delete
         * @description Forget the server: letters leave by the platform's again.
         */
        delete: operations["isp_mail_settings_delete_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-settings/test": {
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
         * @description Send a letter by the server as it is stored; the job tells the server's answer, word for word.
         */
        post: operations["isp_mail_settings_test_post_test"];
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
        get: operations["isp_me_get_get"];
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
        get: operations["isp_numbers_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_numbers_create_post"];
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
        get: operations["isp_numbers_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_numbers_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_numbers_update_patch_id"];
        trace?: never;
    };
    "/numbers/import": {
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
         * @description Import numbers from CSV (`number,price,state,note`), all allocated alike: all of them, or none, with errors by line.
         */
        post: operations["isp_numbers_import_post_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/range": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Range
         * @description Create a range of numbers: all of them, or none.
         */
        post: operations["isp_numbers_create_range_post_range"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Show the provider's own plan and its usage.
         */
        get: operations["isp_plan_get_get"];
        put?: never;
        /**
         * Choose
         * @description Choose a plan. A paid one holds once its payment has come.
         */
        post: operations["isp_plan_choose_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers
         * @description List the plans that can be chosen.
         */
        get: operations["isp_plan_offers_get_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways
         * @description Tell how the plan can be paid.
         */
        get: operations["isp_plan_ways_get_ways"];
        put?: never;
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
        get: operations["isp_platform_payments_list_get"];
        put?: never;
        /**
         * Pay
         * @description Begin to pay a month of the chosen plan. Stripe's page comes with `url`, once the payment is `open`.
         */
        post: operations["isp_platform_payments_pay_post"];
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
        get: operations["isp_platform_payments_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description Return the caller's own provider.
         */
        get: operations["isp_provider_get_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update
         * @description Change the caller's own provider.
         */
        patch: operations["isp_provider_update_patch"];
        trace?: never;
    };
    "/rate-decks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_rate_decks_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_rate_decks_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-decks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_rate_decks_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_rate_decks_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_rate_decks_update_patch_id"];
        trace?: never;
    };
    "/rate-decks/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Versions
         * @description List the versions of a deck, the latest first.
         */
        get: operations["isp_rate_decks_list_versions_get_id_versions"];
        put?: never;
        /**
         * Add Version
         * @description Import a price list as a new version, from `effective_from` on (now where absent), or only `check` it.
         *
         *     CSV with a header: `prefix,price,connection_fee,minimum,increment,name`; the last four may be absent. Amounts are whole micro-units, or
         *     with `money=decimal` amounts like `0.12`. The job's result holds the difference against the version in force.
         */
        post: operations["isp_rate_decks_add_version_post_id_versions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-decks/{id}/versions/{number}": {
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
         * Delete Version
         * @description Delete a version that is not in force.
         */
        delete: operations["isp_rate_decks_delete_version_delete_id_versions_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-decks/{id}/versions/{number}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Diff Versions
         * @description List what a version changes `against` another (nothing: every price is new), by prefix, behind `after`.
         */
        get: operations["isp_rate_decks_diff_versions_get_id_versions_number_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-decks/{id}/versions/{number}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rates
         * @description List prices by prefix, behind `after`.
         */
        get: operations["isp_rate_decks_list_rates_get_id_versions_number_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulate Price
         * @description Say what a call would cost, and why.
         */
        post: operations["isp_rates_simulate_price_post_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        get: operations["isp_roles_catalogue_get"];
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
        get: operations["isp_second_factor_get_get"];
        put?: never;
        /**
         * Begin
         * @description Ask for a second factor: the answer is what an authenticator application reads.
         */
        post: operations["isp_second_factor_begin_post"];
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
        post: operations["isp_second_factor_confirm_post_confirm"];
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
        post: operations["isp_second_factor_disable_post_disable"];
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
        post: operations["isp_second_factor_recovery_codes_post_recovery_codes"];
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
        get: operations["isp_security_groups_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_security_groups_create_post"];
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
        get: operations["isp_security_groups_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_security_groups_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_security_groups_update_patch_id"];
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
        get: operations["isp_security_groups_pick_get_picker"];
        put?: never;
        post?: never;
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
        get: operations["isp_servers_list_get"];
        put?: never;
        post?: never;
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
        get: operations["isp_servers_get_get_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-decks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_service_decks_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_service_decks_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-decks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_service_decks_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_service_decks_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_service_decks_update_patch_id"];
        trace?: never;
    };
    "/service-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: operations["isp_service_plans_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_service_plans_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_service_plans_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_service_plans_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_service_plans_update_patch_id"];
        trace?: never;
    };
    "/service-plans/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offer
         * @description Return the form of a new plan, filled in: *Padrão* first, without decks.
         */
        get: operations["isp_service_plans_offer_get_offer"];
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
        delete: operations["isp_session_delete_delete"];
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
        post: operations["isp_session_password_post_password"];
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
        get: operations["isp_sessions_list_get"];
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
        delete: operations["isp_sessions_delete_delete_id"];
        options?: never;
        head?: never;
        patch?: never;
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
         * Get
         * @description Return calls, answers, seconds, charges and calls at once over time: of the provider, of a customer or of a tenant.
         */
        get: operations["isp_statistics_get_get"];
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
         * Shares
         * @description Return the same figures by tenant, customer, carrier, destination or direction. Carriers: of the whole provider.
         */
        get: operations["isp_statistics_shares_get_shares"];
        put?: never;
        post?: never;
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
        /** List */
        get: operations["isp_tenants_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_tenants_create_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["isp_tenants_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_tenants_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_tenants_update_patch_id"];
        trace?: never;
    };
    "/tenants/{id}/security-ceiling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ceiling
         * @description Show the template that limits a tenant.
         */
        get: operations["isp_tenants_get_ceiling_get_id_security_ceiling"];
        /**
         * Put Ceiling
         * @description Limit all groups of a tenant by a template; null takes the limit away.
         */
        put: operations["isp_tenants_put_ceiling_put_id_security_ceiling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * View
         * @description Open the tenant's console as that tenant (A12): a short-lived token, or a cookie for whoever came with one; audited.
         */
        post: operations["isp_tenants_view_post_id_view"];
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
         * Get Theme
         * @description Return the provider's look.
         */
        get: operations["isp_theme_get_theme_get"];
        /**
         * Put Theme
         * @description Set the colours. One that cannot be read is refused, with the nearest that can.
         */
        put: operations["isp_theme_put_theme_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme/images/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Image
         * @description Set `logo-light`, `logo-dark` or `icon`: PNG, JPEG, WebP, and SVG for logos; at most 1 MB.
         */
        put: operations["isp_theme_put_image_put_images_what"];
        post?: never;
        /**
         * Delete Image
         * @description Remove a picture.
         */
        delete: operations["isp_theme_delete_image_delete_images_what"];
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
        get: operations["isp_users_list_get"];
        put?: never;
        /** Create */
        post: operations["isp_users_create_post"];
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
        get: operations["isp_users_get_get_id"];
        put?: never;
        post?: never;
        /** Delete */
        delete: operations["isp_users_delete_delete_id"];
        options?: never;
        head?: never;
        /** Update */
        patch: operations["isp_users_update_patch_id"];
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
        post: operations["isp_users_invite_again_post_id_invite"];
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
        delete: operations["isp_users_reset_second_factor_delete_id_second_factor"];
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
        post: operations["isp_users_invite_post_invite"];
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
         * Address
         * @description A postal address, as invoices need it.
         */
        Address: {
            /**
             * City
             * @default
             */
            city: string;
            /**
             * Complement
             * @default
             */
            complement: string;
            /**
             * Country
             * @default BR
             */
            country: string;
            /**
             * District
             * @default
             */
            district: string;
            /**
             * Number
             * @default
             */
            number: string;
            /**
             * Postal Code
             * @default
             */
            postal_code: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Street
             * @default
             */
            street: string;
        };
        /**
         * Administrator
         * @description A user of the tenant console, created with the tenant.
         */
        Administrator: {
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
         * BalanceView
         * @description A customer's balance.
         */
        BalanceView: {
            /**
             * Balance
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            balance: number;
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
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
         * CallDetail
         * @description A call with legs and steps.
         */
        CallDetail: {
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
            legs: components["schemas"]["LegView"][];
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
            steps: components["schemas"]["ramal__capabilities__calls__schemas__StepView"][];
            /** Subscriber Id */
            subscriber_id: string | null;
            /** Talk */
            talk: number;
            /** Tenant Id */
            tenant_id: string | null;
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
         * CarrierIn
         * @description The form: at least one gateway, in the order in which they are tried.
         */
        CarrierIn: {
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /** Failover */
            failover?: {
                [key: string]: "next" | "final";
            };
            /** Gateways */
            gateways: components["schemas"]["GatewayIn"][];
            /** Name */
            name: string;
        };
        /**
         * CarrierPatch
         * @description Changes of CarrierIn: absent fields stay.
         */
        CarrierPatch: {
            /** Enabled */
            enabled?: boolean;
            /** Failover */
            failover?: {
                [key: string]: "next" | "final";
            };
            /** Gateways */
            gateways?: components["schemas"]["GatewayIn"][];
            /** Name */
            name?: string;
        };
        /**
         * CarrierView
         * @description A carrier with its gateways in failover order.
         */
        CarrierView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Enabled */
            enabled: boolean;
            /** Failover */
            failover: {
                [key: string]: string;
            };
            /** Gateways */
            gateways: components["schemas"]["GatewayView"][];
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
         * CeilingIn
         * @description The template that limits all groups of a tenant; null takes the limit away.
         */
        CeilingIn: {
            /** Template Id */
            template_id: string | null;
        };
        /**
         * CeilingView
         * @description A tenant's ceiling.
         */
        CeilingView: {
            /** Template Id */
            template_id: string | null;
            /**
             * Tenant Id
             * Format: uuid
             */
            tenant_id: string;
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
         * Checklist
         * @description The steps in their order; `done` counts those that are, `needed` those that are not optional.
         */
        Checklist: {
            /** Complete */
            complete: boolean;
            /** Done */
            done: number;
            /** Needed */
            needed: number;
            /** Steps */
            steps: components["schemas"]["Step"][];
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
         * CreditNew
         * @description A credit; a negative amount takes one back.
         */
        CreditNew: {
            /**
             * Amount
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            amount: number;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * CreditView
         * @description A booked credit, and the balance after it.
         */
        CreditView: {
            /** Account */
            account: string;
            /**
             * Amount
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            amount: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Balance
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            balance: number;
            /** Call Id */
            call_id: string | null;
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Leg Id */
            leg_id: string | null;
            /** Note */
            note: string;
            /** Reference */
            reference: string;
        };
        /**
         * CustomerIn
         * @description A new customer.
         */
        CustomerIn: {
            address?: components["schemas"]["Address"];
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Legal Name
             * @default
             */
            legal_name: string;
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /**
             * State Registration
             * @default
             */
            state_registration: string;
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
             * Tax Id Kind
             * @default none
             * @enum {string}
             */
            tax_id_kind: "cnpj" | "cpf" | "other" | "none";
        };
        /**
         * CustomerPatch
         * @description Changes of CustomerFields: absent fields stay.
         */
        CustomerPatch: {
            address?: components["schemas"]["Address"];
            /** Email */
            email?: string;
            /** Legal Name */
            legal_name?: string;
            /** Name */
            name?: string;
            /** Note */
            note?: string;
            /** Phone */
            phone?: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id?: string;
            /** State Registration */
            state_registration?: string;
            /**
             * Status
             * @enum {string}
             */
            status?: "active" | "blocked";
            /** Tax Id */
            tax_id?: string;
            /**
             * Tax Id Kind
             * @enum {string}
             */
            tax_id_kind?: "cnpj" | "cpf" | "other" | "none";
        };
        /**
         * CustomerView
         * @description A customer. Its balance belongs to the ledger.
         */
        CustomerView: {
            address?: components["schemas"]["Address"];
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
            /**
             * Legal Name
             * @default
             */
            legal_name: string;
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /**
             * State Registration
             * @default
             */
            state_registration: string;
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
             * Tax Id Kind
             * @default none
             * @enum {string}
             */
            tax_id_kind: "cnpj" | "cpf" | "other" | "none";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * DialPlanIn
         * @description Ordered rules, the first match wins. Without a rule every external number is refused.
         */
        DialPlanIn: {
            /** Name */
            name: string;
            /** Rules */
            rules?: components["schemas"]["RuleIn"][];
        };
        /**
         * DialPlanPatch
         * @description Changes of DialPlanIn: absent fields stay.
         */
        DialPlanPatch: {
            /** Name */
            name?: string;
            /** Rules */
            rules?: components["schemas"]["RuleIn"][];
        };
        /**
         * DialPlanView
         * @description A dial plan; `preset` names the preset it was made from.
         */
        DialPlanView: {
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
            /** Name */
            name: string;
            /** Preset */
            preset: string | null;
            /** Rules */
            rules: components["schemas"]["RuleView"][];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * DiffLine
         * @description A prefix whose price differs between two versions.
         */
        DiffLine: {
            after: components["schemas"]["RateView"] | null;
            before: components["schemas"]["RateView"] | null;
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /** Prefix */
            prefix: string;
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
         * DomainIn
         * @description An own domain, to be proved by a TXT record.
         */
        DomainIn: {
            /** Host */
            host: string;
        };
        /**
         * DomainView
         * @description An own domain: `pending`, `verified` or `failed` (the last check did not see the record).
         *
         *     A verified domain is checked again each day; `missing_since` says since when its record is not seen. `answered` lists the name
         *     servers that were asked at the last check, and what each said.
         */
        DomainView: {
            /** Answered */
            answered: string[];
            /** Checked At */
            checked_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Host */
            host: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Missing Since */
            missing_since: string | null;
            /** Outcome */
            outcome: string;
            proof: components["schemas"]["Proof"];
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
         * GatewayFields
         * @description Every field of A5.
         */
        GatewayFields: {
            /**
             * Add Pai
             * @default false
             */
            add_pai: boolean;
            /**
             * Apply Over
             * @default e164
             * @enum {string}
             */
            apply_over: "e164" | "dialled";
            /**
             * Attributes
             * @description reserved for support; not active yet
             */
            attributes?: {
                [key: string]: string;
            };
            /**
             * Authentication
             * @default ip
             * @enum {string}
             */
            authentication: "ip" | "digest" | "registration";
            /**
             * Display
             * @default
             */
            display: string;
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /**
             * From Domain
             * @default
             */
            from_domain: string | "";
            /**
             * From User
             * @default
             */
            from_user: string;
            /** Host */
            host: string;
            /** Name */
            name: string;
            /**
             * Options Health
             * @default false
             */
            options_health: boolean;
            /** Port */
            port?: number | null;
            /**
             * Prefix In
             * @default
             */
            prefix_in: string;
            /**
             * Prefix Out
             * @default
             */
            prefix_out: string;
            /**
             * Sources
             * @description further addresses and networks from which this gateway calls us
             */
            sources?: string[];
            /**
             * Strip In
             * @description characters of the string as sent, + included
             * @default 0
             */
            strip_in: number;
            /**
             * Strip Out
             * @description characters of the string as sent, + included
             * @default 0
             */
            strip_out: number;
            /**
             * Transport
             * @default udp
             * @enum {string}
             */
            transport: "udp" | "tcp";
            /**
             * Username
             * @default
             */
            username: string;
        };
        /**
         * GatewayIn
         * @description A gateway of the carrier form. `id` keeps an existing gateway; `password` absent keeps its password.
         */
        GatewayIn: {
            /**
             * Add Pai
             * @default false
             */
            add_pai: boolean;
            /**
             * Apply Over
             * @default e164
             * @enum {string}
             */
            apply_over: "e164" | "dialled";
            /**
             * Attributes
             * @description reserved for support; not active yet
             */
            attributes?: {
                [key: string]: string;
            };
            /**
             * Authentication
             * @default ip
             * @enum {string}
             */
            authentication: "ip" | "digest" | "registration";
            /**
             * Display
             * @default
             */
            display: string;
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /**
             * From Domain
             * @default
             */
            from_domain: string | "";
            /**
             * From User
             * @default
             */
            from_user: string;
            /** Host */
            host: string;
            /** Id */
            id?: string | null;
            /** Name */
            name: string;
            /**
             * Options Health
             * @default false
             */
            options_health: boolean;
            /** Password */
            password?: string | null;
            /** Port */
            port?: number | null;
            /**
             * Prefix In
             * @default
             */
            prefix_in: string;
            /**
             * Prefix Out
             * @default
             */
            prefix_out: string;
            /**
             * Sources
             * @description further addresses and networks from which this gateway calls us
             */
            sources?: string[];
            /**
             * Strip In
             * @description characters of the string as sent, + included
             * @default 0
             */
            strip_in: number;
            /**
             * Strip Out
             * @description characters of the string as sent, + included
             * @default 0
             */
            strip_out: number;
            /**
             * Transport
             * @default udp
             * @enum {string}
             */
            transport: "udp" | "tcp";
            /**
             * Username
             * @default
             */
            username: string;
        };
        /**
         * GatewayTestIn
         * @description A test of a gateway: OPTIONS, and one call to `number`, which must be a whole international number, from `caller`.
         */
        GatewayTestIn: {
            /**
             * Call
             * @description false: OPTIONS alone; nothing rings
             * @default true
             */
            call: boolean;
            /**
             * Caller
             * @default
             */
            caller: string;
            /** Number */
            number: string;
        };
        /**
         * GatewayView
         * @description A gateway as shown; the password never is. `registration` is null where none was tried yet, or none is wanted.
         */
        GatewayView: {
            /**
             * Add Pai
             * @default false
             */
            add_pai: boolean;
            /**
             * Apply Over
             * @default e164
             * @enum {string}
             */
            apply_over: "e164" | "dialled";
            /**
             * Attributes
             * @description reserved for support; not active yet
             */
            attributes?: {
                [key: string]: string;
            };
            /**
             * Authentication
             * @default ip
             * @enum {string}
             */
            authentication: "ip" | "digest" | "registration";
            /**
             * Display
             * @default
             */
            display: string;
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /**
             * From Domain
             * @default
             */
            from_domain: string | "";
            /**
             * From User
             * @default
             */
            from_user: string;
            /** Has Password */
            has_password: boolean;
            /** Host */
            host: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /**
             * Options Health
             * @default false
             */
            options_health: boolean;
            /** Port */
            port?: number | null;
            /**
             * Prefix In
             * @default
             */
            prefix_in: string;
            /**
             * Prefix Out
             * @default
             */
            prefix_out: string;
            registration?: components["schemas"]["RegistrationView"] | null;
            /**
             * Sources
             * @description further addresses and networks from which this gateway calls us
             */
            sources?: string[];
            /**
             * Strip In
             * @description characters of the string as sent, + included
             * @default 0
             */
            strip_in: number;
            /**
             * Strip Out
             * @description characters of the string as sent, + included
             * @default 0
             */
            strip_out: number;
            /**
             * Transport
             * @default udp
             * @enum {string}
             */
            transport: "udp" | "tcp";
            /**
             * Username
             * @default
             */
            username: string;
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
         * LedgerEntryView
         * @description One line of the ledger.
         */
        LedgerEntryView: {
            /** Account */
            account: string;
            /**
             * Amount
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            amount: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Call Id */
            call_id: string | null;
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Leg Id */
            leg_id: string | null;
            /** Note */
            note: string;
            /** Reference */
            reference: string;
        };
        /**
         * LegView
         * @description A leg with what concerns the provider: gateways tried, source, and how the price came about.
         */
        LegView: {
            /** Answered */
            answered: string | null;
            /** Attempts */
            attempts: {
                [key: string]: unknown;
            }[];
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
            /** Gateway Id */
            gateway_id: string | null;
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
            /** Price */
            price: {
                [key: string]: unknown;
            };
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
            /** Sip Call Id */
            sip_call_id: string;
            /** Source */
            source: string;
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
            /** Transport */
            transport: string;
            /** User Agent */
            user_agent: string;
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
         * MailIn
         * @description The server. `password` absent keeps the stored one; an empty one removes it.
         */
        MailIn: {
            /**
             * Enabled
             * @default true
             */
            enabled: boolean;
            /** Host */
            host: string;
            /** Password */
            password?: string | null;
            /**
             * Port
             * @default 587
             */
            port: number;
            /**
             * Security
             * @description tls: from the first octet (465); starttls: asked for, never done without (587)
             * @default starttls
             * @enum {string}
             */
            security: "tls" | "starttls" | "none";
            /** Sender */
            sender: string;
            /**
             * Username
             * @default
             */
            username: string;
        };
        /**
         * MailView
         * @description The settings; the password never is shown. `version` 0: none are set, letters leave by the platform's server.
         */
        MailView: {
            /**
             * Enabled
             * @default false
             */
            enabled: boolean;
            /** Failed At */
            failed_at?: string | null;
            /**
             * Failure
             * @default
             */
            failure: string;
            /**
             * Has Password
             * @default false
             */
            has_password: boolean;
            /**
             * Host
             * @default
             */
            host: string;
            /**
             * Port
             * @default 587
             */
            port: number;
            /**
             * Security
             * @default starttls
             */
            security: string;
            /**
             * Sender
             * @default
             */
            sender: string;
            /**
             * Username
             * @default
             */
            username: string;
            /**
             * Version
             * @default 0
             */
            version: number;
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
         * NumberIn
         * @description One number.
         */
        NumberIn: {
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Number */
            number: string;
            /**
             * Price
             * @description Micro-units of the provider's currency: 1000000 is one unit
             * @default 0
             */
            price: number;
            /**
             * State
             * @default active
             * @enum {string}
             */
            state: "active" | "reserved" | "blocked";
            /**
             * Target
             * @default none
             * @enum {string}
             */
            target: "none" | "subscriber" | "flow" | "trunk";
            /** Target Id */
            target_id?: string | null;
            /** Tenant Id */
            tenant_id?: string | null;
        };
        /**
         * NumberPatch
         * @description What a provider may change: absent fields stay, null takes an allocation away.
         */
        NumberPatch: {
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Price
             * @description Micro-units of the provider's currency: 1000000 is one unit
             * @default 0
             */
            price: number;
            /**
             * State
             * @default active
             * @enum {string}
             */
            state: "active" | "reserved" | "blocked";
            /**
             * Target
             * @default none
             * @enum {string}
             */
            target: "none" | "subscriber" | "flow" | "trunk";
            /** Target Id */
            target_id?: string | null;
            /** Tenant Id */
            tenant_id?: string | null;
        };
        /**
         * NumberView
         * @description A number. Flows and trunks are stored but not active yet as destinations.
         */
        NumberView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Id */
            customer_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /** Note */
            note: string;
            /** Number */
            number: string;
            /** Price */
            price: number;
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
         * OwnPlan
         * @description The provider's own plan, what it allows and what is used. `wanted`: chosen, waits for its payment.
         */
        OwnPlan: {
            /** Paid Until */
            paid_until: string | null;
            plan: components["schemas"]["PlanOffer"] | null;
            /** Since */
            since: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "active" | "trial" | "trial-over" | "overdue";
            /** Trial Ends At */
            trial_ends_at: string | null;
            usage: components["schemas"]["Usage"];
            wanted: components["schemas"]["PlanOffer"] | null;
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
        /** PageView[CallView] */
        PageView_CallView_: {
            /** Items */
            items: components["schemas"]["CallView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[CarrierView] */
        PageView_CarrierView_: {
            /** Items */
            items: components["schemas"]["CarrierView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[CustomerView] */
        PageView_CustomerView_: {
            /** Items */
            items: components["schemas"]["CustomerView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[DialPlanView] */
        PageView_DialPlanView_: {
            /** Items */
            items: components["schemas"]["DialPlanView"][];
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
        /** PageView[DomainView] */
        PageView_DomainView_: {
            /** Items */
            items: components["schemas"]["DomainView"][];
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
        /** PageView[LedgerEntryView] */
        PageView_LedgerEntryView_: {
            /** Items */
            items: components["schemas"]["LedgerEntryView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[NumberView] */
        PageView_NumberView_: {
            /** Items */
            items: components["schemas"]["NumberView"][];
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
        /** PageView[PersonView] */
        PageView_PersonView_: {
            /** Items */
            items: components["schemas"]["PersonView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[RateDeckView] */
        PageView_RateDeckView_: {
            /** Items */
            items: components["schemas"]["RateDeckView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ServerChoice] */
        PageView_ServerChoice_: {
            /** Items */
            items: components["schemas"]["ServerChoice"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ServiceDeckView] */
        PageView_ServiceDeckView_: {
            /** Items */
            items: components["schemas"]["ServiceDeckView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[ServicePlanView] */
        PageView_ServicePlanView_: {
            /** Items */
            items: components["schemas"]["ServicePlanView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[TemplateView] */
        PageView_TemplateView_: {
            /** Items */
            items: components["schemas"]["TemplateView"][];
            /** Next */
            next?: string | null;
        };
        /** PageView[TenantView] */
        PageView_TenantView_: {
            /** Items */
            items: components["schemas"]["TenantView"][];
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
         * PaymentIn
         * @description How the chosen plan's next month is to be paid.
         */
        PaymentIn: {
            /**
             * Provider
             * @enum {string}
             */
            provider: "manual" | "stripe";
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
         * PlanChoice
         * @description The plan that a provider chooses.
         */
        PlanChoice: {
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
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
         * PresetView
         * @description A preset that can be taken as a start.
         */
        PresetView: {
            /** Key */
            key: string;
            /** Rules */
            rules: components["schemas"]["RuleView"][];
        };
        /**
         * PreviewIn
         * @description A gateway's rules and the numbers to try them on: the form shows the result live.
         */
        PreviewIn: {
            /**
             * Caller
             * @default
             */
            caller: string;
            /**
             * Caller Name
             * @default
             */
            caller_name: string;
            /**
             * Dialled
             * @default
             */
            dialled: string;
            gateway: components["schemas"]["GatewayFields"];
            /** Number */
            number: string;
            /**
             * Received
             * @default
             */
            received: string;
        };
        /**
         * PreviewView
         * @description What would be sent for `number`, and what a received number becomes.
         */
        PreviewView: {
            /**
             * Invite
             * @description the INVITE that would leave, with places for what differs from call to call; empty where none can
             */
            invite: string;
            /** Received */
            received: string;
            /** Sent */
            sent: string;
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
         * Proof
         * @description The TXT record that proves a domain: put `value` at `name`.
         */
        Proof: {
            /** Name */
            name: string;
            /**
             * Type
             * @default TXT
             * @constant
             */
            type: "TXT";
            /** Value */
            value: string;
        };
        /**
         * ProviderChange
         * @description What a provider may change of itself.
         */
        ProviderChange: {
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
             * Tax Id
             * @default
             */
            tax_id: string;
        };
        /**
         * ProviderDirectoryIn
         * @description The same, with the tenant whose subscribers the people are.
         */
        ProviderDirectoryIn: {
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
            /**
             * Tenant Id
             * Format: uuid
             */
            tenant_id: string;
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
         * StepView
         * @description One step of a decision.
         */
        ramal__capabilities__calls__schemas__StepView: {
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
         * StepView
         * @description One step of the explanation.
         */
        ramal__capabilities__plans__schemas__StepView: {
            /** Input */
            input: string;
            /** Ok */
            ok: boolean;
            /** Outcome */
            outcome: string;
            /** Rule */
            rule: string;
        };
        /**
         * RangeIn
         * @description A range of numbers, both ends included, all alike.
         */
        RangeIn: {
            /** Customer Id */
            customer_id?: string | null;
            /** First */
            first: string;
            /** Last */
            last: string;
            /**
             * Price
             * @description Micro-units of the provider's currency: 1000000 is one unit
             * @default 0
             */
            price: number;
            /**
             * State
             * @default active
             * @enum {string}
             */
            state: "active" | "reserved" | "blocked";
            /** Tenant Id */
            tenant_id?: string | null;
        };
        /**
         * RangeView
         * @description How many numbers a range made.
         */
        RangeView: {
            /** Created */
            created: number;
        };
        /**
         * RateDeckIn
         * @description A rate deck; its prices come by versions.
         */
        RateDeckIn: {
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * RateDeckPatch
         * @description Changes of RateDeckIn: absent fields stay.
         */
        RateDeckPatch: {
            /** Name */
            name?: string;
            /** Note */
            note?: string;
        };
        /**
         * RateDeckView
         * @description A rate deck. `current_version` is the number of the price list in force, null where none is.
         */
        RateDeckView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Current Version */
            current_version?: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
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
        /**
         * RateView
         * @description The price of one prefix: per minute, fee per call, minimum and increment in seconds.
         */
        RateView: {
            /** Connection Fee */
            connection_fee: number;
            /** Increment */
            increment: number;
            /** Minimum */
            minimum: number;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Price */
            price: number;
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
         * RegistrationView
         * @description How our registration at the carrier stands. `code` and `reason`: its last answer; 0 where it gave none.
         *
         *     `silent`: it never answered; `lost`: we were registered and are no more; `refused`: it said no, and is asked again ever more rarely.
         */
        RegistrationView: {
            /** Attempted At */
            attempted_at: string | null;
            /** Code */
            code: number;
            /** Expires At */
            expires_at: string | null;
            /** Node */
            node: string;
            /** Reason */
            reason: string;
            /** Registered At */
            registered_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "trying" | "registered" | "refused" | "silent" | "lost";
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
         * RuleIn
         * @description One rule: `match` must match the whole number, `subs` (empty: the same) takes it apart, `replacement` rebuilds it (empty: refuse).
         */
        RuleIn: {
            /** Match */
            match: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Replacement
             * @default
             */
            replacement: string;
            /**
             * Subs
             * @default
             */
            subs: string;
        };
        /**
         * RuleOutcome
         * @description What one rule said.
         */
        RuleOutcome: {
            /** Matched */
            matched: boolean;
            /** Name */
            name: string;
            /** Outcome */
            outcome: string;
            /** Position */
            position: number;
            /** Result */
            result: string | null;
        };
        /**
         * RuleView
         * @description A rule as stored.
         */
        RuleView: {
            /** Match */
            match: string;
            /** Name */
            name: string;
            /** Replacement */
            replacement: string;
            /** Subs */
            subs: string;
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
         * ServerChoice
         * @description What a provider sees of a server.
         */
        ServerChoice: {
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
            /** Name */
            name: string;
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
         * ServiceDeckIn
         * @description Monthly prices of services; recording is per recorded minute, cnam per look-up.
         */
        ServiceDeckIn: {
            /** Name */
            name: string;
            /** Prices */
            prices?: {
                [key: string]: number;
            };
        };
        /**
         * ServiceDeckPatch
         * @description Changes of ServiceDeckIn: absent fields stay.
         */
        ServiceDeckPatch: {
            /** Name */
            name?: string;
            /** Prices */
            prices?: {
                [key: string]: number;
            };
        };
        /**
         * ServiceDeckView
         * @description A service deck.
         */
        ServiceDeckView: {
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
            /** Name */
            name: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /** Prices */
            prices: {
                [key: string]: number;
            };
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ServicePlanIn
         * @description A service plan. `rate_deck_id` null: *no rate deck*, calls are free. `service_deck_id` null: *no service deck*.
         */
        ServicePlanIn: {
            /** Carrier Id */
            carrier_id?: string | null;
            /** Dialplan Id */
            dialplan_id?: string | null;
            /**
             * Monthly Fee
             * @description Micro-units of the provider's currency: 1000000 is one unit
             * @default 0
             */
            monthly_fee: number;
            /**
             * Name
             * @default Padrão
             */
            name: string;
            /**
             * Payment
             * @default postpaid
             * @enum {string}
             */
            payment: "prepaid" | "postpaid";
            /** Rate Deck Id */
            rate_deck_id?: string | null;
            /** Service Deck Id */
            service_deck_id?: string | null;
        };
        /**
         * ServicePlanPatch
         * @description Changes of ServicePlanIn: absent fields stay.
         */
        ServicePlanPatch: {
            /** Carrier Id */
            carrier_id?: string | null;
            /** Dialplan Id */
            dialplan_id?: string | null;
            /**
             * Monthly Fee
             * @description Micro-units of the provider's currency: 1000000 is one unit
             */
            monthly_fee?: number;
            /** Name */
            name?: string;
            /**
             * Payment
             * @enum {string}
             */
            payment?: "prepaid" | "postpaid";
            /** Rate Deck Id */
            rate_deck_id?: string | null;
            /** Service Deck Id */
            service_deck_id?: string | null;
        };
        /**
         * ServicePlanView
         * @description A service plan.
         */
        ServicePlanView: {
            /** Carrier Id */
            carrier_id: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Dialplan Id */
            dialplan_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Monthly Fee */
            monthly_fee: number;
            /** Name */
            name: string;
            /** Not Active Yet */
            not_active_yet?: string[];
            /** Payment */
            payment: string;
            /** Rate Deck Id */
            rate_deck_id: string | null;
            /** Service Deck Id */
            service_deck_id: string | null;
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
         * Simulate
         * @description A hypothetical call: of a subscriber who dials, or of a carrier's gateway that calls a number.
         */
        Simulate: {
            /** Assume */
            assume?: ("answered" | "busy" | "no-answer" | "unavailable" | "too-many" | "failed" | "cancelled")[];
            /** At */
            at?: string | null;
            /**
             * Caller
             * @default
             */
            caller: string;
            /** Dialled */
            dialled: string;
            /** Gateway Id */
            gateway_id?: string | null;
            /**
             * Source
             * @description address from which the gateway calls; default: whichever is its own
             * @default
             */
            source: string | "";
            /** Subscriber Id */
            subscriber_id?: string | null;
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
            steps: components["schemas"]["ramal__capabilities__calls__schemas__StepView"][];
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
         * SimulateIn
         * @description A call whose price is asked. `at` is the instant of the answer, now where absent.
         */
        SimulateIn: {
            /** At */
            at?: string | null;
            /** Number */
            number: string;
            /**
             * Rate Deck Id
             * Format: uuid
             */
            rate_deck_id: string;
            /**
             * Seconds
             * @default 60
             */
            seconds: number;
        };
        /**
         * SimulateView
         * @description The price in micro-units, and how it came about; `reason` says why there is none.
         */
        SimulateView: {
            /**
             * Amount
             * @default 0
             */
            amount: number;
            /** Deck Version */
            deck_version?: number | null;
            /** Number */
            number: string;
            /** Prefix */
            prefix?: string | null;
            /** Reason */
            reason?: string | null;
            /**
             * Seconds Charged
             * @default 0
             */
            seconds_charged: number;
            /** Steps */
            steps: components["schemas"]["ramal__capabilities__plans__schemas__StepView"][];
        };
        /**
         * Step
         * @description A step of the guide. `go`: the page where it is done.
         */
        Step: {
            /** Done */
            done: boolean;
            /** Go */
            go: string;
            /** Key */
            key: string;
            /** Number */
            number: number;
            /** Optional */
            optional: boolean;
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
         * TemplateView
         * @description A provider's template.
         */
        TemplateView: {
            /** Allow */
            allow: string[];
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
         * TenantIn
         * @description A new tenant. `domain` is a label below the namespace (`customer1`) or the whole name of a verified own domain; it never changes.
         */
        TenantIn: {
            /** Administrators */
            administrators?: components["schemas"]["Administrator"][];
            /**
             * Area Code
             * @default
             */
            area_code: string;
            /** Carrier Id */
            carrier_id?: string | null;
            /**
             * Core Id
             * @description home SIP server; chosen by the platform where absent
             */
            core_id?: string | null;
            /**
             * Country
             * @default BR
             */
            country: string;
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /** Dialplan Id */
            dialplan_id?: string | null;
            /** Domain */
            domain: string;
            /**
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
            /** Name */
            name: string;
            sbc?: components["schemas"]["Sbc"];
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status: "active" | "partial-block" | "total-block";
            /**
             * Time Zone
             * @default America/Sao_Paulo
             */
            time_zone: string;
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
         * TenantPatch
         * @description Changes of TenantFields: absent fields stay.
         */
        TenantPatch: {
            /** Area Code */
            area_code?: string;
            /** Carrier Id */
            carrier_id?: string | null;
            /**
             * Core Id
             * @description home SIP server; chosen by the platform where absent
             */
            core_id?: string | null;
            /** Country */
            country?: string;
            /** Dialplan Id */
            dialplan_id?: string | null;
            /**
             * Language
             * @enum {string}
             */
            language?: "pt-BR" | "en";
            /** Name */
            name?: string;
            sbc?: components["schemas"]["Sbc"];
            /**
             * Status
             * @enum {string}
             */
            status?: "active" | "partial-block" | "total-block";
            /** Time Zone */
            time_zone?: string;
        };
        /**
         * TenantView
         * @description A tenant.
         */
        TenantView: {
            /** Area Code */
            area_code: string;
            /** Carrier Id */
            carrier_id: string | null;
            /** Core Id */
            core_id: string | null;
            /** Country */
            country: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /** Dialplan Id */
            dialplan_id: string | null;
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
            /** Not Active Yet */
            not_active_yet?: string[];
            sbc: components["schemas"]["Sbc"];
            /** Status */
            status: string;
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
         * TestIn
         * @description A number as a person would dial it, with the variables `_CC` and `_AC` of the one who dials.
         */
        TestIn: {
            /**
             * Area Code
             * @default
             */
            area_code: string;
            /**
             * Country
             * @default BR
             */
            country: string;
            /** Dialled */
            dialled: string;
        };
        /**
         * TestView
         * @description Each rule's outcome, in order; `number` is the text of the number reached, None where the call is refused for `reason`.
         */
        TestView: {
            /** Dialled */
            dialled: string;
            /** Number */
            number: string | null;
            /** Reason */
            reason: string | null;
            /** Rules */
            rules: components["schemas"]["RuleOutcome"][];
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
         * TryIn
         * @description To whom the letter goes.
         */
        TryIn: {
            /**
             * Language
             * @default pt-BR
             * @enum {string}
             */
            language: "pt-BR" | "en";
            /** To */
            to: string;
        };
        /**
         * Usage
         * @description What a provider uses now.
         */
        Usage: {
            /** Calls */
            calls: number;
            /** Subscribers */
            subscribers: number;
            /** Tenants */
            tenants: number;
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
         * VersionView
         * @description One price list of a deck: `publishing` until all its prices have reached the edges, then `ready`.
         */
        VersionView: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Effective From
             * Format: date-time
             */
            effective_from: string;
            /** Job Id */
            job_id: string | null;
            /** Rates */
            rates: number;
            /** Removed */
            removed: number;
            /** State */
            state: string;
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
         * Ways
         * @description How the provider's plan can be paid.
         */
        Ways: {
            /** Manual */
            manual: boolean;
            /** Manual Instructions */
            manual_instructions: string;
            /** Stripe */
            stripe: boolean;
            /** Stripe Methods */
            stripe_methods: string[];
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
    isp_api_keys_list_get: {
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
    isp_api_keys_create_post: {
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
    isp_api_keys_get_get_id: {
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
    isp_api_keys_delete_delete_id: {
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
    isp_audit_list_get: {
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
    isp_bans_list_get: {
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
    isp_bans_delete_delete_ip: {
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
    isp_calls_list_get: {
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
    isp_calls_get_get_id: {
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
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
        };
    };
    isp_calls_simulate_post_simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Simulate"];
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
    isp_carriers_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                enabled?: boolean | null;
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
                    "application/json": components["schemas"]["PageView_CarrierView_"];
                };
            };
        };
    };
    isp_carriers_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarrierIn"];
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
                    "application/json": components["schemas"]["CarrierView"];
                };
            };
        };
    };
    isp_carriers_get_get_id: {
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
                    "application/json": components["schemas"]["CarrierView"];
                };
            };
        };
    };
    isp_carriers_delete_delete_id: {
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
    isp_carriers_update_patch_id: {
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
                "application/json": components["schemas"]["CarrierPatch"];
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
                    "application/json": components["schemas"]["CarrierView"];
                };
            };
        };
    };
    isp_carriers_test_post_id_gateways_gateway_id_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayTestIn"];
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
    isp_carriers_preview_post_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIn"];
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
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    isp_checklist_get_get: {
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
                    "application/json": components["schemas"]["Checklist"];
                };
            };
        };
    };
    isp_customers_list_get: {
        parameters: {
            query?: {
                created_at?: string | null;
                created_at_from?: string | null;
                created_at_to?: string | null;
                cursor?: string | null;
                limit?: number;
                name?: string | null;
                plan_id?: string | null;
                q?: string | null;
                sort?: string | null;
                status?: string | null;
                tax_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_CustomerView_"];
                };
            };
        };
    };
    isp_customers_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerIn"];
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
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    isp_customers_get_get_id: {
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
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    isp_customers_delete_delete_id: {
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
    isp_customers_update_patch_id: {
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
                "application/json": components["schemas"]["CustomerPatch"];
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
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    isp_customers_get_get_id_balance: {
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
                    "application/json": components["schemas"]["BalanceView"];
                };
            };
        };
    };
    isp_customers_create_post_id_credits: {
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
                "application/json": components["schemas"]["CreditNew"];
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
                    "application/json": components["schemas"]["CreditView"];
                };
            };
        };
    };
    isp_customers_import_post_import: {
        parameters: {
            query?: {
                plan_id?: string | null;
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
    isp_dial_plans_list_get: {
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
                    "application/json": components["schemas"]["PageView_DialPlanView_"];
                };
            };
        };
    };
    isp_dial_plans_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DialPlanIn"];
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
                    "application/json": components["schemas"]["DialPlanView"];
                };
            };
        };
    };
    isp_dial_plans_get_get_id: {
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
                    "application/json": components["schemas"]["DialPlanView"];
                };
            };
        };
    };
    isp_dial_plans_delete_delete_id: {
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
    isp_dial_plans_update_patch_id: {
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
                "application/json": components["schemas"]["DialPlanPatch"];
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
                    "application/json": components["schemas"]["DialPlanView"];
                };
            };
        };
    };
    isp_dial_plans_test_post_id_test: {
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
                "application/json": components["schemas"]["TestIn"];
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
                    "application/json": components["schemas"]["TestView"];
                };
            };
        };
    };
    isp_dial_plans_presets_get_presets: {
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
                    "application/json": components["schemas"]["PresetView"][];
                };
            };
        };
    };
    isp_directories_list_get: {
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
    isp_directories_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderDirectoryIn"];
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
    isp_directories_get_get_id: {
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
    isp_directories_delete_delete_id: {
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
    isp_directories_update_patch_id: {
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
    isp_directories_people_get_id_people: {
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
    isp_directories_link_patch_id_people_person_id: {
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
    isp_directories_preview_post_id_preview: {
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
    isp_directories_synchronise_post_id_synchronise: {
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
    isp_directories_test_post_id_test: {
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
    isp_directories_prepare_get_preparation: {
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
    isp_domains_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                host?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["PageView_DomainView_"];
                };
            };
        };
    };
    isp_domains_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DomainIn"];
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
                    "application/json": components["schemas"]["DomainView"];
                };
            };
        };
    };
    isp_domains_get_get_id: {
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
                    "application/json": components["schemas"]["DomainView"];
                };
            };
        };
    };
    isp_domains_delete_delete_id: {
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
    isp_domains_verify_post_id_verify: {
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
    isp_jobs_list_get: {
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
    isp_jobs_get_get_id: {
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
    isp_ledger_list_get: {
        parameters: {
            query?: {
                account?: string | null;
                at?: string | null;
                at_from?: string | null;
                at_to?: string | null;
                call_id?: string | null;
                cursor?: string | null;
                customer_id?: string | null;
                kind?: string | null;
                leg_id?: string | null;
                limit?: number;
                reference?: string | null;
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
                    "application/json": components["schemas"]["PageView_LedgerEntryView_"];
                };
            };
        };
    };
    isp_live_calls_list_get: {
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
    isp_live_calls_hang_up_post_id_hang_up: {
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
    isp_mail_settings_get_get: {
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
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    isp_mail_settings_put_put: {
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
                "application/json": components["schemas"]["MailIn"];
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
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    isp_mail_settings_delete_delete: {
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
    isp_mail_settings_test_post_test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryIn"];
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
    isp_me_get_get: {
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
    isp_numbers_list_get: {
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
                    "application/json": components["schemas"]["PageView_NumberView_"];
                };
            };
        };
    };
    isp_numbers_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberIn"];
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
                    "application/json": components["schemas"]["NumberView"];
                };
            };
        };
    };
    isp_numbers_get_get_id: {
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
                    "application/json": components["schemas"]["NumberView"];
                };
            };
        };
    };
    isp_numbers_delete_delete_id: {
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
    isp_numbers_update_patch_id: {
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
                "application/json": components["schemas"]["NumberPatch"];
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
                    "application/json": components["schemas"]["NumberView"];
                };
            };
        };
    };
    isp_numbers_import_post_import: {
        parameters: {
            query?: {
                customer_id?: string | null;
                tenant_id?: string | null;
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
    isp_numbers_create_range_post_range: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RangeIn"];
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
                    "application/json": components["schemas"]["RangeView"];
                };
            };
        };
    };
    isp_plan_get_get: {
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
                    "application/json": components["schemas"]["OwnPlan"];
                };
            };
        };
    };
    isp_plan_choose_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChoice"];
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
                    "application/json": components["schemas"]["OwnPlan"];
                };
            };
        };
    };
    isp_plan_offers_get_offers: {
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
                    "application/json": components["schemas"]["PlanOffer"][];
                };
            };
        };
    };
    isp_plan_ways_get_ways: {
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
                    "application/json": components["schemas"]["Ways"];
                };
            };
        };
    };
    isp_platform_payments_list_get: {
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
    isp_platform_payments_pay_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentIn"];
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
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    isp_platform_payments_get_get_id: {
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
    isp_provider_get_get: {
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
                    "application/json": components["schemas"]["IspView"];
                };
            };
        };
    };
    isp_provider_update_patch: {
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
                "application/json": components["schemas"]["ProviderChange"];
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
    isp_rate_decks_list_get: {
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
                    "application/json": components["schemas"]["PageView_RateDeckView_"];
                };
            };
        };
    };
    isp_rate_decks_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateDeckIn"];
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
                    "application/json": components["schemas"]["RateDeckView"];
                };
            };
        };
    };
    isp_rate_decks_get_get_id: {
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
                    "application/json": components["schemas"]["RateDeckView"];
                };
            };
        };
    };
    isp_rate_decks_delete_delete_id: {
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
    isp_rate_decks_update_patch_id: {
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
                "application/json": components["schemas"]["RateDeckPatch"];
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
                    "application/json": components["schemas"]["RateDeckView"];
                };
            };
        };
    };
    isp_rate_decks_list_versions_get_id_versions: {
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
                    "application/json": components["schemas"]["VersionView"][];
                };
            };
        };
    };
    isp_rate_decks_add_version_post_id_versions: {
        parameters: {
            query?: {
                effective_from?: string | null;
                mode?: "load" | "check";
                money?: "micro" | "decimal";
            };
            header?: never;
            path: {
                id: string;
            };
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
    isp_rate_decks_delete_version_delete_id_versions_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
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
    isp_rate_decks_diff_versions_get_id_versions_number_diff: {
        parameters: {
            query?: {
                /** @description prefix behind which to go on */
                after?: string;
                against?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                number: number;
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
                    "application/json": components["schemas"]["DiffLine"][];
                };
            };
        };
    };
    isp_rate_decks_list_rates_get_id_versions_number_rates: {
        parameters: {
            query?: {
                /** @description prefix behind which to go on */
                after?: string;
                limit?: number;
                prefix?: string;
            };
            header?: never;
            path: {
                id: string;
                number: number;
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
                    "application/json": components["schemas"]["RateView"][];
                };
            };
        };
    };
    isp_rates_simulate_price_post_simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateIn"];
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
                    "application/json": components["schemas"]["SimulateView"];
                };
            };
        };
    };
    isp_roles_catalogue_get: {
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
    isp_second_factor_get_get: {
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
    isp_second_factor_begin_post: {
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
    isp_second_factor_confirm_post_confirm: {
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
    isp_second_factor_disable_post_disable: {
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
    isp_second_factor_recovery_codes_post_recovery_codes: {
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
    isp_security_groups_list_get: {
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
                    "application/json": components["schemas"]["PageView_TemplateView_"];
                };
            };
        };
    };
    isp_security_groups_create_post: {
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
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
        };
    };
    isp_security_groups_get_get_id: {
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
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
        };
    };
    isp_security_groups_delete_delete_id: {
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
    isp_security_groups_update_patch_id: {
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
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
        };
    };
    isp_security_groups_pick_get_picker: {
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
    isp_servers_list_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["PageView_ServerChoice_"];
                };
            };
        };
    };
    isp_servers_get_get_id: {
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
                    "application/json": components["schemas"]["ServerChoice"];
                };
            };
        };
    };
    isp_service_decks_list_get: {
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
                    "application/json": components["schemas"]["PageView_ServiceDeckView_"];
                };
            };
        };
    };
    isp_service_decks_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceDeckIn"];
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
                    "application/json": components["schemas"]["ServiceDeckView"];
                };
            };
        };
    };
    isp_service_decks_get_get_id: {
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
                    "application/json": components["schemas"]["ServiceDeckView"];
                };
            };
        };
    };
    isp_service_decks_delete_delete_id: {
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
    isp_service_decks_update_patch_id: {
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
                "application/json": components["schemas"]["ServiceDeckPatch"];
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
                    "application/json": components["schemas"]["ServiceDeckView"];
                };
            };
        };
    };
    isp_service_plans_list_get: {
        parameters: {
            query?: {
                carrier_id?: string | null;
                cursor?: string | null;
                dialplan_id?: string | null;
                limit?: number;
                name?: string | null;
                payment?: string | null;
                q?: string | null;
                rate_deck_id?: string | null;
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
                    "application/json": components["schemas"]["PageView_ServicePlanView_"];
                };
            };
        };
    };
    isp_service_plans_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePlanIn"];
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
                    "application/json": components["schemas"]["ServicePlanView"];
                };
            };
        };
    };
    isp_service_plans_get_get_id: {
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
                    "application/json": components["schemas"]["ServicePlanView"];
                };
            };
        };
    };
    isp_service_plans_delete_delete_id: {
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
    isp_service_plans_update_patch_id: {
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
                "application/json": components["schemas"]["ServicePlanPatch"];
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
                    "application/json": components["schemas"]["ServicePlanView"];
                };
            };
        };
    };
    isp_service_plans_offer_get_offer: {
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
                    "application/json": components["schemas"]["ServicePlanIn"];
                };
            };
        };
    };
    isp_session_delete_delete: {
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
    isp_session_password_post_password: {
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
    isp_sessions_list_get: {
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
    isp_sessions_delete_delete_id: {
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
    isp_statistics_get_get: {
        parameters: {
            query?: {
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                begin?: string | null;
                customer_id?: string | null;
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                end?: string | null;
                tenant_id?: string | null;
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
    isp_statistics_shares_get_shares: {
        parameters: {
            query?: {
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                begin?: string | null;
                by?: "tenant" | "customer" | "carrier" | "destination" | "direction";
                customer_id?: string | null;
                /** @description an instant with its time zone; rounded to the quarter of an hour around it */
                end?: string | null;
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
                    "application/json": components["schemas"]["Shares"];
                };
            };
        };
    };
    isp_tenants_list_get: {
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
                    "application/json": components["schemas"]["PageView_TenantView_"];
                };
            };
        };
    };
    isp_tenants_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantIn"];
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
                    "application/json": components["schemas"]["TenantView"];
                };
            };
        };
    };
    isp_tenants_get_get_id: {
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
                    "application/json": components["schemas"]["TenantView"];
                };
            };
        };
    };
    isp_tenants_delete_delete_id: {
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
    isp_tenants_update_patch_id: {
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
                "application/json": components["schemas"]["TenantPatch"];
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
                    "application/json": components["schemas"]["TenantView"];
                };
            };
        };
    };
    isp_tenants_get_ceiling_get_id_security_ceiling: {
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
                    "application/json": components["schemas"]["CeilingView"];
                };
            };
        };
    };
    isp_tenants_put_ceiling_put_id_security_ceiling: {
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
                "application/json": components["schemas"]["CeilingIn"];
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
                    "application/json": components["schemas"]["CeilingView"];
                };
            };
        };
    };
    isp_tenants_view_post_id_view: {
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
    isp_theme_get_theme_get: {
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
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
        };
    };
    isp_theme_put_theme_put: {
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
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
        };
    };
    isp_theme_put_image_put_images_what: {
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
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
        };
    };
    isp_theme_delete_image_delete_images_what: {
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
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
        };
    };
    isp_users_list_get: {
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
    isp_users_create_post: {
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
    isp_users_get_get_id: {
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
    isp_users_delete_delete_id: {
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
    isp_users_update_patch_id: {
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
    isp_users_invite_again_post_id_invite: {
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
    isp_users_reset_second_factor_delete_id_second_factor: {
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
    isp_users_invite_post_invite: {
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
