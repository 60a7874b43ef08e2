"""The only place that builds things: api, worker, node, command line, settings."""
