"""The tone of a test call: A-law as the standard library writes it, and never played to where it must not go."""

import struct
import warnings

import pytest

from ramal.apps.worker.tone import WAVE, alaw, media_of

NEAR = "10.0.0.9"


@pytest.mark.feature("A5")
def test_samples_are_written_as_the_standard_library_writes_them() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import audioop  # noqa: PLC0415 - deprecated: its warning is expected here alone
    samples = range(-32768, 32768, 7)
    assert bytes(alaw(sample) for sample in samples) == b"".join(audioop.lin2alaw(struct.pack("<h", sample), 2) for sample in samples)
    assert len(WAVE) == 8000


@pytest.mark.feature("A5", off_nominal=True)
@pytest.mark.parametrize(
    ("address", "media", "found"),
    [
        ("IN IP4 8.8.8.8", "audio 4000 RTP/AVP 8", ("8.8.8.8", 4000)),
        ("IN IP4 10.0.0.9", "audio 4000 RTP/AVP 8", ("10.0.0.9", 4000)),
        ("IN IP4 10.0.0.8", "audio 4000 RTP/AVP 8", None),
        ("IN IP4 127.0.0.1", "audio 4000 RTP/AVP 8", None),
        ("IN IP4 8.8.8.8", "audio 0 RTP/AVP 8", None),
        ("IN IP4 8.8.8.8", "video 4000 RTP/AVP 8", None),
        ("IN IP6 ::1", "audio 4000 RTP/AVP 8", None),
        ("IN IP4 8.8.8.8", "audio many RTP/AVP 8", None),
        ("", "", None),
    ],
)
def test_a_tone_goes_to_the_gateway_or_to_a_public_address(address: str, media: str, found: object) -> None:
    assert media_of(f"v=0\r\nc={address}\r\nm={media}\r\n", NEAR) == found
