"""A SIP phone without a person: registers, calls, sends a tone and measures what it hears. Used by the check, the tests and demo-Bob."""
