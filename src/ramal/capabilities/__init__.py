"""What an operator manages and sells: one folder each."""
