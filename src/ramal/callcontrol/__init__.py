"""The program beside Asterisk."""
