"""Numbers: the inventory of DIDs, and where their calls go."""
