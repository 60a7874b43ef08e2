"""payments of providers."""

# ruff: noqa: E501 - drafted from the models

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0061"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.create_table(
        "payment_events",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_events")),
        sa.UniqueConstraint("provider", "event", name=op.f("uq_payment_events_provider_event")),
        info={"owner": "platform"},
    )
    op.create_table(
        "payment_settings",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("manual", sa.Boolean(), nullable=False),
        sa.Column("manual_instructions", sa.Text(), nullable=False),
        sa.Column("stripe_key", sa.Text(), nullable=False),
        sa.Column("stripe_webhook_secret", sa.Text(), nullable=False),
        sa.Column("stripe_methods", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("what = 'payments'", name=op.f("ck_payment_settings_what")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_settings")),
        sa.UniqueConstraint("what", name=op.f("uq_payment_settings_what")),
        info={"owner": "platform"},
    )
    op.create_table(
        "platform_payments",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("provider IN ('manual', 'stripe')", name=op.f("ck_platform_payments_provider")),
        sa.CheckConstraint(
            "state IN ('preparing', 'open', 'pending', 'paid', 'failed', 'cancelled')", name=op.f("ck_platform_payments_state")
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_platform_payments_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["plan_id"], ["platform_plans.id"], name=op.f("fk_platform_payments_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_payments")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_platform_payments_isp_id_id")),
        info={"owner": "isp"},
    )
    op.create_index(
        op.f("ix_platform_payments_isp_id_platform_payments_created_at_platform_payments_id"),
        "platform_payments",
        ["isp_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_platform_payments_plan_id"), "platform_payments", ["plan_id"], unique=False)
    op.create_index(
        op.f("ix_platform_payments_state_platform_payments_created_at_platform_payments_id"),
        "platform_payments",
        ["state", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "uq_platform_payments_reference", "platform_payments", ["reference"], unique=True, postgresql_where=sa.text("reference <> ''")
    )
    op.add_column("domains", sa.Column("missing_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("domains", sa.Column("answered", postgresql.JSONB(astext_type=sa.Text()), server_default="[]", nullable=False))
    op.execute("ALTER TABLE payment_events ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE payment_events FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY payment_events_app ON payment_events TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY payment_events_worker ON payment_events TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON payment_events TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON payment_events TO ramal_worker")
    op.execute("ALTER TABLE payment_settings ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE payment_settings FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY payment_settings_app ON payment_settings TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY payment_settings_worker ON payment_settings TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON payment_settings TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON payment_settings TO ramal_worker")
    op.execute("ALTER TABLE platform_payments ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE platform_payments FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY platform_payments_app ON platform_payments TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY platform_payments_worker ON platform_payments TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON platform_payments TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON platform_payments TO ramal_worker")
    op.execute("RESET ROLE")
