"""Dial plans: how what people dial becomes a number."""
