"""The configuration files that every Asterisk instance of ours has in common."""

from pathlib import Path

from ramal.engines.asterisk.place import Place

MODULES = (
    # what chan_pjsip needs; res_pjsip_pubsub too, or it declines to load
    "res_timing_timerfd",
    "res_sorcery_config",
    "res_sorcery_memory",
    "res_sorcery_astdb",
    "res_pjproject",
    "res_rtp_asterisk",
    "res_pjsip",
    "res_pjsip_session",
    "res_pjsip_pubsub",
    "res_pjsip_sdp_rtp",
    "res_pjsip_caller_id",
    "res_pjsip_header_funcs",
    "res_pjsip_rfc3326",
    "res_pjsip_refer",
    "res_pjsip_dtmf_info",
    "res_pjsip_authenticator_digest",
    "res_pjsip_endpoint_identifier_ip",
    "chan_pjsip",
    # media
    "res_format_attr_opus",
    "codec_alaw",
    "codec_ulaw",
    "codec_a_mu",
    "codec_g722",
    "codec_opus_open_source",
    "codec_resample",
    "format_pcm",
    "format_wav",
    "bridge_simple",
    "bridge_native_rtp",
    "bridge_holding",
    "bridge_softmix",
    "res_musiconhold",
    # dialplan
    "pbx_config",
    "app_dial",
    "app_playback",
    "app_playtones",
    "app_record",
    "app_echo",
    "app_stack",
    "app_directed_pickup",
    "func_callerid",
    "func_channel",
    "func_groupcount",
    "func_logic",
    "func_strings",
    "func_timeout",
)
CONTROLLED = ("res_speech", "res_agi", "app_exec", "app_transfer", "func_hangupcause")
"""What callcontrol needs besides. res_agi declines to load without res_speech."""

# Messages on Asterisk's internal bus that nobody here listens to; each costs a hop between threads. The manager insists on most others.
UNHEARD = (
    "agi_exec_start_type",
    "agi_exec_end_type",
    "ast_rtp_rtcp_sent_type",
    "ast_rtp_rtcp_received_type",
)

_ASTERISK = """\
[directories]
astetcdir => {etc}
astmoddir => /usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => {data}/lib
astdbdir => {data}
astkeydir => {data}/lib
astdatadir => /usr/share/asterisk
astagidir => {data}/lib
astspooldir => {data}/spool
astrundir => {run}
astlogdir => {log}
astsbindir => /usr/sbin

[options]
systemname = {name}
hideconnect = yes
documentation_language = en_US
live_dangerously = no
dontwarn = yes
"""

_LOGGER = """\
[general]
dateformat = %F %T.%3q
[logfiles]
messages.log => notice,warning,error
"""

_MANAGER = """\
[general]
enabled = yes
webenabled = no
bindaddr = 127.0.0.1
port = {ami}
allowmultiplelogin = yes

[ramal]
secret = {ami_secret}
deny = 0.0.0.0/0.0.0.0
permit = 127.0.0.1/255.255.255.255
read = system,call,reporting
write = originate,call,reporting
"""

_INDICATIONS = """\
[general]
country = br
[br]
description = Brazil
ringcadence = 1000,4000
dial = 425
busy = 425/250,0/250
ring = 425/1000,0/4000
congestion = 425/250,0/250,425/750,0/250
callwaiting = 425/50,0/1000
dialrecall = 350+440
record = 425/250,0/250
info = 950/330,1400/330,1800/330
stutter = 350+440
"""

_RTP = """\
[general]
rtpstart = {rtp_first}
rtpend = {rtp_last}
icesupport = no
strictrtp = yes
"""


def modules(names: tuple[str, ...]) -> str:
    """Return `modules.conf` that loads these and nothing else."""
    return "\n".join(["[modules]", "autoload = no", *(f"load = {name}.so" for name in names)]) + "\n"


def common(place: Place, *, extra: tuple[str, ...] = ()) -> dict[str, str]:
    """Return file name → content for everything that does not depend on the instance's task."""
    fields = {name: getattr(place, name) for name in place.__struct_fields__}
    return {
        "asterisk.conf": _ASTERISK.format(**fields),
        "modules.conf": modules((*MODULES, *extra)),
        "logger.conf": _LOGGER,
        "manager.conf": _MANAGER.format(**fields),
        "rtp.conf": _RTP.format(**fields),
        "http.conf": "[general]\nenabled = no\n",
        "features.conf": "[general]\npickupexten = \n[featuremap]\n",
        "indications.conf": _INDICATIONS,
        "cdr.conf": "[general]\nenable = no\n",
        "cel.conf": "[general]\nenable = no\n",
        "stasis.conf": "[declined_message_types]\n" + "".join(f"decline = {name}\n" for name in UNHEARD),
        "pjproject.conf": "[startup]\ntype = startup\nlog_level = 1\n",
        **dict.fromkeys(("acl.conf", "ccss.conf", "udptl.conf"), "; nothing\n"),
    }


def write(folder: Path, contents: dict[str, str]) -> bool:
    """Write the files that differ, readable by the owner only, and say whether any did. Files that are no longer wanted are removed."""
    changed = False
    for stale in {path.name for path in folder.iterdir()} - contents.keys():
        (folder / stale).unlink()
        changed = True
    for name, content in contents.items():
        path = folder / name
        if not path.exists() or path.read_text() != content:
            path.touch(mode=0o600)
            path.write_text(content)
            changed = True
    return changed
