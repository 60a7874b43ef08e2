"""directories."""

# ruff: noqa: E501 - drafted from the models

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0070"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.create_table(
        "directories",
        sa.Column("domain_id", sa.Uuid(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("client_secret_sealed", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("entra_tenant", sa.Text(), nullable=False),
        sa.Column("admin_email", sa.Text(), nullable=False),
        sa.Column("service_account_sealed", sa.Text(), nullable=False),
        sa.Column("people_url", sa.Text(), nullable=False),
        sa.Column("create_subscribers", sa.Boolean(), nullable=False),
        sa.Column("on_leaving", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("synchronised_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delta_link", sa.Text(), nullable=False),
        sa.Column("counts", postgresql.JSONB(astext_type=sa.Text()), server_default="{}", nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind IN ('google', 'microsoft', 'openid')", name=op.f("ck_directories_kind")),
        sa.CheckConstraint("on_leaving IN ('keep', 'disable')", name=op.f("ck_directories_on_leaving")),
        sa.CheckConstraint("state IN ('connected', 'previewed', 'synchronised')", name=op.f("ck_directories_state")),
        sa.ForeignKeyConstraint(
            ["isp_id", "domain_id"], ["domains.isp_id", "domains.id"], name=op.f("fk_directories_isp_id_domain_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_directories_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_directories_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directories")),
        sa.UniqueConstraint("isp_id", "domain_id", name=op.f("uq_directories_isp_id_domain_id")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_directories_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_directories_tenant_id_id")),
        info={"owner": "tenant"},
    )
    op.create_index(op.f("ix_directories_host"), "directories", ["host"], unique=False)
    op.create_index(
        op.f("ix_directories_isp_id_directories_created_at_directories_id"), "directories", ["isp_id", "created_at", "id"], unique=False
    )
    op.create_index(op.f("ix_directories_synchronised_at"), "directories", ["synchronised_at"], unique=False)
    op.create_index(
        op.f("ix_directories_tenant_id_directories_created_at_directories_id"),
        "directories",
        ["tenant_id", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "directory_people",
        sa.Column("directory_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("subscriber_id", sa.Uuid(), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_log_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('linked', 'unlinked', 'ambiguous', 'left')", name=op.f("ck_directory_people_state")),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_directory_people_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_directory_people_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "directory_id"],
            ["directories.tenant_id", "directories.id"],
            name=op.f("fk_directory_people_tenant_id_directory_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "subscriber_id"],
            ["subscribers.tenant_id", "subscribers.id"],
            name=op.f("fk_directory_people_tenant_id_subscriber_id"),
            ondelete="SET NULL (subscriber_id)",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_people")),
        sa.UniqueConstraint("directory_id", "key", name=op.f("uq_directory_people_directory_id_key")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_directory_people_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_directory_people_tenant_id_id")),
        sa.UniqueConstraint("tenant_id", "subscriber_id", name=op.f("uq_directory_people_tenant_id_subscriber_id")),
        info={"owner": "tenant"},
    )
    op.create_index("ix_directory_people_by_name", "directory_people", ["tenant_id", "directory_id", "name", "id"], unique=False)
    op.create_index("ix_directory_people_by_email", "directory_people", ["tenant_id", "directory_id", "email", "id"], unique=False)
    op.execute("ALTER TABLE directories ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE directories FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY directories_app ON directories TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY directories_worker ON directories TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON directories TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON directories TO ramal_worker")
    op.execute("ALTER TABLE directory_people ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE directory_people FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY directory_people_app ON directory_people TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY directory_people_worker ON directory_people TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON directory_people TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON directory_people TO ramal_worker")
    op.execute("RESET ROLE")
