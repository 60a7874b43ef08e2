"""Everything that the platform begins with."""

# ruff: noqa: E501, PLR0915 - drafted from the models

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from ramal.apps.migrations import queue

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("SET LOCAL ROLE ramal_owner")
    queue.create(op.get_bind())
    op.execute("CREATE SEQUENCE routing_seq AS BIGINT")
    op.create_table(
        "alarms",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("node", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Uuid(), nullable=True),
        sa.Column("leg_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
        info={"owner": "platform"},
    )
    op.create_index(op.f("ix_alarms_at_alarms_id"), "alarms", ["at", "id"], unique=False)
    op.create_table(
        "call_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("call_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_events")),
        info={"owner": "platform"},
    )
    op.create_index(op.f("ix_call_events_call_id"), "call_events", ["call_id"], unique=False)
    op.create_index(op.f("ix_call_events_received_at"), "call_events", ["received_at"], unique=False, postgresql_using="brin")
    op.create_table(
        "call_legs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("call_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("subscriber_id", sa.Uuid(), nullable=True),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("caller", sa.Text(), nullable=False),
        sa.Column("caller_name", sa.Text(), nullable=False),
        sa.Column("dialled", sa.Text(), nullable=False),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=False),
        sa.Column("credential", sa.Text(), nullable=False),
        sa.Column("sip_call_id", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("emergency", sa.Boolean(), nullable=False),
        sa.Column("gateway_id", sa.Uuid(), nullable=True),
        sa.Column("attempts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ringing", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ring", sa.Float(precision=53), nullable=False),
        sa.Column("talk", sa.Float(precision=53), nullable=False),
        sa.Column("code", sa.SmallInteger(), nullable=False),
        sa.Column("cause", sa.SmallInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("charge", sa.BigInteger(), nullable=False),
        sa.Column("charge_state", sa.Text(), nullable=False),
        sa.Column("price", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_legs")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_call_legs_isp_id_id")),
        info={"owner": "tenant", "optional_owner": True, "no_composite": "a record outlives the rows that it names"},
    )
    op.create_index(op.f("ix_call_legs_call_id"), "call_legs", ["call_id"], unique=False)
    op.create_table(
        "call_pending",
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("call_id", sa.Uuid(), nullable=True),
        sa.Column("event_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_call_pending")),
        info={"owner": "platform"},
    )
    op.create_table(
        "calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("linked_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("subscriber_id", sa.Uuid(), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("caller", sa.Text(), nullable=False),
        sa.Column("caller_name", sa.Text(), nullable=False),
        sa.Column("dialled", sa.Text(), nullable=False),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("emergency", sa.Boolean(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ring", sa.Float(precision=53), nullable=False),
        sa.Column("talk", sa.Float(precision=53), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("code", sa.SmallInteger(), nullable=False),
        sa.Column("cause", sa.SmallInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("charge", sa.BigInteger(), nullable=False),
        sa.Column("steps", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calls")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_calls_isp_id_id")),
        info={"owner": "tenant", "optional_owner": True, "no_composite": "a record outlives the rows that it names"},
    )
    op.create_index(
        op.f("ix_calls_isp_id_calls_answered_by_calls_started"),
        "calls",
        ["isp_id", "answered_by", "started"],
        unique=False,
        postgresql_where=sa.text("answered_by IS NOT NULL"),
    )
    op.create_index(op.f("ix_calls_isp_id_calls_called_calls_started"), "calls", ["isp_id", "called", "started"], unique=False)
    op.create_index(op.f("ix_calls_isp_id_calls_caller_calls_started"), "calls", ["isp_id", "caller", "started"], unique=False)
    op.create_index(op.f("ix_calls_isp_id_calls_started_calls_id"), "calls", ["isp_id", "started", "id"], unique=False)
    op.create_index(
        op.f("ix_calls_isp_id_calls_subscriber_id_calls_started"),
        "calls",
        ["isp_id", "subscriber_id", "started"],
        unique=False,
        postgresql_where=sa.text("subscriber_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_calls_linked_id"), "calls", ["linked_id"], unique=False)
    op.create_index(op.f("ix_calls_tenant_id_calls_started_calls_id"), "calls", ["tenant_id", "started", "id"], unique=False)
    op.create_table(
        "isps",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("namespace", sa.Text(), nullable=False),
        sa.Column("realm", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("theme_primary", sa.Text(), nullable=False),
        sa.Column("theme_background", sa.Text(), nullable=False),
        sa.Column("theme_logo_url", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('active', 'blocked')", name=op.f("ck_isps_status")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_isps")),
        sa.UniqueConstraint("namespace", name=op.f("uq_isps_namespace")),
        sa.UniqueConstraint("realm", name=op.f("uq_isps_realm")),
        info={"owner": "isp", "own": {"isp": "id"}, "lower": "read"},
    )
    op.create_table(
        "ledger_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Uuid(), nullable=True),
        sa.Column("leg_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entries")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_ledger_entries_isp_id_id")),
        info={"owner": "customer", "append_only": True, "no_composite": "the ledger outlives what it names"},
    )
    op.create_index(
        op.f("ix_ledger_entries_customer_id_ledger_entries_at_ledger_entries_id"),
        "ledger_entries",
        ["customer_id", "at", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_ledger_entries_isp_id_ledger_entries_at_ledger_entries_id"), "ledger_entries", ["isp_id", "at", "id"], unique=False
    )
    op.create_index(op.f("ix_ledger_entries_reference"), "ledger_entries", ["reference"], unique=False)
    op.create_table(
        "log_in_failures",
        sa.Column("ip", postgresql.INET(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_in_failures")),
        info={"owner": "platform"},
    )
    op.create_index(
        op.f("ix_log_in_failures_account_log_in_failures_created_at"), "log_in_failures", ["account", "created_at"], unique=False
    )
    op.create_index(op.f("ix_log_in_failures_ip_log_in_failures_created_at"), "log_in_failures", ["ip", "created_at"], unique=False)
    op.create_table(
        "never_block",
        sa.Column("cidr", postgresql.CIDR(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_never_block")),
        sa.UniqueConstraint("cidr", name=op.f("uq_never_block_cidr")),
        info={"owner": "platform"},
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("generation", sa.Uuid(), nullable=False),
        sa.Column("purged_through", sa.BigInteger(), server_default="0", nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_publication_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        info={"owner": "platform"},
    )
    op.create_table(
        "publication_nodes",
        sa.Column("node", sa.String(length=64), nullable=False),
        sa.Column("generation", sa.Uuid(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("node", name=op.f("pk_publication_nodes")),
        info={"owner": "platform"},
    )
    op.create_table(
        "routing_entries",
        sa.Column("key", sa.Text(collation="C"), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("aggregate_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("octet_length(key) BETWEEN 1 AND 511", name=op.f("ck_routing_entries_key_length")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_routing_entries")),
        sa.UniqueConstraint("seq", name=op.f("uq_routing_entries_seq")),
        info={"owner": "platform"},
    )
    op.create_index("ix_routing_entries_aggregate", "routing_entries", ["kind", "aggregate_id"], unique=False)
    op.create_index("ix_routing_entries_tombstone", "routing_entries", ["seq"], unique=False, postgresql_where=sa.text("value IS NULL"))
    op.create_table(
        "servers",
        sa.Column("technology", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("port", sa.BigInteger(), nullable=False),
        sa.Column("registration_address", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('up', 'locked', 'draining')", name=op.f("ck_servers_state")),
        sa.CheckConstraint("technology IN ('core', 'edge', 'database', 'media', 'node')", name=op.f("ck_servers_technology")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_servers")),
        sa.UniqueConstraint("name", name=op.f("uq_servers_name")),
        sa.UniqueConstraint("technology", "address", "port", name=op.f("uq_servers_technology_address_port")),
        info={"owner": "platform", "lower": "read"},
    )
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("resource", sa.Text(), nullable=False),
        sa.Column("resource_id", sa.Text(), nullable=False),
        sa.Column("changes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_audit_log_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_log")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_audit_log_isp_id_id")),
        info={"owner": "tenant", "append_only": True, "optional_owner": True},
    )
    op.create_index(op.f("ix_audit_log_isp_id_audit_log_at"), "audit_log", ["isp_id", "at"], unique=False)
    op.create_table(
        "bans",
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ip", postgresql.INET(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind IN ('sip', 'log-in')", name=op.f("ck_bans_kind")),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_bans_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bans")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_bans_isp_id_id")),
        sa.UniqueConstraint("kind", "ip", name=op.f("uq_bans_kind_ip")),
        info={"owner": "isp", "optional_owner": True},
    )
    op.create_index(op.f("ix_bans_until"), "bans", ["until"], unique=False)
    op.create_table(
        "carriers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("failover", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_carriers_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carriers")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_carriers_isp_id_id")),
        sa.UniqueConstraint("isp_id", "name", name=op.f("uq_carriers_isp_id_name")),
        info={"owner": "isp"},
    )
    op.create_index(op.f("ix_carriers_isp_id_carriers_created_at_carriers_id"), "carriers", ["isp_id", "created_at", "id"], unique=False)
    op.create_table(
        "dial_plans",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("preset", sa.Text(), nullable=True),
        sa.Column("rules", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_dial_plans_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dial_plans")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_dial_plans_isp_id_id")),
        sa.UniqueConstraint("isp_id", "name", name=op.f("uq_dial_plans_isp_id_name")),
        info={"owner": "isp"},
    )
    op.create_index(
        op.f("ix_dial_plans_isp_id_dial_plans_created_at_dial_plans_id"), "dial_plans", ["isp_id", "created_at", "id"], unique=False
    )
    op.create_table(
        "domains",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('pending', 'verified', 'failed')", name=op.f("ck_domains_state")),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_domains_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_domains")),
        sa.UniqueConstraint("isp_id", "host", name=op.f("uq_domains_isp_id_host")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_domains_isp_id_id")),
        info={"owner": "isp"},
    )
    op.create_index(op.f("ix_domains_isp_id_domains_created_at_domains_id"), "domains", ["isp_id", "created_at", "id"], unique=False)
    op.create_index("uq_domains_verified_host", "domains", ["host"], unique=True, postgresql_where=sa.text("state = 'verified'"))
    op.create_table(
        "idempotency_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("status", sa.BigInteger(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_idempotency_keys_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idempotency_keys")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_idempotency_keys_isp_id_id")),
        sa.UniqueConstraint("owner", "key", name=op.f("uq_idempotency_keys_owner_key")),
        info={"owner": "tenant", "optional_owner": True},
    )
    op.create_table(
        "jobs",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("done", sa.BigInteger(), nullable=False),
        sa.Column("failed", sa.BigInteger(), nullable=False),
        sa.Column("errors", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("result", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_jobs_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_jobs_isp_id_id")),
        info={"owner": "tenant", "optional_owner": True},
    )
    op.create_table(
        "rate_decks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("last_version", sa.BigInteger(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_rate_decks_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_decks")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_rate_decks_isp_id_id")),
        sa.UniqueConstraint("isp_id", "name", name=op.f("uq_rate_decks_isp_id_name")),
        info={"owner": "isp"},
    )
    op.create_index(
        op.f("ix_rate_decks_isp_id_rate_decks_created_at_rate_decks_id"), "rate_decks", ["isp_id", "created_at", "id"], unique=False
    )
    op.create_table(
        "security_templates",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("allow", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_security_templates_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_security_templates")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_security_templates_isp_id_id")),
        sa.UniqueConstraint("isp_id", "name", name=op.f("uq_security_templates_isp_id_name")),
        info={"owner": "isp", "lower": "read"},
    )
    op.create_index(
        op.f("ix_security_templates_isp_id_security_templates_created_at_security_templates_id"),
        "security_templates",
        ["isp_id", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "service_decks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("prices", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_service_decks_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_decks")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_service_decks_isp_id_id")),
        sa.UniqueConstraint("isp_id", "name", name=op.f("uq_service_decks_isp_id_name")),
        info={"owner": "isp"},
    )
    op.create_index(
        op.f("ix_service_decks_isp_id_service_decks_created_at_service_decks_id"),
        "service_decks",
        ["isp_id", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "gateways",
        sa.Column("carrier_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("port", sa.BigInteger(), nullable=True),
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("display", sa.Text(), nullable=False),
        sa.Column("strip_out", sa.BigInteger(), nullable=False),
        sa.Column("prefix_out", sa.Text(), nullable=False),
        sa.Column("strip_in", sa.BigInteger(), nullable=False),
        sa.Column("prefix_in", sa.Text(), nullable=False),
        sa.Column("from_domain", sa.Text(), nullable=False),
        sa.Column("from_user", sa.Text(), nullable=False),
        sa.Column("apply_over", sa.Text(), nullable=False),
        sa.Column("attributes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("add_pai", sa.Boolean(), nullable=False),
        sa.Column("authentication", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("password_sealed", sa.Text(), nullable=False),
        sa.Column("options_health", sa.Boolean(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("strip_out >= 0 AND strip_in >= 0", name=op.f("ck_gateways_strips")),
        sa.ForeignKeyConstraint(
            ["isp_id", "carrier_id"], ["carriers.isp_id", "carriers.id"], name=op.f("fk_gateways_isp_id_carrier_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_gateways_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gateways")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_gateways_isp_id_id")),
        info={"owner": "isp"},
    )
    op.create_index(op.f("ix_gateways_carrier_id_gateways_position"), "gateways", ["carrier_id", "position"], unique=False)
    op.create_table(
        "job_inputs",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_job_inputs_job_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job_id", "number", name=op.f("pk_job_inputs")),
        info={
            "owner": "tenant",
            "optional_owner": True,
            "no_composite": "a job of the platform has no provider; the job itself is in scope",
        },
    )
    op.create_table(
        "rate_deck_versions",
        sa.Column("deck_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("effective_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("rates", sa.BigInteger(), nullable=False),
        sa.Column("added", sa.BigInteger(), nullable=False),
        sa.Column("removed", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('publishing', 'ready')", name=op.f("ck_rate_deck_versions_state")),
        sa.ForeignKeyConstraint(
            ["isp_id", "deck_id"],
            ["rate_decks.isp_id", "rate_decks.id"],
            name=op.f("fk_rate_deck_versions_isp_id_deck_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_rate_deck_versions_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_deck_versions")),
        sa.UniqueConstraint("deck_id", "effective_from", name=op.f("uq_rate_deck_versions_deck_id_effective_from")),
        sa.UniqueConstraint("deck_id", "number", name=op.f("uq_rate_deck_versions_deck_id_number")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_rate_deck_versions_isp_id_id")),
        info={"owner": "isp"},
    )
    op.create_table(
        "service_plans",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("payment", sa.Text(), nullable=False),
        sa.Column("monthly_fee", sa.BigInteger(), nullable=False),
        sa.Column("carrier_id", sa.Uuid(), nullable=True),
        sa.Column("dialplan_id", sa.Uuid(), nullable=True),
        sa.Column("rate_deck_id", sa.Uuid(), nullable=True),
        sa.Column("service_deck_id", sa.Uuid(), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("payment IN ('prepaid', 'postpaid')", name=op.f("ck_service_plans_payment")),
        sa.CheckConstraint("monthly_fee >= 0", name=op.f("ck_service_plans_monthly_fee")),
        sa.ForeignKeyConstraint(
            ["isp_id", "carrier_id"],
            ["carriers.isp_id", "carriers.id"],
            name=op.f("fk_service_plans_isp_id_carrier_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "dialplan_id"],
            ["dial_plans.isp_id", "dial_plans.id"],
            name=op.f("fk_service_plans_isp_id_dialplan_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "rate_deck_id"],
            ["rate_decks.isp_id", "rate_decks.id"],
            name=op.f("fk_service_plans_isp_id_rate_deck_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "service_deck_id"],
            ["service_decks.isp_id", "service_decks.id"],
            name=op.f("fk_service_plans_isp_id_service_deck_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_service_plans_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_plans")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_service_plans_isp_id_id")),
        sa.UniqueConstraint("isp_id", "name", name=op.f("uq_service_plans_isp_id_name")),
        info={"owner": "isp"},
    )
    op.create_index(op.f("ix_service_plans_isp_id_service_plans_carrier_id"), "service_plans", ["isp_id", "carrier_id"], unique=False)
    op.create_index(
        op.f("ix_service_plans_isp_id_service_plans_created_at_service_plans_id"),
        "service_plans",
        ["isp_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_service_plans_isp_id_service_plans_dialplan_id"), "service_plans", ["isp_id", "dialplan_id"], unique=False)
    op.create_index(op.f("ix_service_plans_isp_id_service_plans_rate_deck_id"), "service_plans", ["isp_id", "rate_deck_id"], unique=False)
    op.create_index(
        op.f("ix_service_plans_isp_id_service_plans_service_deck_id"), "service_plans", ["isp_id", "service_deck_id"], unique=False
    )
    op.create_table(
        "customers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("legal_name", sa.Text(), nullable=False),
        sa.Column("tax_id_kind", sa.Text(), nullable=False),
        sa.Column("tax_id", sa.Text(), nullable=False),
        sa.Column("state_registration", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('active', 'blocked')", name=op.f("ck_customers_status")),
        sa.ForeignKeyConstraint(
            ["isp_id", "plan_id"],
            ["service_plans.isp_id", "service_plans.id"],
            name=op.f("fk_customers_isp_id_plan_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_customers_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customers")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_customers_isp_id_id")),
        info={"owner": "customer", "own": {"customer": "id"}, "lower": "read"},
    )
    op.create_index(
        op.f("ix_customers_isp_id_customers_created_at_customers_id"), "customers", ["isp_id", "created_at", "id"], unique=False
    )
    op.create_index(op.f("ix_customers_isp_id_customers_name_customers_id"), "customers", ["isp_id", "name", "id"], unique=False)
    op.create_index(op.f("ix_customers_isp_id_customers_plan_id"), "customers", ["isp_id", "plan_id"], unique=False)
    op.create_index(op.f("ix_customers_isp_id_customers_tax_id"), "customers", ["isp_id", "tax_id"], unique=False)
    op.create_table(
        "rates",
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("prefix", sa.Text(collation="C"), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("connection_fee", sa.BigInteger(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("increment", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["isp_id", "version_id"],
            ["rate_deck_versions.isp_id", "rate_deck_versions.id"],
            name=op.f("fk_rates_isp_id_version_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("version_id", "prefix", name=op.f("pk_rates")),
        info={"owner": "isp"},
    )
    op.create_table(
        "accounts",
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_accounts_isp_id_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_accounts_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("customer_id", "id", name=op.f("uq_accounts_customer_id_id")),
        sa.UniqueConstraint("customer_id", name=op.f("uq_accounts_customer_id")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_accounts_isp_id_id")),
        info={"owner": "customer"},
    )
    op.create_table(
        "tenants",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("domain_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_id", sa.Uuid(), nullable=True),
        sa.Column("dialplan_id", sa.Uuid(), nullable=True),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("area_code", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("sbc", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("core_id", sa.Uuid(), nullable=True),
        sa.Column("previous_core_id", sa.Uuid(), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('active', 'partial-block', 'total-block')", name=op.f("ck_tenants_status")),
        sa.ForeignKeyConstraint(["core_id"], ["servers.id"], name=op.f("fk_tenants_core_id")),
        sa.ForeignKeyConstraint(
            ["isp_id", "carrier_id"], ["carriers.isp_id", "carriers.id"], name=op.f("fk_tenants_isp_id_carrier_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_tenants_isp_id_customer_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "dialplan_id"],
            ["dial_plans.isp_id", "dial_plans.id"],
            name=op.f("fk_tenants_isp_id_dialplan_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "domain_id"], ["domains.isp_id", "domains.id"], name=op.f("fk_tenants_isp_id_domain_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_tenants_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["previous_core_id"], ["servers.id"], name=op.f("fk_tenants_previous_core_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenants")),
        sa.UniqueConstraint("domain", name=op.f("uq_tenants_domain")),
        sa.UniqueConstraint("isp_id", "customer_id", "id", name=op.f("uq_tenants_isp_id_customer_id_id")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_tenants_isp_id_id")),
        info={"owner": "tenant", "own": {"tenant": "id"}},
    )
    op.create_index(op.f("ix_tenants_core_id"), "tenants", ["core_id"], unique=False)
    op.create_index(op.f("ix_tenants_isp_id_tenants_carrier_id"), "tenants", ["isp_id", "carrier_id"], unique=False)
    op.create_index(op.f("ix_tenants_isp_id_tenants_created_at_tenants_id"), "tenants", ["isp_id", "created_at", "id"], unique=False)
    op.create_index(
        op.f("ix_tenants_isp_id_tenants_customer_id_tenants_created_at_tenants_id"),
        "tenants",
        ["isp_id", "customer_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_tenants_isp_id_tenants_dialplan_id"), "tenants", ["isp_id", "dialplan_id"], unique=False)
    op.create_index(op.f("ix_tenants_isp_id_tenants_domain_id"), "tenants", ["isp_id", "domain_id"], unique=False)
    op.create_index(op.f("ix_tenants_isp_id_tenants_domain_tenants_id"), "tenants", ["isp_id", "domain", "id"], unique=False)
    op.create_index(op.f("ix_tenants_isp_id_tenants_name_tenants_id"), "tenants", ["isp_id", "name", "id"], unique=False)
    op.create_table(
        "api_keys",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("permissions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("(isp_id IS NOT NULL OR (customer_id IS NULL AND tenant_id IS NULL))", name=op.f("ck_api_keys_levels")),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"],
            ["tenants.isp_id", "tenants.customer_id", "tenants.id"],
            name=op.f("fk_api_keys_isp_id_customer_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_api_keys_isp_id_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_api_keys_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_api_keys_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_keys")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_api_keys_isp_id_id")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_api_keys_key_hash")),
        info={"owner": "tenant", "optional_owner": True},
    )
    op.create_index(op.f("ix_api_keys_isp_id_api_keys_tenant_id"), "api_keys", ["isp_id", "tenant_id"], unique=False)
    op.create_table(
        "security_ceilings",
        sa.Column("template_id", sa.Uuid(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["isp_id", "template_id"],
            ["security_templates.isp_id", "security_templates.id"],
            name=op.f("fk_security_ceilings_isp_id_template_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"],
            ["tenants.isp_id", "tenants.id"],
            name=op.f("fk_security_ceilings_isp_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_security_ceilings_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_security_ceilings")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_security_ceilings_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_security_ceilings_tenant_id_id")),
        sa.UniqueConstraint("tenant_id", name=op.f("uq_security_ceilings_tenant_id")),
        info={"owner": "tenant"},
    )
    op.create_index(
        op.f("ix_security_ceilings_isp_id_security_ceilings_template_id"), "security_ceilings", ["isp_id", "template_id"], unique=False
    )
    op.create_table(
        "security_groups",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("allow", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_security_groups_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_security_groups_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_security_groups")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_security_groups_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_security_groups_tenant_id_id")),
        sa.UniqueConstraint("tenant_id", "name", name=op.f("uq_security_groups_tenant_id_name")),
        info={"owner": "tenant"},
    )
    op.create_index(
        op.f("ix_security_groups_tenant_id_security_groups_created_at_security_groups_id"),
        "security_groups",
        ["tenant_id", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "users",
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("last_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('active', 'blocked')", name=op.f("ck_users_status")),
        sa.CheckConstraint("(isp_id IS NOT NULL OR (customer_id IS NULL AND tenant_id IS NULL))", name=op.f("ck_users_levels")),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"],
            ["tenants.isp_id", "tenants.customer_id", "tenants.id"],
            name=op.f("fk_users_isp_id_customer_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_users_isp_id_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_users_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_users_isp_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("isp_id", "email", name=op.f("uq_users_isp_id_email"), postgresql_nulls_not_distinct=True),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_users_isp_id_id")),
        info={"owner": "tenant", "optional_owner": True},
    )
    op.create_index(op.f("ix_users_isp_id_users_tenant_id"), "users", ["isp_id", "tenant_id"], unique=False)
    op.create_table(
        "subscribers",
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=True),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("voicemail", sa.Boolean(), nullable=False),
        sa.Column("sip_password_sealed", sa.Text(), nullable=False),
        sa.Column("softphone_password_sealed", sa.Text(), nullable=False),
        sa.Column("sip_ha1_md5", sa.Text(), nullable=False),
        sa.Column("sip_ha1_sha256", sa.Text(), nullable=False),
        sa.Column("softphone_ha1_md5", sa.Text(), nullable=False),
        sa.Column("softphone_ha1_sha256", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("area_code", sa.Text(), nullable=True),
        sa.Column("caller_id", sa.Text(), nullable=True),
        sa.Column("schedule_id", sa.Uuid(), nullable=True),
        sa.Column("flow_id", sa.Uuid(), nullable=True),
        sa.Column("security_group_id", sa.Uuid(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("call_group", sa.BigInteger(), nullable=True),
        sa.Column("pickup_group", sa.BigInteger(), nullable=True),
        sa.Column("forward_always", sa.Text(), nullable=True),
        sa.Column("forward_busy", sa.Text(), nullable=True),
        sa.Column("forward_no_answer", sa.Text(), nullable=True),
        sa.Column("max_calls", sa.BigInteger(), nullable=False),
        sa.Column("ring_timeout", sa.BigInteger(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("call_group BETWEEN 0 AND 63 AND pickup_group BETWEEN 0 AND 63", name=op.f("ck_subscribers_groups")),
        sa.CheckConstraint("max_calls BETWEEN 1 AND 100", name=op.f("ck_subscribers_max_calls")),
        sa.CheckConstraint("ring_timeout BETWEEN 5 AND 300", name=op.f("ck_subscribers_ring_timeout")),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_subscribers_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_subscribers_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "security_group_id"],
            ["security_groups.tenant_id", "security_groups.id"],
            name=op.f("fk_subscribers_tenant_id_security_group_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscribers")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_subscribers_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "alias", name=op.f("uq_subscribers_tenant_id_alias")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_subscribers_tenant_id_id")),
        sa.UniqueConstraint("tenant_id", "username", name=op.f("uq_subscribers_tenant_id_username")),
        info={"owner": "tenant"},
    )
    op.create_index(op.f("ix_subscribers_tenant_id_subscribers_caller_id"), "subscribers", ["tenant_id", "caller_id"], unique=False)
    op.create_index(
        op.f("ix_subscribers_tenant_id_subscribers_created_at_subscribers_id"),
        "subscribers",
        ["tenant_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_subscribers_tenant_id_subscribers_email"), "subscribers", ["tenant_id", "email"], unique=False)
    op.create_index(
        op.f("ix_subscribers_tenant_id_subscribers_name_subscribers_id"), "subscribers", ["tenant_id", "name", "id"], unique=False
    )
    op.create_index(
        op.f("ix_subscribers_tenant_id_subscribers_security_group_id"), "subscribers", ["tenant_id", "security_group_id"], unique=False
    )
    op.create_index(
        op.f("ix_subscribers_tenant_id_subscribers_username_subscribers_id"), "subscribers", ["tenant_id", "username", "id"], unique=False
    )
    op.create_table(
        "numbers",
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=True),
        sa.Column(
            "subscriber_id", sa.Uuid(), sa.Computed("CASE WHEN target = 'subscriber' THEN target_id END", persisted=True), nullable=True
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("(target = 'none') = (target_id IS NULL)", name=op.f("ck_numbers_target")),
        sa.CheckConstraint("state IN ('active', 'reserved', 'blocked')", name=op.f("ck_numbers_state")),
        sa.CheckConstraint(
            "target = 'none' OR tenant_id IS NOT NULL OR target = 'trunk' AND customer_id IS NOT NULL", name=op.f("ck_numbers_target_owner")
        ),
        sa.CheckConstraint("tenant_id IS NULL OR customer_id IS NOT NULL", name=op.f("ck_numbers_allocation")),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"], ["tenants.isp_id", "tenants.customer_id", "tenants.id"], name="fk_numbers_tenant_id"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_numbers_isp_id_customer_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_numbers_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "subscriber_id"], ["subscribers.tenant_id", "subscribers.id"], name="fk_numbers_subscriber_id"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numbers")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_numbers_isp_id_id")),
        sa.UniqueConstraint("number", name=op.f("uq_numbers_number")),
        info={"owner": "tenant", "optional_owner": True},
    )
    op.create_index(op.f("ix_numbers_isp_id_numbers_created_at_numbers_id"), "numbers", ["isp_id", "created_at", "id"], unique=False)
    op.create_index(op.f("ix_numbers_isp_id_numbers_customer_id"), "numbers", ["isp_id", "customer_id"], unique=False)
    op.create_index(op.f("ix_numbers_isp_id_numbers_number_numbers_id"), "numbers", ["isp_id", "number", "id"], unique=False)
    op.create_index(op.f("ix_numbers_tenant_id_numbers_created_at_numbers_id"), "numbers", ["tenant_id", "created_at", "id"], unique=False)
    op.create_index(op.f("ix_numbers_tenant_id_numbers_number_numbers_id"), "numbers", ["tenant_id", "number", "id"], unique=False)
    op.create_index(op.f("ix_numbers_tenant_id_numbers_subscriber_id"), "numbers", ["tenant_id", "subscriber_id"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("permissions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("viewing", sa.Boolean(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("key_id", sa.Uuid(), nullable=True),
        sa.Column("subscriber_id", sa.Uuid(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("(isp_id IS NOT NULL OR (customer_id IS NULL AND tenant_id IS NULL))", name=op.f("ck_sessions_levels")),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"],
            ["tenants.isp_id", "tenants.customer_id", "tenants.id"],
            name=op.f("fk_sessions_isp_id_customer_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], name=op.f("fk_sessions_isp_id_customer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_sessions_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_sessions_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["key_id"], ["api_keys.id"], name=op.f("fk_sessions_key_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "subscriber_id"],
            ["subscribers.tenant_id", "subscribers.id"],
            name=op.f("fk_sessions_tenant_id_subscriber_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_sessions_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_sessions_isp_id_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sessions_token_hash")),
        info={
            "owner": "tenant",
            "optional_owner": True,
            "plain_references": "users and keys of the platform have no provider; a session is only written by log-in",
        },
    )
    op.create_index(op.f("ix_sessions_expires_at"), "sessions", ["expires_at"], unique=False)
    op.create_index(op.f("ix_sessions_isp_id_sessions_tenant_id"), "sessions", ["isp_id", "tenant_id"], unique=False)
    op.create_index(op.f("ix_sessions_key_id"), "sessions", ["key_id"], unique=False)
    op.create_index(op.f("ix_sessions_user_id"), "sessions", ["user_id"], unique=False)
    op.create_table(
        "subscriber_names",
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("subscriber_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], name=op.f("fk_subscriber_names_isp_id_tenant_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "subscriber_id"],
            ["subscribers.tenant_id", "subscribers.id"],
            name=op.f("fk_subscriber_names_tenant_id_subscriber_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "name", name=op.f("pk_subscriber_names")),
        info={"owner": "tenant"},
    )
    op.create_index(
        op.f("ix_subscriber_names_tenant_id_subscriber_names_subscriber_id"),
        "subscriber_names",
        ["tenant_id", "subscriber_id"],
        unique=False,
    )
    op.create_table(
        "voicemail_messages",
        sa.Column("subscriber_id", sa.Uuid(), nullable=False),
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("caller", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("milliseconds", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("mail", sa.Text(), nullable=False),
        sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("isp_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("mail IN ('queued', 'sent', 'none')", name=op.f("ck_voicemail_messages_mail")),
        sa.CheckConstraint("size >= 0 AND milliseconds >= 0", name=op.f("ck_voicemail_messages_sizes")),
        sa.ForeignKeyConstraint(
            ["isp_id", "tenant_id"],
            ["tenants.isp_id", "tenants.id"],
            name=op.f("fk_voicemail_messages_isp_id_tenant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["isp_id"], ["isps.id"], name=op.f("fk_voicemail_messages_isp_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "subscriber_id"],
            ["subscribers.tenant_id", "subscribers.id"],
            name=op.f("fk_voicemail_messages_tenant_id_subscriber_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voicemail_messages")),
        sa.UniqueConstraint("isp_id", "id", name=op.f("uq_voicemail_messages_isp_id_id")),
        sa.UniqueConstraint("tenant_id", "id", name=op.f("uq_voicemail_messages_tenant_id_id")),
        info={"owner": "tenant"},
    )
    op.create_index(
        "ix_voicemail_messages_queued", "voicemail_messages", ["created_at"], unique=False, postgresql_where=sa.text("mail = 'queued'")
    )
    op.create_index(
        op.f("ix_voicemail_messages_tenant_id_voicemail_messages_created_at_voicemail_messages_id"),
        "voicemail_messages",
        ["tenant_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_voicemail_messages_tenant_id_voicemail_messages_subscriber_id_voicemail_messages_created_at_voicemail_messages_id"),
        "voicemail_messages",
        ["tenant_id", "subscriber_id", "created_at", "id"],
        unique=False,
    )
    op.execute("ALTER TABLE alarms ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE alarms FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY alarms_app ON alarms TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY alarms_worker ON alarms TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON alarms TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON alarms TO ramal_worker")
    op.execute("ALTER TABLE call_events ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE call_events FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY call_events_app ON call_events TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY call_events_worker ON call_events TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_events TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_events TO ramal_worker")
    op.execute("ALTER TABLE call_legs ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE call_legs FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY call_legs_app ON call_legs TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY call_legs_worker ON call_legs TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_legs TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_legs TO ramal_worker")
    op.execute("ALTER TABLE call_pending ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE call_pending FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY call_pending_app ON call_pending TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY call_pending_worker ON call_pending TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_pending TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON call_pending TO ramal_worker")
    op.execute("ALTER TABLE calls ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE calls FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY calls_app ON calls TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY calls_worker ON calls TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON calls TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON calls TO ramal_worker")
    op.execute("ALTER TABLE isps ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE isps FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY isps_app ON isps TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute(
        "CREATE POLICY isps_below ON isps FOR SELECT TO ramal_app USING (id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid))"
    )
    op.execute("CREATE POLICY isps_worker ON isps TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON isps TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON isps TO ramal_worker")
    op.execute(
        "CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF EXISTS (SELECT FROM written GROUP BY isp_id, customer_id, reference HAVING sum(amount) <> 0) THEN\n    RAISE EXCEPTION 'ledger entries do not balance' USING ERRCODE = 'check_violation';\n  END IF;\n  RETURN NULL;\nEND $$;\nCREATE TRIGGER ledger_balances AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS written\n  FOR EACH STATEMENT EXECUTE FUNCTION ledger_balances();"
    )
    op.execute("ALTER TABLE ledger_entries ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE ledger_entries FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY ledger_entries_app ON ledger_entries TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY ledger_entries_worker ON ledger_entries TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT ON ledger_entries TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ledger_entries TO ramal_worker")
    op.execute("ALTER TABLE log_in_failures ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE log_in_failures FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY log_in_failures_app ON log_in_failures TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY log_in_failures_worker ON log_in_failures TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON log_in_failures TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON log_in_failures TO ramal_worker")
    op.execute("ALTER TABLE never_block ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE never_block FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY never_block_app ON never_block TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY never_block_worker ON never_block TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON never_block TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON never_block TO ramal_worker")
    op.execute("INSERT INTO publication (id, generation) VALUES (1, gen_random_uuid())")
    op.execute("ALTER TABLE publication ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE publication FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY publication_app ON publication TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY publication_worker ON publication TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON publication TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON publication TO ramal_worker")
    op.execute("ALTER TABLE publication_nodes ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE publication_nodes FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY publication_nodes_app ON publication_nodes TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY publication_nodes_worker ON publication_nodes TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON publication_nodes TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON publication_nodes TO ramal_worker")
    op.execute("GRANT USAGE ON SEQUENCE routing_seq TO ramal_app, ramal_worker")
    op.execute("ALTER TABLE routing_entries ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE routing_entries FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY routing_entries_app ON routing_entries TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute("CREATE POLICY routing_entries_worker ON routing_entries TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON routing_entries TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON routing_entries TO ramal_worker")
    op.execute("ALTER TABLE servers ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE servers FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY servers_app ON servers TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on'))"
    )
    op.execute(
        "CREATE POLICY servers_below ON servers FOR SELECT TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) IS NOT NULL)"
    )
    op.execute("CREATE POLICY servers_worker ON servers TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON servers TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON servers TO ramal_worker")
    op.execute("ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE audit_log FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY audit_log_app ON audit_log TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY audit_log_worker ON audit_log TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT ON audit_log TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON audit_log TO ramal_worker")
    op.execute("ALTER TABLE bans ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE bans FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY bans_app ON bans TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY bans_worker ON bans TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON bans TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON bans TO ramal_worker")
    op.execute("ALTER TABLE carriers ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE carriers FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY carriers_app ON carriers TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY carriers_worker ON carriers TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON carriers TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON carriers TO ramal_worker")
    op.execute("ALTER TABLE dial_plans ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE dial_plans FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY dial_plans_app ON dial_plans TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY dial_plans_worker ON dial_plans TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON dial_plans TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON dial_plans TO ramal_worker")
    op.execute("ALTER TABLE domains ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE domains FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY domains_app ON domains TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY domains_worker ON domains TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON domains TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON domains TO ramal_worker")
    op.execute("ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY idempotency_keys_app ON idempotency_keys TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY idempotency_keys_worker ON idempotency_keys TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO ramal_worker")
    op.execute("ALTER TABLE jobs ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE jobs FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY jobs_app ON jobs TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY jobs_worker ON jobs TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO ramal_worker")
    op.execute("ALTER TABLE rate_decks ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE rate_decks FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY rate_decks_app ON rate_decks TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY rate_decks_worker ON rate_decks TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rate_decks TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rate_decks TO ramal_worker")
    op.execute("ALTER TABLE security_templates ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE security_templates FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY security_templates_app ON security_templates TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute(
        "CREATE POLICY security_templates_below ON security_templates FOR SELECT TO ramal_app USING (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid))"
    )
    op.execute("CREATE POLICY security_templates_worker ON security_templates TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON security_templates TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON security_templates TO ramal_worker")
    op.execute("ALTER TABLE service_decks ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE service_decks FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY service_decks_app ON service_decks TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY service_decks_worker ON service_decks TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON service_decks TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON service_decks TO ramal_worker")
    op.execute("ALTER TABLE gateways ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE gateways FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY gateways_app ON gateways TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY gateways_worker ON gateways TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON gateways TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON gateways TO ramal_worker")
    op.execute("ALTER TABLE job_inputs ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE job_inputs FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY job_inputs_app ON job_inputs TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY job_inputs_worker ON job_inputs TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON job_inputs TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON job_inputs TO ramal_worker")
    op.execute("ALTER TABLE rate_deck_versions ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE rate_deck_versions FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY rate_deck_versions_app ON rate_deck_versions TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY rate_deck_versions_worker ON rate_deck_versions TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rate_deck_versions TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rate_deck_versions TO ramal_worker")
    op.execute("ALTER TABLE service_plans ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE service_plans FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY service_plans_app ON service_plans TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY service_plans_worker ON service_plans TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON service_plans TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON service_plans TO ramal_worker")
    op.execute("ALTER TABLE customers ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE customers FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY customers_app ON customers TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))))"
    )
    op.execute(
        "CREATE POLICY customers_below ON customers FOR SELECT TO ramal_app USING (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))"
    )
    op.execute("CREATE POLICY customers_worker ON customers TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON customers TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON customers TO ramal_worker")
    op.execute("ALTER TABLE rates ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE rates FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY rates_app ON rates TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL)) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL))"
    )
    op.execute("CREATE POLICY rates_worker ON rates TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rates TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON rates TO ramal_worker")
    op.execute("ALTER TABLE accounts ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE accounts FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY accounts_app ON accounts TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY accounts_worker ON accounts TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON accounts TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON accounts TO ramal_worker")
    op.execute("ALTER TABLE tenants ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE tenants FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY tenants_app ON tenants TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY tenants_worker ON tenants TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON tenants TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON tenants TO ramal_worker")
    op.execute("ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE api_keys FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY api_keys_app ON api_keys TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY api_keys_worker ON api_keys TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON api_keys TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON api_keys TO ramal_worker")
    op.execute("ALTER TABLE security_ceilings ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE security_ceilings FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY security_ceilings_app ON security_ceilings TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY security_ceilings_worker ON security_ceilings TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON security_ceilings TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON security_ceilings TO ramal_worker")
    op.execute("ALTER TABLE security_groups ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE security_groups FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY security_groups_app ON security_groups TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY security_groups_worker ON security_groups TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON security_groups TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON security_groups TO ramal_worker")
    op.execute("ALTER TABLE users ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE users FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY users_app ON users TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY users_worker ON users TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON users TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON users TO ramal_worker")
    op.execute("ALTER TABLE subscribers ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE subscribers FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY subscribers_app ON subscribers TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY subscribers_worker ON subscribers TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON subscribers TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON subscribers TO ramal_worker")
    op.execute("ALTER TABLE numbers ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE numbers FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY numbers_app ON numbers TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY numbers_worker ON numbers TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON numbers TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON numbers TO ramal_worker")
    op.execute("ALTER TABLE sessions ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE sessions FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY sessions_app ON sessions TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL OR customer_id = (SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid))) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY sessions_worker ON sessions TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO ramal_worker")
    op.execute("ALTER TABLE subscriber_names ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE subscriber_names FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY subscriber_names_app ON subscriber_names TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY subscriber_names_worker ON subscriber_names TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON subscriber_names TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON subscriber_names TO ramal_worker")
    op.execute("ALTER TABLE voicemail_messages ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE voicemail_messages FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY voicemail_messages_app ON voicemail_messages TO ramal_app USING ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid)))) WITH CHECK ((SELECT coalesce(current_setting('ramal.platform', true), '') = 'on') OR (isp_id = (SELECT nullif(current_setting('ramal.isp_id', true), '')::uuid) AND (((SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid) IS NULL AND ((SELECT nullif(current_setting('ramal.customer_id', true), '')::uuid) IS NULL)) OR tenant_id = (SELECT nullif(current_setting('ramal.tenant_id', true), '')::uuid))))"
    )
    op.execute("CREATE POLICY voicemail_messages_worker ON voicemail_messages TO ramal_worker USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON voicemail_messages TO ramal_app")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON voicemail_messages TO ramal_worker")
    op.execute("RESET ROLE")
