"""Records of calls and lines of the ledger are referred to by nobody: one key each is enough, and each index less makes ingestion cheaper.

Revision ID: 0030
Revises: 0050
"""

from alembic import op

revision = "0030"
down_revision = "0040"
branch_labels = None
depends_on = None

_TABLES = ("calls", "call_legs", "ledger_entries")


def upgrade() -> None:
    """Drop the second key."""
    op.execute("SET LOCAL ROLE ramal_owner")
    for table in _TABLES:
        op.drop_constraint(f"uq_{table}_isp_id_id", table, type_="unique")
    op.execute("RESET ROLE")


def downgrade() -> None:
    """Put it back."""
    op.execute("SET LOCAL ROLE ramal_owner")
    for table in _TABLES:
        op.create_unique_constraint(f"uq_{table}_isp_id_id", table, ["isp_id", "id"])
    op.execute("RESET ROLE")
