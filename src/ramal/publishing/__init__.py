"""Publishing: turns rows of capabilities into routing entries, in one gap-safe order, and serves them to node agents."""
