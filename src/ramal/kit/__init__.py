"""What knows no capability: scope, database, outbox, errors, money, clock, pages."""
