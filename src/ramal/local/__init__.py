"""What lies on each host's disk: the snapshot (LMDB) and the event spool."""
