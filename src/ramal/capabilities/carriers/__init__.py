"""Carriers: who carries calls to and from the telephone network, with their gateways in failover order."""
