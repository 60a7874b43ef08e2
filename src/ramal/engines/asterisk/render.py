"""Writes the core's Asterisk configuration: one PJSIP endpoint (the edge), a static dialplan that asks callcontrol, and nothing else."""

import msgspec

from ramal.engines.asterisk import music
from ramal.engines.asterisk.ami import answers
from ramal.engines.asterisk.callcontrol import config
from ramal.engines.asterisk.files import CONTROLLED, common, write
from ramal.engines.asterisk.place import Place, Settings, core

ASTERISK = "/usr/sbin/asterisk"

_PJSIP = """\
[global]
type = global
user_agent = Ramal
endpoint_identifier_order = ip

[private]
type = transport
protocol = udp
bind = {address}:{sip}

[edge]
type = endpoint
transport = private
context = from-edge
contact_user = ramal
disallow = all
allow = !all,opus,g722,alaw,ulaw
dtmf_mode = rfc4733
direct_media = no
rtp_symmetric = yes
sdp_session = Ramal
media_address = {address}
bind_rtp_to_media_address = yes
trust_id_inbound = no
trust_id_outbound = no
send_connected_line = no
rpid_immediate = no
moh_passthrough = no
allow_overlap = no
notify_early_inuse_ringing = no

[edge-source]
type = identify
endpoint = edge
match = {address}:{edge}
"""

# One loop (engines.md): a killed callcontrol leaves AGISTATUS SUCCESS, so RAMAL_DONE says that the flow is over, or ANSWER that it was one.
# A refusal leaves as a 302 that names its reason (`rules.refusals`), unless the call was answered: then Transfer would send REFER.
# A pattern must not match the special extension h; and every priority costs Asterisk a snapshot of the channel, so there are few.
_EXTENSIONS = """\
[globals]
TRANSFER_CONTEXT = transfer

[from-edge]
exten => _[0-9a-zA-Z*#+][0-9a-zA-Z*#+._~\\-]!,1,AGI({agi},${{PJSIP_HEADER(read,X-Ramal-Inside)}},${{RAMAL_STATE}})
 same => n,Goto(ramal,s,1)
exten => _[0-9*#],1,AGI({agi},${{PJSIP_HEADER(read,X-Ramal-Inside)}},${{RAMAL_STATE}})
 same => n,Goto(ramal,s,1)

[transfer]
{targets}
[transferred]
exten => s,1,MSet(RAMAL_TRANSFEROR=${{CHANNEL(peeraccount)}},RAMAL_STATE=,RAMAL_DONE=,DIALSTATUS=)
 same => n,Goto(ramal,s,ask)

[ramal]
exten => s,1,GotoIf($["${{RAMAL_DONE}}"="1" | "${{DIALSTATUS}}"="ANSWER"]?done)
 same => n,Set(RAMAL_TRIES=$[0${{RAMAL_TRIES}}+1])
 same => n,GotoIf($[${{RAMAL_TRIES}}>20]?sorry)
 same => n,Wait(0.5)
 same => n(ask),AGI({agi},${{PJSIP_HEADER(read,X-Ramal-Inside)}},${{RAMAL_STATE}},${{RAMAL_TRANSFER}},${{RAMAL_TRANSFEROR}},${{RAMAL_CALL}})
 same => n,Goto(1)
 same => n(sorry),Set(RAMAL_CAUSE=38)
 same => n,Progress()
 same => n,Playback({prompts}/{language}/sorry,noanswer)
 same => n(done),ExecIf($["${{RAMAL_REFUSED}}"!="" & "${{CHANNEL(state)}}"!="Up"]?Transfer(PJSIP/${{RAMAL_REFUSED}}))
 same => n,Hangup(${{RAMAL_CAUSE}})

[outgoing]
exten => carrier,1,Set(PJSIP_HEADER(add,X-Ramal-Inside)=${{ARG1}})
 same => n,Return()
exten => device,1,MSet(PJSIP_HEADER(add,X-Ramal-Inside)=${{ARG1}},GROUP(subscriber)={who},CHANNEL(namedcallgroup)={who})
 same => n,Return()
exten => grouped,1,MSet(PJSIP_HEADER(add,X-Ramal-Inside)=${{ARG1}},GROUP(subscriber)={who},CHANNEL(namedcallgroup)="{who},${{ARG2}}")
 same => n,Return()
"""
# Says CODE three times in the language SPEAK: the call that proves a number (A13).
_VERIFICATION = """
[verification]
exten => s,1,Wait(1)
 same => n(again),Playback({prompts}/${{SPEAK}}/verification)
 same => n,Set(AT=0)
 same => n(digit),Playback({prompts}/${{SPEAK}}/digit-${{CODE:${{AT}}:1}})
 same => n,Set(AT=$[${{AT}}+1])
 same => n,GotoIf($[${{AT}}<${{LEN(${{CODE}})}}]?digit)
 same => n,Wait(1)
 same => n,Set(ROUND=$[0${{ROUND}}+1])
 same => n,GotoIf($[${{ROUND}}<3]?again)
 same => n,Hangup(16)
"""
_WHO = "${CHANNEL(accountcode):0:36}"
"""Whose phone rings: a subscriber's id, which is a UUID. It comes from the caller's `peeraccount`: each argument of a subroutine costs
two messages on Asterisk's bus."""

_UNKNOWN_DIALOG = "external_replaces"

_MUSIC = """\
[default]
mode = files
directory = {folder}
sort = alpha
"""


def targets() -> str:
    """Return the extensions that a blind transfer may name: all but `external_replaces`.

    Asterisk sends the other party there where REFER names a dialog that it does not have (Replaces). Where that extension does not exist it
    refuses instead, and nobody is lost. A pattern cannot exclude a word, so there is one for each of its letters: the same up to there,
    then anything else.
    """
    patterns = []
    for at, letter in enumerate(_UNKNOWN_DIALOG):
        head = "".join(f"[{one}]" for one in _UNKNOWN_DIALOG[:at])
        patterns += [f"_{head}[{_but(letter)}]!", *([f"_{head}"] if head else [])]
    return "".join(f"exten => {pattern},1,Set(RAMAL_TRANSFER=${{EXTEN}})\n same => n,Goto(transferred,s,1)\n" for pattern in patterns)


def _but(letter: str) -> str:
    """Return what stands in brackets for every character of a target but one (a lower-case letter or `_`)."""
    lower = "a-z" if letter == "_" else "".join(f"{first}-{last}" for first, last in _around(letter))
    return f"0-9A-Z{lower}{'' if letter == '_' else '_'}*#+.~\\-"


def _around(letter: str) -> list[tuple[str, str]]:
    halves = [("a", chr(ord(letter) - 1)), (chr(ord(letter) + 1), "z")]
    return [(first, last) for first, last in halves if first <= last]


def files(settings: Settings, place: Place) -> dict[str, str]:
    """Return file name → content of the core's configuration folder."""
    media, ports = settings.home / "media", settings.instance.ports
    language = "pt-BR" if settings.instance.language.startswith("pt") else "en"
    return common(place, extra=CONTROLLED) | {
        "pjsip.conf": _PJSIP.format(address=place.address, sip=place.sip, edge=ports.sip_private),
        "extensions.conf": (_EXTENSIONS + _VERIFICATION).format(
            agi=f"agi://127.0.0.1:{ports.agi}/call",
            prompts=media / "prompts",
            language=language,
            who=_WHO,
            targets=targets(),
        ),
        "musiconhold.conf": _MUSIC.format(folder=media / "music"),
    }


def render(settings: Settings) -> bool:
    """Write the configuration of Asterisk and callcontrol, and the music; say whether anything changed. Needs `sox` the first time."""
    place, media = core(settings), settings.home / "media"
    for folder in (*place.folders(), media / "voicemail", media / "recordings", settings.home / "spool/core"):
        folder.mkdir(parents=True, exist_ok=True)
    music.prepare(media / "music")
    asterisk = write(place.etc, files(settings, place))
    own = settings.home / "etc/callcontrol.json"
    content = msgspec.json.format(msgspec.json.encode(config(settings)))
    if own.exists() and own.read_bytes() == content:
        return asterisk
    own.touch(mode=0o600)
    own.write_bytes(content)
    return True


def command(settings: Settings) -> list[str]:
    """Return the program and its arguments, to be run inside the core root by chroot, as an unprivileged user."""
    return [ASTERISK, "-f", "-C", str(core(settings).config)]


def ready(settings: Settings) -> bool:
    """Say whether Asterisk has booted fully and answers."""
    place = core(settings)
    return answers(place.ami, place.ami_secret)
