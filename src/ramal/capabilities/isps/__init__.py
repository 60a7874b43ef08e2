"""Providers: the companies that run their telephone business on this platform."""
