"""Billing: what calls cost, and the ledger that every amount stands in twice."""
