"""Other people's programs: how to start, configure and talk to them."""
