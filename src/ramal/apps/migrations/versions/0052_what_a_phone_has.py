"""Contacts and preferences of subscribers, and the way to their missed calls."""

# ruff: noqa: E501 - policies as the models make them

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0052"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.add_column("subscribers", sa.Column("preferences", postgresql.JSONB(), server_default="{}", nullable=False))
    op.create_index(
        "ix_call_legs_missed", "call_legs", ["subscriber_id"], postgresql_where=sa.text("direction = 'device-out' AND answered IS NULL")
    )
    _contacts()
    op.execute("RESET ROLE")


def _contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("subscriber_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("favourite", sa.Boolean(), nullable=False),
        sa.Column("numbers", postgresql.JSONB(), nullable=False),
        sa.Column("digits", sa.Text(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contacts"),
        sa.UniqueConstraint("isp_id", "id", name="uq_contacts_isp_id_id"),
        sa.UniqueConstraint("tenant_id", "id", name="uq_contacts_tenant_id_id"),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name="fk_contacts_isp_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "subscriber_id"],
            ["subscribers.tenant_id", "subscribers.id"],
            name="fk_contacts_tenant_id_subscriber_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name="fk_contacts_isp_id_tenant_id", ondelete="CASCADE"
        ),
    )
    op.create_index(
        "ix_contacts_created_at",
        "contacts",
        ["tenant_id", "subscriber_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_contacts_name",
        "contacts",
        ["tenant_id", "subscriber_id", "name", "id"],
        unique=False,
    )
    op.execute("ALTER TABLE contacts ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE contacts FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY contacts_app ON contacts TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY contacts_worker ON contacts TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON contacts TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON contacts TO ramal_worker")
