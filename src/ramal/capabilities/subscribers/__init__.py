"""Subscribers: the people and devices of a tenant."""
