"""Facts that are read together, from a message that may be hostile; headers that are removed only where there are any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.edge.context import lines
from ramal.edge.reading import Reading

READING = Reading("$si $rm $tt", headers=("Reason",), lists=("Via",))


@pytest.mark.feature("A15")
def test_facts_are_read_by_one_call_and_kept_for_the_message_at_hand(world):
    world.ksr.variables.update({"$si": "192.0.2.9", "$rm": "BYE"})
    world.ksr.fields.update({"Via": ["a", "b"], "Reason": ["Q.850;cause=16"]})
    world.context.begin(READING)
    world.ksr.variables["$si"] = "192.0.2.10"
    context = world.context
    assert (context.pv("$si"), context.pv("$rm"), context.pv("$tt")) == ("192.0.2.9", "BYE", "")
    assert (context.header("Reason"), context.headers("Via")) == ("Q.850;cause=16", ["a,b"])
    assert len(world.ksr.called("pv.get")) == 1
    assert world.ksr.called("hdr.gete") == world.ksr.called("hdr.gete_idx") == []
    context.forget()
    assert context.pv("$si") == "192.0.2.10"
    assert context.headers("Via") == ["a", "b"]


@pytest.mark.feature("A15", off_nominal=True)
@pytest.mark.parametrize("forged", ["x\x1f127.0.0.1", "\x1f\x1f\x1f\x1f", "<null>\x1f"])
def test_separator_in_a_message_moves_nothing(world, forged):
    world.ksr.variables.update({"$si": "192.0.2.9", "$rm": forged, "$tt": "tag"})
    world.context.begin(READING)
    assert [world.context.pv(name) for name in ("$si", "$rm", "$tt")] == ["192.0.2.9", forged, "tag"]


@pytest.mark.feature("A15", off_nominal=True)
def test_text_that_is_not_utf_8_is_read_one_by_one(world):
    def get(name):
        if name.startswith("$_s("):
            raise UnicodeDecodeError("utf-8", b"\xe9", 0, 1, "")
        return world.ksr.variables.get(name)

    world.ksr.answers["pv.get"] = get
    world.ksr.variables["$si"] = "192.0.2.9"
    world.context.begin(READING)
    assert world.context.pv("$si") == "192.0.2.9"


@pytest.mark.feature("A15", off_nominal=True)
@given(st.lists(st.text(max_size=20), min_size=5, max_size=5))
def test_nothing_is_ever_read_in_the_place_of_another(values):
    found = READING.read(lambda _: "\x1f".join(values))
    if "\x1f" in "".join(values):
        assert found == {}
    else:
        assert list(found.values()) == ["" if value == "<null>" else value for value in values]


@pytest.mark.feature("A15")
def test_headers_are_removed_where_the_message_has_them(world):
    world.ksr.variables["$mb"] = "INVITE sip:x SIP/2.0\r\nRecord-Route: <sip:a>\r\nUSER-AGENT : x\r\n\r\nprivacy: in the body"
    world.context.remove(lines("Route", "User-Agent", "Server"))
    assert world.ksr.called("textops.remove_hf") == [("User-Agent",)]


@pytest.mark.feature("A15", off_nominal=True)
@pytest.mark.parametrize(
    ("headers", "by_name", "by_expression"),
    [
        ("Subject: x", 0, 0),
        ("X-Ramal-Inside: forged", 1, 0),
        ("x-rAMAL-inside: forged", 1, 0),
        ("X-Ramal-Inside : forged", 0, 1),
        ("X-Ramal-Inside: forged\r\nX-Ramal-Inside: again", 0, 1),
        ("X-Ramal-Other: forged", 0, 1),
    ],
)
def test_every_inside_header_is_stripped(world, headers, by_name, by_expression):
    world.ksr.variables["$mb"] = f"INVITE sip:x SIP/2.0\r\n{headers}\r\n\r\n"
    world.context.strip_inside()
    assert len(world.ksr.called("textops.remove_hf")) == by_name
    assert world.ksr.called("textops.remove_hf_re") == [(r"^X-Ramal-",)] * by_expression
