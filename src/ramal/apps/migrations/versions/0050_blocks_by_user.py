"""Providers may count wrong credentials by user; a block says what was counted, and whom it concerns."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    op.add_column("isps", sa.Column("block_by", sa.Text(), server_default="address", nullable=False))
    op.create_check_constraint("block_by", "isps", "block_by IN ('address', 'user')")
    op.add_column("bans", sa.Column("rule", sa.Text(), server_default="address", nullable=False))
    op.add_column("bans", sa.Column("account", sa.Text(), server_default="", nullable=False))
    op.create_check_constraint("rule", "bans", "rule IN ('address', 'user', 'users') AND (rule = 'user') = (account <> '')")
    op.drop_constraint("uq_bans_kind_ip", "bans", type_="unique")
    op.create_unique_constraint("uq_bans_kind_ip_account", "bans", ["kind", "ip", "account"])
    op.add_column("log_in_failures", sa.Column("by_user", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute("RESET ROLE")
