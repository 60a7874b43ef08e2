"""A node beside a real database."""

import pytest
from tests.database import Cluster


@pytest.fixture
def info(cluster: Cluster, database_name: str) -> str:
    """Connection string of the worker's role."""
    return f"host={cluster.folder} dbname={database_name} user=ramal_worker"
