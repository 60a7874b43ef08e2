"""What calls add up to, and the quarters of an hour in which they changed."""

# ruff: noqa: E501 - drafted from the models

import sqlalchemy as sa
from alembic import op

revision = "0081"
down_revision = "0070"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.create_table(
        "call_peaks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("peak", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("level IN ('isp', 'customer', 'tenant')", name=op.f("ck_call_peaks_level")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_peaks")),
        info={"owner": "tenant", "optional_owner": True, "no_composite": "statistics outlive what they name"},
    )
    op.create_index(
        op.f("ix_call_peaks_customer_id_call_peaks_level_call_peaks_at"), "call_peaks", ["customer_id", "level", "at"], unique=False
    )
    op.create_index(op.f("ix_call_peaks_isp_id_call_peaks_level_call_peaks_at"), "call_peaks", ["isp_id", "level", "at"], unique=False)
    op.create_index(op.f("ix_call_peaks_tenant_id_call_peaks_at"), "call_peaks", ["tenant_id", "at"], unique=False)
    op.create_table(
        "call_quarters",
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_call_quarters")),
        info={"owner": "platform"},
    )
    op.create_table(
        "call_sums",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("destination", sa.Text(), nullable=False),
        sa.Column("calls", sa.BigInteger(), nullable=False),
        sa.Column("answered", sa.BigInteger(), nullable=False),
        sa.Column("talk", sa.Float(precision=53), nullable=False),
        sa.Column("charge", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("level IN ('isp', 'customer', 'tenant')", name=op.f("ck_call_sums_level")),
        sa.CheckConstraint("span IN ('quarter', 'day')", name=op.f("ck_call_sums_span")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_sums")),
        info={"owner": "tenant", "optional_owner": True, "no_composite": "statistics outlive what they name"},
    )
    op.create_index(
        op.f("ix_call_sums_customer_id_call_sums_level_call_sums_span_call_sums_at"),
        "call_sums",
        ["customer_id", "level", "span", "at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_call_sums_isp_id_call_sums_level_call_sums_span_call_sums_at"),
        "call_sums",
        ["isp_id", "level", "span", "at"],
        unique=False,
    )
    op.create_index(op.f("ix_call_sums_tenant_id_call_sums_span_call_sums_at"), "call_sums", ["tenant_id", "span", "at"], unique=False)
    op.create_table(
        "gateway_sums",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("gateway_id", sa.Uuid(), nullable=False),
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("destination", sa.Text(), nullable=False),
        sa.Column("calls", sa.BigInteger(), nullable=False),
        sa.Column("answered", sa.BigInteger(), nullable=False),
        sa.Column("talk", sa.Float(precision=53), nullable=False),
        sa.Column("charge", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("span IN ('quarter', 'day')", name=op.f("ck_gateway_sums_span")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gateway_sums")),
        info={"owner": "isp", "no_composite": "statistics outlive what they name"},
    )
    op.create_index(
        op.f("ix_gateway_sums_isp_id_gateway_sums_span_gateway_sums_at"), "gateway_sums", ["isp_id", "span", "at"], unique=False
    )
    op.create_index(
        "ix_calls_long", "calls", ["isp_id", "started"], unique=False, postgresql_where=sa.text("ended - started > interval '1 hour'")
    )
    op.execute("ALTER TABLE call_peaks ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE call_peaks FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY call_peaks_app ON call_peaks TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY call_peaks_worker ON call_peaks TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_peaks TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_peaks TO ramal_worker")
    op.execute("ALTER TABLE call_quarters ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE call_quarters FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY call_quarters_app ON call_quarters TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY call_quarters_worker ON call_quarters TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_quarters TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_quarters TO ramal_worker")
    op.execute("ALTER TABLE call_sums ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE call_sums FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY call_sums_app ON call_sums TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY call_sums_worker ON call_sums TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_sums TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_sums TO ramal_worker")
    op.execute("ALTER TABLE gateway_sums ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE gateway_sums FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY gateway_sums_app ON gateway_sums TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY gateway_sums_worker ON gateway_sums TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_sums TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_sums TO ramal_worker")
    op.execute("RESET ROLE")
    # The records of the last months are counted once; the owner of the tables sees no row of them.
    op.execute("""
INSERT INTO call_quarters (isp_id, at)
SELECT DISTINCT isp_id, quarter
  FROM calls, generate_series(date_bin('15 minutes', started, 'epoch'), least(coalesce(ended, started), started + interval '1 day'),
                              '15 minutes') AS quarter
 WHERE started > now() - interval '400 days'
""")
