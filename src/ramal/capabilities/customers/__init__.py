"""Customers: who buys from a provider."""
