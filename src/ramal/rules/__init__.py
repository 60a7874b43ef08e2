"""Every decision that can be wrong: pure functions over values. No I/O, no clock, no chance."""
