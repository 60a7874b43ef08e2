"""Ramal: the open platform with which a provider runs a telephone company."""
