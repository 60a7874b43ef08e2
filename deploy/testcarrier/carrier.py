"""The test carrier: an Asterisk of its own that stands for the telephone network. README.md lists its numbers.

`render`, `command` and `ready` are those of the core: the command runs inside the core root, as the same unprivileged user.
"""

import ipaddress
import json
import secrets

from ramal.engines.asterisk.ami import answers
from ramal.engines.asterisk.files import common, write
from ramal.engines.asterisk.place import Place, Settings
from ramal.engines.speech.prompts import prepare

USER = "visitor"
TRUNK = "customer-trunk"
"""User name of the account with which a gateway of Ramal registers here; `-tcp` behind it: another one, to be reached over TCP."""
SHORTEST = 60
"""Seconds: who asks for less is told so (423)."""
NUMBER = "+5561900000001"
"""Caller id of the softphone that is registered here."""
TEXTS = {
    "pt-BR": {
        "polite": "Olá! Você ligou para a operadora de testes. Nenhum telefone tocou de verdade. Agora você vai ouvir um tom.",
        "funny": "Alô? Alô? Aqui é o papagaio da central. O pessoal saiu para tomar café e me deixou cuidando dos telefones. "
        "Eu já transferi três ligações para a padaria, e uma para a minha sogra. Se quiser falar com um humano, disque zero "
        "e espere sentado. Se quiser um biscoito, disque um, e mande um para mim também. Cru, cru!",
    }
}

MODULES = (
    "res_pjsip_endpoint_identifier_user",
    "res_pjsip_registrar",
    "res_pjsip_nat",
    "func_dialplan",
)

_PJSIP = """\
[global]
type = global
user_agent = Test carrier
endpoint_identifier_order = username,ip

[udp]
type = transport
protocol = udp
bind = {address}:{sip}

[tcp]
type = transport
protocol = tcp
bind = {address}:{sip}

[common](!)
type = endpoint
disallow = all
allow = !all,alaw,ulaw,g722,opus
dtmf_mode = rfc4733
direct_media = no
rtp_symmetric = yes
media_address = {address}
bind_rtp_to_media_address = yes
from_domain = {address}
trust_id_inbound = yes

[edge](common)
transport = udp
context = from-edge

[edge-source]
type = identify
endpoint = edge
match = {sources}

[{user}](common)
context = from-visitor
auth = {user}
aors = {user}
force_rport = yes
rewrite_contact = yes

[{user}]
type = auth
auth_type = userpass
username = {user}
password = {password}

[{user}]
type = aor
max_contacts = 2
remove_existing = yes

[udp-elsewhere]
type = transport
protocol = udp
bind = {elsewhere}:{sip}

[customer](!,common)
context = from-edge

[{trunk}](customer)
transport = udp-elsewhere
auth = {trunk}
aors = {trunk}

[{trunk}-tcp](customer)
auth = {trunk}-tcp
aors = {trunk}-tcp

[{trunk}]
type = auth
auth_type = userpass
username = {trunk}
password = {trunk_password}

[{trunk}-tcp]
type = auth
auth_type = userpass
username = {trunk}-tcp
password = {trunk_password}

[{trunk}]
type = aor
max_contacts = 1
remove_existing = yes
minimum_expiration = {shortest}

[{trunk}-tcp]
type = aor
max_contacts = 1
remove_existing = yes
minimum_expiration = {shortest}
"""

_EXTENSIONS = """\
[from-edge]
exten => _[+0-9*]!,1,Set(LAST=${{EXTEN:-4}})
 same => n,GotoIf($["${{EXTEN:-8}}"="22224444"]?funny,1)
 same => n,GotoIf(${{DIALPLAN_EXISTS(endings,${{LAST}},1)}}?endings,${{LAST}},1)
 same => n,Ringing()
 same => n,Wait(1)
 same => n,Answer(300)
 same => n,Playback({media}/pt-BR/polite)
 same => n,Goto(endings,0440,1)
exten => funny,1,Ringing()
 same => n,Wait(1)
 same => n,Answer(300)
 same => n,Playback({media}/pt-BR/funny)
 same => n,Hangup(16)

[endings]
exten => 0000,1,Wait(120)
 same => n,Hangup(18)
exten => 0016,1,Answer()
 same => n,Wait(2)
 same => n,Hangup(16)
exten => 0183,1,Progress()
 same => n,Playtones(440)
 same => n,Wait(120)
exten => 0404,1,Hangup(1)
exten => 0440,1,Answer()
 same => n,Playtones(440)
 same => n,Wait(86400)
exten => 0480,1,Ringing()
 same => n,Wait(120)
 same => n,Hangup(19)
exten => 0486,1,Hangup(17)
exten => 0503,1,Hangup(34)
exten => 3246,1,Answer()
 same => n,Echo()
exten => 5555,1,Dial(PJSIP/{user},60)
 same => n,Hangup(20)

[from-visitor]
exten => _+X!,1,Set(CALLERID(all)="Visitor" <{number}>)
 same => n,Dial(PJSIP/edge/sip:${{EXTEN}}@{edge},90)
 same => n,Hangup(${{HANGUPCAUSE}})
exten => _X!,1,Goto(+${{EXTEN}},1)
; Through a registered contact: as it stands, with the number in P-Called-Party-ID; or with the number in its user part.
exten => _*1+X!,1,Set(CALLERID(all)="Visitor" <{number}>)
 same => n,Set(__WANTED=${{EXTEN:2}})
 same => n,Dial(PJSIP/{trunk},90,b(wanted^s^1))
 same => n,Hangup(${{HANGUPCAUSE}})
exten => _*2+X!,1,Set(CALLERID(all)="Visitor" <{number}>)
 same => n,Dial(PJSIP/${{EXTEN:2}}@{trunk},90)
 same => n,Hangup(${{HANGUPCAUSE}})
exten => _*3+X!,1,Set(CALLERID(all)="Visitor" <{number}>)
 same => n,Dial(PJSIP/${{EXTEN:2}}@{trunk}-tcp,90)
 same => n,Hangup(${{HANGUPCAUSE}})

[wanted]
exten => s,1,Set(PJSIP_HEADER(add,P-Called-Party-ID)=<sip:${{WANTED}}@{address}>)
 same => n,Return()
"""


def place(settings: Settings) -> Place:
    """Return where this instance lives."""
    instance = settings.instance
    return Place(
        name="testcarrier",
        etc=settings.home / "etc/testcarrier",
        log=settings.home / "log/testcarrier",
        run=settings.home / "run/testcarrier",
        data=settings.home / "data/testcarrier",
        address=instance.carrier_address,
        sip=instance.ports.carrier_sip,
        rtp_first=instance.ports.carrier_rtp_first,
        rtp_last=instance.ports.carrier_rtp_last,
        ami=instance.ports.carrier_ami,
        ami_secret=settings.secrets.carrier_ami,
    )


def trunk(settings: Settings) -> dict[str, str]:
    """Return user, password and address of the account with which a gateway registers here, and from where it is called then."""
    here = place(settings)
    return {"user": TRUNK, "password": account(settings)["password"], "address": here.address, "elsewhere": _elsewhere(here.address)}


def _elsewhere(address: str) -> str:
    """Return the next address: calls to the registered contact come from there, which is in nobody's list of sources."""
    return str(ipaddress.ip_address(address) + 1)


def account(settings: Settings) -> dict[str, str]:
    """Return user, password, address, port and number of the softphone account, made on the first call (`etc/testcarrier.json`)."""
    path = settings.home / "etc/testcarrier.json"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(json.dumps({"password": secrets.token_urlsafe(12)}))
    here = place(settings)
    return {"user": USER, **json.loads(path.read_text()), "address": here.address, "port": str(here.sip), "number": NUMBER}


def files(settings: Settings) -> dict[str, str]:
    """Return file name → content of the configuration folder."""
    here, instance = place(settings), settings.instance
    sources = dict.fromkeys(["127.0.0.1", instance.listen, *([instance.public_ip] if instance.public_ip else [])])
    password = account(settings)["password"]
    trunks = {"trunk": TRUNK, "elsewhere": _elsewhere(here.address), "shortest": SHORTEST}
    fields = trunks | {"address": here.address, "sip": here.sip, "user": USER, "number": NUMBER}
    fields["media"] = settings.home / "media/testcarrier"
    edge = f"{instance.listen}:{instance.ports.sip}"
    extra = (
        "res_pjsip_endpoint_identifier_user",
        "res_pjsip_registrar",
        "res_pjsip_nat",
        "func_dialplan",
    )
    return common(here, extra=extra) | {
        "pjsip.conf": _PJSIP.format(**fields, sources=",".join(sources), password=password, trunk_password=password),
        "extensions.conf": _EXTENSIONS.format(**fields, edge=edge),
    }


def render(settings: Settings) -> bool:
    """Write the configuration and speak the messages; say whether a file changed."""
    here = place(settings)
    for folder in here.folders():
        folder.mkdir(parents=True, exist_ok=True)
    prepare(settings.home / "media/testcarrier", texts=TEXTS)
    return write(here.etc, files(settings))


def command(settings: Settings) -> list[str]:
    """Return the program and its arguments."""
    return ["/usr/sbin/asterisk", "-f", "-C", str(place(settings).config)]


def ready(settings: Settings) -> bool:
    """Say whether it has booted."""
    here = place(settings)
    return answers(here.ami, here.ami_secret)
