"""The edge sends the node agent's REGISTER on, and nobody else's (A5)."""

import pytest

from ramal.edge.registrations import HEADER, relay, sign

DESTINATION = "sip:192.0.2.20:5060;transport=tcp"


def asked(world, *, key="c", method="REGISTER", call_id="abc", cseq=7, **changed):
    value = sign(key, transport="tcp", destination=DESTINATION, sip_call_id="abc", cseq=7)
    world.ksr.variables |= {"$rm": method, "$ci": call_id, "$ru": "sip:carrier.example.net", "$mb": f"{HEADER}: {value}"}
    world.ksr.fields |= {HEADER: [changed.get("header", value)], "CSeq": [f"{cseq} REGISTER"]}
    relay(world.context)
    return world.ksr.called("tm.t_relay")


@pytest.mark.feature("A5")
def test_it_leaves_by_the_address_of_our_contact_without_our_header(world):
    assert asked(world) == [()]
    assert world.ksr.called("seturi") == [("sip:carrier.example.net",)]
    assert world.ksr.called("setdsturi") == [(DESTINATION,)]
    assert world.ksr.called("corex.set_send_socket") == [("tcp:192.0.2.1:5060",)]
    assert world.ksr.called("textops.remove_hf_re") == [("^X-Ramal-",)]


@pytest.mark.feature("A5", off_nominal=True)
@pytest.mark.parametrize(
    "wrong",
    [{"key": "guessed"}, {"method": "INVITE"}, {"call_id": "another"}, {"cseq": 8}, {"header": ""}, {"header": "tcp x"},
     {"header": f"udp {DESTINATION} \u00e9"}],
)  # fmt: skip
def test_anything_else_gets_no_answer(world, wrong):
    assert asked(world, **wrong) == []
    assert world.ksr.called("sl.send_reply") == []


@pytest.mark.feature("A5", off_nominal=True)
def test_a_carrier_out_of_reach_and_a_retransmission(world):
    world.ksr.answers["tm.t_relay"] = -1
    asked(world)
    assert world.ksr.called("sl.send_reply") == [(503, "Carrier Not Reached")]
    world.ksr.calls.clear()
    world.ksr.answers["tm.t_check_trans"] = 0
    assert asked(world) == []
