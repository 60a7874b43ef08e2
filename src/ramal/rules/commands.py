"""What a call flow tells the core to do next, and what the core reports back.

The core's loop is: `turn = flows.step(state, result, tables, now)`, store `flows.dump(turn.state)` in a channel variable, write
`turn.steps` as a `Decided` event, execute `turn.command` with Asterisk's own applications, turn the outcome into a `Result`, and step again
until `Hangup`.
"""

from typing import Literal

import msgspec

from ramal.rules.inside import ToEdge

PROMPTS = ("not-allowed", "invalid-number", "suspended", "not-in-service", "closed", "closed-voicemail", "voicemail-greeting", "echo-test")
"""Every announcement that a flow may name."""


class Command(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="do", tag=str.lower):
    """Base of every command."""


class Ring(Command, frozen=True, kw_only=True):
    """Ring every contact of one subscriber through the edge. Answer with `Dialed`.

    `inside` is complete except for `leg`, which the core draws afresh. If `limit` calls of `inside.subscriber_id` are up already (those
    it makes and calls that ring or talk to it, on this core), do not dial: answer `Dialed(outcome="too-many")`.
    """

    inside: ToEdge
    username: str
    domain: str
    timeout: int
    """Seconds."""
    limit: int
    call_group: str = ""
    """Name for `CHANNEL(namedcallgroup)` of the rung channel; empty: none."""


class Outbound(Command, frozen=True, kw_only=True):
    """Make a carrier leg through the edge, which chooses gateways. Answer with `Dialed`. `inside` lacks `leg` only."""

    inside: ToEdge
    timeout: int = 120
    """Seconds of ringing."""


class Play(Command, frozen=True, kw_only=True):
    """Play one announcement, by name, in a language. Answer with `Done`. A missing file is `Done(ok=False)`, never a hang-up."""

    prompt: str
    language: str
    early: bool = True
    """As early media (183), without answering: the call is about to be refused."""


class Voicemail(Command, frozen=True, kw_only=True):
    """Answer, greet, beep, record a message for `subscriber_id`, write the `Recorded` event. Answer with `Done`."""

    isp_id: str
    tenant_id: str
    subscriber_id: str
    language: str
    caller: str = ""
    caller_name: str = ""
    max_seconds: int = 180
    greeting: str = "voicemail-greeting"
    """Prompt name."""


class Echo(Command, frozen=True, kw_only=True):
    """Answer, play the prompt `echo-test`, and send back what is heard (feature code *43). Answer with `Done`."""

    language: str


class Pickup(Command, frozen=True, kw_only=True):
    """Take a call that rings elsewhere: any of the named `group`, or one that rings `subscriber_id`. `Done(ok=False)`: nothing rang."""

    group: str = ""
    subscriber_id: str = ""
    tenant_id: str = ""


class Hangup(Command, frozen=True, kw_only=True):
    """The end. `reason` is a key of `rules.reasons` or empty for a call that was answered; `q850` is the cause to hang up with."""

    reason: str = ""
    q850: int = 16


AnyCommand = Ring | Outbound | Play | Voicemail | Echo | Pickup | Hangup


class Result(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="was", tag=str.lower):
    """Base of every result."""


class Begun(Result, frozen=True, kw_only=True):
    """The first result: the call has reached the core. `calls` counts the calling subscriber's other calls that are up here."""

    calls: int = 0


Outcome = Literal["answered", "busy", "no-answer", "unavailable", "too-many", "failed", "cancelled"]


class Dialed(Result, frozen=True, kw_only=True):
    """How `Ring` or `Outbound` ended: Asterisk's DIALSTATUS.

    ANSWER → answered (the bridge is over), BUSY → busy, NOANSWER → no-answer, CHANUNAVAIL → unavailable, CONGESTION and the rest → failed,
    CANCEL → cancelled (the caller gave up). `q850` is HANGUPCAUSE of the leg that was dialled, 0 where unknown.
    """

    outcome: Outcome
    q850: int = 0
    refused: str = ""
    """Key of `rules.reasons` where the edge itself refused the leg or gave it up (`rules.refusals`)."""


class Done(Result, frozen=True, kw_only=True):
    """A `Play`, `Voicemail`, `Echo` or `Pickup` is over; also after a restart, where nobody knows how."""

    ok: bool = True


AnyResult = Begun | Dialed | Done
