"""Domains of a provider: sub-domains of its namespace, and own domains proved by DNS."""
