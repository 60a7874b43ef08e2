import pytest

from ramal.edge import digest
from ramal.edge.sip import credentials

pytestmark = pytest.mark.feature("A5")
KNOWN = {"username": "Mufasa", "password": "Circle of Life", "method": "GET", "uri": "/dir/index.html"}


def test_md5_example_of_rfc_7616():
    challenge = (
        'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, '
        'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
    )
    value = digest.answer(challenge, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", **KNOWN)
    assert credentials(value)["response"] == "8ca523f5e9506fed4657c9700eebdbec"
    assert credentials(value)["opaque"].startswith("FQhe")


def test_sha_256_example_of_rfc_7616():
    challenge = (
        'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, '
        'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="x"'
    )
    value = digest.answer(challenge, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", **KNOWN)
    assert credentials(value)["response"] == "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"


def test_challenge_without_qop_is_answered_as_rfc_2069():
    value = credentials(
        digest.answer('Digest realm="r", nonce="n"', username="u", password="p", method="INVITE", uri="sip:x@h", cnonce="c")
    )
    assert "nc" not in value
    assert len(value["response"]) == 32


@pytest.mark.feature("A5", off_nominal=True)
@pytest.mark.parametrize(
    "challenge", ["", "Basic realm=x", 'Digest realm="r"', 'Digest nonce="n", algorithm=X', 'Digest nonce="n", qop="auth-int"']
)
def test_challenge_that_cannot_be_answered(challenge):
    assert digest.answer(challenge, username="u", password="p", method="INVITE", uri="sip:x@h", cnonce="c") == ""


def test_strongest_challenge_is_chosen():
    values = ['Digest realm="a", nonce="1", algorithm=MD5, Digest realm="b", nonce="2", algorithm=SHA-256', 'Digest realm="c", nonce="3"']
    split = digest.challenges_of(values)
    assert len(split) == 3
    assert 'realm="b"' in digest.strongest(split)
    assert digest.strongest([]) == ""
