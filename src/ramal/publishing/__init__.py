"""Turns capabilities' rows into routing entries, and replicates them to every host."""
