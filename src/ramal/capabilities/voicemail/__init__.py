"""Voicemail: the messages that callers left, and their way to the mailbox."""
