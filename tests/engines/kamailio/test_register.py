import pytest


@pytest.mark.feature("A15")
def test_phone_registers_with_digest(town):
    phone = town.party()
    reply = town.register(phone)
    assert reply.code == 200
    assert f"sip:party@127.0.0.1:{phone.port}" in reply.get("Contact")
