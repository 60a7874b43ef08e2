"""Tenants: the virtual PBXs of customers."""
