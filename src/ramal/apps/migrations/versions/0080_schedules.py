"""Opening hours, and subscribers that keep them."""

# ruff: noqa: E501 - drafted from the models

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0080"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.create_table(
        "schedules",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=True),
        sa.Column("week", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("days", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("holidays_country", sa.Text(), nullable=True),
        sa.Column("holidays_state", sa.Text(), nullable=True),
        sa.Column("closed_to", sa.Text(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_schedules_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_schedules_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedules")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_schedules_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_schedules_tenant_id_id")),
        sa.UniqueConstraint("tenant_id", "name", name=op.f("uq_schedules_tenant_id_name")),
        info={"owner": "tenant"},
    )
    op.create_index(
        op.f("ix_schedules_tenant_id_schedules_created_at_schedules_id"), "schedules", ["tenant_id", "created_at", "id"], unique=False
    )
    op.execute("UPDATE subscribers SET schedule_id = NULL WHERE schedule_id IS NOT NULL")  # named nothing until now
    op.create_index(op.f("ix_subscribers_tenant_id_subscribers_schedule_id"), "subscribers", ["tenant_id", "schedule_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_subscribers_tenant_id_schedule_id"),
        "subscribers",
        "schedules",
        ["tenant_id", "schedule_id"],
        ["tenant_id", "id"],
        ondelete="RESTRICT",
    )
    op.execute("ALTER TABLE schedules ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE schedules FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY schedules_app ON schedules TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY schedules_worker ON schedules TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON schedules TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON schedules TO ramal_worker")
    op.execute("RESET ROLE")
