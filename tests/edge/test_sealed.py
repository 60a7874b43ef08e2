import base64
import os

import pytest

from ramal.edge.sealed import SealBrokenError, unseal
from ramal.kit.sealing import Sealer

pytestmark = pytest.mark.feature("A5")


@pytest.fixture
def key():
    return base64.b64encode(os.urandom(32)).decode()


@pytest.mark.parametrize("text", ["", "x", "segredo çã", "a" * 500])
def test_opens_what_the_platform_sealed(key, text):
    assert unseal(key, Sealer(key).seal(text, "gateway-password"), "gateway-password") == text


@pytest.mark.feature("A5", off_nominal=True)
def test_refuses_another_purpose_another_key_and_changed_text(key):
    sealed = Sealer(key).seal("secret", "gateway-password")
    other = base64.b64encode(os.urandom(32)).decode()
    changed = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    for arguments in ((key, sealed, "other"), (other, sealed, "gateway-password"), (key, changed, "gateway-password"), (key, "v1.x", "p")):
        with pytest.raises(SealBrokenError):
            unseal(*arguments)
