"""The platform's machines, and the addresses that are kept out."""
