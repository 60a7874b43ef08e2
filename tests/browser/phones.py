"""What a test of the telephone in the browser has at hand: the provider, pages with telephones, and phones of the agent."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.softphone import Beside, Softphone, Talkers
from tests.journeys.pbx import Pbx, Person

from ramal.apps.agent.remote import Leg
from ramal.apps.agent.tone import Sound


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

    def page(self, sound: Sound) -> Softphone:
        """Open a page whose telephone has not started."""
        phone = Softphone.open(self.talkers[sound], self.address, self.script, sound)
        self.stack.callback(phone.close)
        return phone

    def owner(self, phone: Softphone) -> dict[str, Any]:
        return self.owners[id(phone)]

    def talk(self, web: Softphone, leg: Leg, person: Person, *, at: int = -1) -> None:
        """Each end must hear the other's tone at its level."""
        self.run(leg.send(person.sound))
        heard = self.run(leg.expect(web.sound, limit=25))
        assert heard.is_tone(web.sound, decibel=6), f"the phone heard {heard}\n{web.media()}\n{web.trace()}"
        web.hears(person.sound, at=at)

    def records(self, count: int) -> list[dict[str, Any]]:
        return list(self.run(self.pbx.records(count, limit=30)))

    def close(self) -> None:
        self.stack.close()
