"""The program inside Kamailio."""
