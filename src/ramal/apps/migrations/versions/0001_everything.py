"""Everything that the platform begins with."""

from alembic import op

from ramal.apps.migrations import schema

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create tables, policies, grants and the job queue."""
    schema.create(op.get_bind())
