"""Mail servers of providers."""

# ruff: noqa: E501 - drafted from the models

import sqlalchemy as sa
from alembic import op

revision = "0082"
down_revision = "0081"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.create_table(
        "mail_settings",
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("port", sa.BigInteger(), nullable=False),
        sa.Column("security", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("password_sealed", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("security IN ('tls', 'starttls', 'none')", name=op.f("ck_mail_settings_security")),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_mail_settings_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_settings")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_mail_settings_isp_id_id")),
        sa.UniqueConstraint("isp_id", name=op.f("uq_mail_settings_isp_id")),
        info={"owner": "isp"},
    )
    op.execute("ALTER TABLE mail_settings ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE mail_settings FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY mail_settings_app ON mail_settings TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY mail_settings_worker ON mail_settings TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON mail_settings TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON mail_settings TO ramal_worker")
    op.execute("RESET ROLE")
