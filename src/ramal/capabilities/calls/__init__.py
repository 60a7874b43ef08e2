"""Calls: one record per call and leg, derived from call events alone."""
