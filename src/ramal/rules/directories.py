"""Who may log in by an account of a directory, and what a reading of the directory changes: decided from what is known, nothing else."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Refusal = Literal[
    "connection-off", "domain-not-proved", "directory-not-synchronised", "other-organisation", "email-not-verified", "other-domain",
    "person-unknown", "person-left", "no-subscriber", "subscriber-off",
]  # fmt: skip
State = Literal["linked", "unlinked", "ambiguous", "left"]
Act = Literal["keep", "link", "create", "wait", "ambiguous", "return", "leave"]

LONGEST_NAME = 64
_FOREIGN = re.compile(r"[^a-z0-9._-]+")


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What a checked ID token says. `organisation`: `hd` at Google, `tid` at Microsoft; the others name none."""

    subject: str
    email: str = ""
    email_verified: bool = False
    organisation: str = ""


@dataclass(frozen=True, kw_only=True)
class Connection:
    """A connected directory as it stands. `by_email`: the account's e-mail must be of the domain, and verified by the provider.

    Microsoft's token holds an address that nobody verified: there the organisation decides, and the directory knows the address.
    """

    host: str
    proved: bool
    synchronised: bool
    enabled: bool
    organisation: str = ""
    by_email: bool = True


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the last reading left of a person, and whether its subscriber may come in. `open`: neither tenant nor provider is blocked."""

    state: State
    subscriber: bool
    subscriber_enabled: bool = False
    open: bool = False


def domain_of(email: str) -> str:
    """Return the domain of an address, in lower case."""
    return email.rpartition("@")[2].lower()


def of_domain(identity: Identity, connection: Connection) -> Refusal | None:
    """Return why an account is none of this connection's, or None. Nobody's row is looked up before this holds."""
    other = connection.organisation and identity.organisation.lower() != connection.organisation.lower()
    reasons: list[tuple[bool, Refusal]] = [
        (not connection.enabled, "connection-off"),
        (not connection.proved, "domain-not-proved"),
        (not connection.synchronised, "directory-not-synchronised"),
        (bool(other), "other-organisation"),
        (connection.by_email and not identity.email_verified, "email-not-verified"),
        (connection.by_email and domain_of(identity.email) != connection.host, "other-domain"),
    ]
    return next((reason for holds, reason in reasons if holds), None)


def of_person(standing: Standing | None) -> Refusal | None:
    """Return why somebody of the domain does not come in, or None."""
    if standing is None:
        return "person-unknown"
    if standing.state == "left":
        return "person-left"
    if not standing.subscriber:
        return "no-subscriber"
    return None if standing.subscriber_enabled and standing.open else "subscriber-off"


@dataclass(frozen=True, kw_only=True)
class Found:
    """A person as the directory tells. `key` is the directory's own id, which stays when names change.

    A directory that tells changes only may leave things out: an empty text, or None, stays as it was.
    """

    key: str
    email: str = ""
    name: str = ""
    active: bool | None = True


@dataclass(frozen=True, kw_only=True)
class Known:
    """A person as the last reading left it."""

    key: str
    email: str
    name: str
    state: State
    subscriber: str | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """What happens to one person. `subscriber` is whom the person is linked with afterwards, as far as there is one already."""

    act: Act
    key: str
    email: str
    name: str = ""
    subscriber: str | None = None


def plan(
    found: Sequence[Found], known: Iterable[Known], subscribers: Mapping[str, Sequence[str]], *, host: str, create: bool, complete: bool
) -> list[Step]:
    """Return what a reading changes, one step a person.

    `subscribers`: address in lower case → who has it. `complete`: who was not found has left; else only who was found inactive.
    A subscriber is linked with one person at most.
    """
    before = {person.key: person for person in known}
    taken = {person.subscriber for person in before.values() if person.subscriber}
    steps, seen = [], set[str]()
    for person in found:
        if person.key in seen or not person.key:
            continue
        seen.add(person.key)
        step = _step(merged(person, before.get(person.key)), before.get(person.key), subscribers, taken, host=host, create=create)
        if step is None:
            continue
        steps.append(step)
        if step.subscriber:
            taken.add(step.subscriber)
    gone = [person for key, person in before.items() if complete and key not in seen and person.state != "left"]
    return steps + [_leaving(person) for person in gone]


def merged(person: Found, before: Known | None) -> Found:
    """Return a person with what was not told this time taken from before."""
    if before is None:
        return replace(person, active=person.active is not False)
    active = before.state != "left" if person.active is None else person.active
    return replace(person, email=person.email or before.email, name=person.name or before.name, active=active)


def _step(
    person: Found, before: Known | None, subscribers: Mapping[str, Sequence[str]], taken: Collection[str], *, host: str, create: bool
) -> Step | None:
    if not person.active or domain_of(person.email) != host:
        return _leaving(before) if before and before.state != "left" else None
    named = {"key": person.key, "email": person.email, "name": person.name}
    if before and before.subscriber:
        return Step(act="return" if before.state == "left" else "keep", subscriber=before.subscriber, **named)
    fitting = [one for one in subscribers.get(person.email.lower(), ()) if one not in taken]
    if len(fitting) == 1:
        return Step(act="link", subscriber=fitting[0], **named)
    if fitting:
        return Step(act="ambiguous", **named)
    has_one = bool(subscribers.get(person.email.lower()))
    return Step(act="create" if create and not has_one else "wait", **named)


def _leaving(person: Known) -> Step:
    return Step(act="leave", key=person.key, email=person.email, name=person.name, subscriber=person.subscriber)


FEW = 10


def too_many_leave(steps: Sequence[Step], known: int) -> bool:
    """Whether a reading looks like a mistake rather than like people who left: more than a few, and more than half of all."""
    leaving = sum(step.act == "leave" for step in steps)
    return leaving > FEW and 2 * leaving > known


def username_of(email: str) -> str:
    """Return a user name made from an address; empty where nothing fit is left of it."""
    name = _FOREIGN.sub("-", email.rpartition("@")[0].lower())[:LONGEST_NAME].strip("._-")
    return name.removesuffix(".web").strip("._-")
