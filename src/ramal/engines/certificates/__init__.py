"""Certificates of an instance: its own authority, what it signs, and what a public authority has issued. All below `home/certificates`."""

from ramal.engines.certificates.store import Store, certificate_in, needed, render, store

__all__ = ["Store", "certificate_in", "needed", "render", "store"]
