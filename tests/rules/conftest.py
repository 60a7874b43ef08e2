"""Examples of hypothesis have no deadline here: the machine may be busy. `test_speed` looks at time."""

from hypothesis import settings

settings.register_profile("rules", deadline=None)
settings.load_profile("rules")
