"""${message}."""

# ruff: noqa: E501, PLR0915 - drafted from the models

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    ${upgrades if upgrades else "pass"}
    op.execute("RESET ROLE")
