"""Asterisk: its rendered configuration, and asyncio clients of the two interfaces that we use (FastAGI and AMI)."""
