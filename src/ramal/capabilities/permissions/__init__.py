"""Security groups: which external destinations may be called."""
