"""Words in which a security group names destinations: `country:BR`, `nanp:us`, `prefix:+5561`, `national:BR:0800`."""

import re

ZONES = ("us", "canada", "us-territory", "caribbean", "toll-free", "premium", "personal")
_PREFIX = re.compile(r"\+[1-9][0-9]{0,14}")
_NATIONAL = re.compile(r"([A-Z]{2}):([0-9]{2,15})")
