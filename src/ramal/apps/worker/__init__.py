"""The worker: performs queued jobs, and derives and rates calls as their events arrive."""
