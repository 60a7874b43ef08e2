"""Prometheus figures of capabilities: declared beside what they count, shown on the API's page of figures."""

from prometheus_client import CollectorRegistry

REGISTRY = CollectorRegistry()
