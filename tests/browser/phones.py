"""What a test of the telephone in the browser has at hand: the provider, pages with telephones, and phones of the agent."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.softphone import Beside, Softphone, Talkers
from tests.journeys.pbx import Pbx, Person, talk

from ramal.apps.agent.remote import Leg
from ramal.apps.agent.tone import Sound
from ramal.apps.check import phones
from ramal.apps.check.client import until


@dataclass
class Floor:
    """One test's view. Subscribers and pages are fresh and gone afterwards."""

    pbx: Pbx
    beside: Beside
    talkers: Talkers
    address: str
    script: Path
    owners: dict[int, dict[str, Any]] = field(default_factory=dict)
    stack: ExitStack = field(default_factory=ExitStack)

    def run(self, work: Any, limit: float = 90) -> Any:
        return self.beside.run(work, limit)

    def person(self, sound: Sound, **fields: Any) -> Person:
        """Make a subscriber with a phone of the agent."""
        return self.run(self.pbx.person(sound, **fields))

    def subscriber(self, **fields: Any) -> dict[str, Any]:
        """Make a subscriber without any phone."""
        return self.run(self.pbx.subscriber(**fields))

    def web(self, sound: Sound, **fields: Any) -> Softphone:
        """Make a subscriber whose telephone is a page, registered."""
        phone = self.page(sound)
        made = self.subscriber(**fields)
        self.owners[id(phone)] = made
        phone.start(f"{made['username']}@{made['domain']}", made["softphone_password"])
        phone.registered()
        return phone

    def page(self, sound: Sound, *, console: bool = False) -> Softphone:
        """Open a page whose telephone has not started, or the phone console."""
        phone = Softphone.open(self.talkers[sound], self.address, self.script, sound, console=console)
        self.stack.callback(phone.close)
        return phone

    def web_of(self, person: Person, sound: Sound) -> Softphone:
        """Open a second telephone of somebody: a page."""
        phone = self.page(sound)
        phone.start(f"{person.username}@{person.domain}", person.softphone_password)
        phone.registered()
        return phone

    def connect(self, web: Softphone, person: Person) -> tuple[str, Leg]:
        """Let the page call and the person answer."""
        before = self._newest(person)
        call = web.call(person.username)
        leg = self.run(person.agent.incoming(after=before, limit=20))
        web.is_in(call, "ringing")
        self.run(leg.answer())
        web.is_in(call, "talking")
        return call, leg

    def connected_by(self, person: Person, web: Softphone) -> tuple[str, Leg]:
        """Let the person call and the page answer."""
        leg = self.run(person.agent.dial(self.owner(web)["username"]))
        call = web.incoming()
        web.answer(call)
        self.run(leg.answered(limit=20))
        web.is_in(call, "talking")
        return call, leg

    def _newest(self, person: Person) -> Leg | None:
        before = self.run(person.agent.legs())
        return Leg(person.agent, before[-1].line) if before else None

    @contextmanager
    def number_of(self, web: Softphone) -> Iterator[str]:
        """Let the provider's number ring at the page."""
        place = f"numbers/{self.pbx.provider.ids['number']}"
        self.run(self.pbx.tenant.patch(place, {"target": "subscriber", "target_id": self.owner(web)["id"]}))
        yield self.pbx.did
        self.run(self.pbx.tenant.patch(place, {"target": "none", "target_id": None}))

    def owner(self, phone: Softphone) -> dict[str, Any]:
        return self.owners[id(phone)]

    def talk(self, web: Softphone, leg: Leg, person: Person, *, at: int = -1) -> None:
        """Each end must hear the other's tone at its level."""
        self.run(leg.send(person.sound))
        heard = self.run(leg.expect(web.sound, limit=25))
        assert heard.is_tone(web.sound, decibel=6), f"the phone heard {heard}\n{web.media()}\n{web.trace()}"
        web.hears(person.sound, at=at)

    def between(self, one: Leg, first: Person, other: Leg, second: Person) -> None:
        """Two phones of the agent must hear each other, and end their call."""

        async def both() -> None:
            await talk(one, first.sound, other, second.sound)
            await phones.hang_up(one, other)

        self.run(both())

    def hears_silence(self, leg: Leg) -> None:
        """Wait until a phone hears nothing."""

        async def quiet() -> bool:
            return (await leg.hear(0.5, limit=2)).is_silent()

        assert self.run(until(quiet, bool, limit=15))

    def records(self, count: int) -> list[dict[str, Any]]:
        return list(self.run(self.pbx.records(count, limit=30)))

    def close(self) -> None:
        self.stack.close()
