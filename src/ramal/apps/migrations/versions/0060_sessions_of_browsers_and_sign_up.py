"""sessions of browsers and sign-up."""

# ruff: noqa: E501, PLR0915 - drafted from the models

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0060"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.create_table(
        "platform_plans",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("trial_days", sa.BigInteger(), nullable=False),
        sa.Column("max_subscribers", sa.BigInteger(), nullable=False),
        sa.Column("max_tenants", sa.BigInteger(), nullable=False),
        sa.Column("max_calls", sa.BigInteger(), nullable=False),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("(kind = 'paid') = (price > 0)", name=op.f("ck_platform_plans_price")),
        sa.CheckConstraint("(kind = 'trial') = (trial_days > 0)", name=op.f("ck_platform_plans_trial")),
        sa.CheckConstraint("kind IN ('free', 'trial', 'paid')", name=op.f("ck_platform_plans_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_plans")),
        sa.UniqueConstraint("name", name=op.f("uq_platform_plans_name")),
        info={"owner": "platform", "lower": "read"},
    )
    op.create_table(
        "rate_counts",
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("began", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("bucket", name=op.f("pk_rate_counts")),
        info={"owner": "platform"},
    )
    op.create_table(
        "sign_up_policy",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("mode IN ('default', 'open', 'invitation', 'closed')", name=op.f("ck_sign_up_policy_mode")),
        sa.CheckConstraint("what = 'sign-up'", name=op.f("ck_sign_up_policy_what")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_up_policy")),
        sa.UniqueConstraint("what", name=op.f("uq_sign_up_policy_what")),
        info={"owner": "platform"},
    )
    op.create_table(
        "sign_ups",
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("invited", sa.Boolean(), nullable=False),
        sa.Column("link_hash", sa.Text(), nullable=True),
        sa.Column("link_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("draft_hash", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("company", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("theme", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("images", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ups")),
        sa.UniqueConstraint("draft_hash", name=op.f("uq_sign_ups_draft_hash")),
        sa.UniqueConstraint("link_hash", name=op.f("uq_sign_ups_link_hash")),
        info={"owner": "platform"},
    )
    op.create_index(op.f("ix_sign_ups_expires_at"), "sign_ups", ["expires_at"], unique=False)
    op.create_index(op.f("ix_sign_ups_invited_sign_ups_created_at_sign_ups_id"), "sign_ups", ["invited", "created_at", "id"], unique=False)
    op.create_index("uq_sign_ups_email", "sign_ups", ["email"], unique=True, postgresql_where=sa.text("completed_at IS NULL"))
    op.create_table(
        "subscriptions",
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("wanted_plan_id", sa.Uuid(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trial_ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_subscriptions_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["plan_id"], ["platform_plans.id"], name=op.f("fk_subscriptions_plan_id")),
        sa.ForeignKeyConstraint(["wanted_plan_id"], ["platform_plans.id"], name=op.f("fk_subscriptions_wanted_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscriptions")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_subscriptions_isp_id_id")),
        sa.UniqueConstraint("isp_id", name=op.f("uq_subscriptions_isp_id")),
        info={"owner": "isp"},
    )
    op.create_index(op.f("ix_subscriptions_plan_id"), "subscriptions", ["plan_id"], unique=False)
    op.create_index(op.f("ix_subscriptions_wanted_plan_id"), "subscriptions", ["wanted_plan_id"], unique=False)
    op.create_table(
        "second_factors",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
        sa.Column("recovery", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("(isp_id IS NOT NULL OR (customer_id IS NULL AND tenant_id IS NULL))", name=op.f("ck_second_factors_levels")),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"],
            ["tenants.isp_id", "tenants.customer_id", "tenants.id"],
            name=op.f("fk_second_factors_isp_id_customer_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"],
            ["customers.isp_id", "customers.id"],
            name=op.f("fk_second_factors_isp_id_customer_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_second_factors_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_second_factors_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_second_factors_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_second_factors")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_second_factors_isp_id_id")),
        sa.UniqueConstraint("user_id", name=op.f("uq_second_factors_user_id")),
        info={
            "owner": "tenant",
            "optional_owner": True,
            "plain_references": "users of the platform have no provider; written for the caller's own user only",
        },
    )
    op.create_index(op.f("ix_second_factors_isp_id_second_factors_tenant_id"), "second_factors", ["isp_id", "tenant_id"], unique=False)
    op.create_table(
        "tickets",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("failures", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind IN ('second-factor', 'password', 'invitation')", name=op.f("ck_tickets_kind")),
        sa.CheckConstraint("(isp_id IS NOT NULL OR (customer_id IS NULL AND tenant_id IS NULL))", name=op.f("ck_tickets_levels")),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"],
            ["tenants.isp_id", "tenants.customer_id", "tenants.id"],
            name=op.f("fk_tickets_isp_id_customer_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_tickets_isp_id_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_tickets_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_tickets_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_tickets_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tickets")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_tickets_isp_id_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_tickets_token_hash")),
        info={
            "owner": "tenant",
            "optional_owner": True,
            "plain_references": "users of the platform have no provider; written by log-in and by mails only",
        },
    )
    op.create_index(op.f("ix_tickets_expires_at"), "tickets", ["expires_at"], unique=False)
    op.create_index(op.f("ix_tickets_isp_id_tickets_tenant_id"), "tickets", ["isp_id", "tenant_id"], unique=False)
    op.create_index(op.f("ix_tickets_user_id"), "tickets", ["user_id"], unique=False)
    op.add_column("isps", sa.Column("theme_accent", sa.Text(), server_default="#0b5cad", nullable=False))
    op.add_column("isps", sa.Column("theme_images", postgresql.JSONB(astext_type=sa.Text()), server_default="{}", nullable=False))
    op.add_column("isps", sa.Column("legal_name", sa.Text(), server_default="", nullable=False))
    op.add_column("isps", sa.Column("tax_id", sa.Text(), server_default="", nullable=False))
    op.add_column("isps", sa.Column("email", sa.Text(), server_default="", nullable=False))
    op.add_column("isps", sa.Column("phone", sa.Text(), server_default="", nullable=False))
    op.add_column("isps", sa.Column("address", sa.Text(), server_default="", nullable=False))
    op.add_column("sessions", sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("cookie", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("sessions", sa.Column("idle", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("sessions", sa.Column("used_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("address", sa.Text(), server_default="", nullable=False))
    op.add_column("sessions", sa.Column("agent", sa.Text(), server_default="", nullable=False))
    op.add_column("users", sa.Column("second_factor", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.execute("ALTER TABLE platform_plans ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE platform_plans FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY platform_plans_app ON platform_plans TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute(
        "CREATE POLICY platform_plans_below ON platform_plans FOR SELECT TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) IS NOT NULL)"
    )
    op.execute("CREATE POLICY platform_plans_worker ON platform_plans TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON platform_plans TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON platform_plans TO ramal_worker")
    op.execute("ALTER TABLE rate_counts ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE rate_counts FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY rate_counts_app ON rate_counts TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY rate_counts_worker ON rate_counts TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rate_counts TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rate_counts TO ramal_worker")
    op.execute("ALTER TABLE sign_up_policy ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE sign_up_policy FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY sign_up_policy_app ON sign_up_policy TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY sign_up_policy_worker ON sign_up_policy TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sign_up_policy TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sign_up_policy TO ramal_worker")
    op.execute("ALTER TABLE sign_ups ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE sign_ups FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY sign_ups_app ON sign_ups TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY sign_ups_worker ON sign_ups TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sign_ups TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sign_ups TO ramal_worker")
    op.execute("ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE subscriptions FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY subscriptions_app ON subscriptions TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY subscriptions_worker ON subscriptions TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON subscriptions TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON subscriptions TO ramal_worker")
    op.execute("ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE second_factors FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY second_factors_app ON second_factors TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY second_factors_worker ON second_factors TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO ramal_worker")
    op.execute("ALTER TABLE tickets ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE tickets FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tickets_app ON tickets TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY tickets_worker ON tickets TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON tickets TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON tickets TO ramal_worker")
    op.execute("RESET ROLE")
