"""A stand-in for Kamailio's KSR module: pseudo-variables and headers from dictionaries, every call written down."""

import re

from ramal.edge.place import Place


class Recorder:
    """Any function of any KSR module: notes the call and answers from `answers`, by default 1."""

    def __init__(self, fake, path):
        self._fake, self._path = fake, path

    def __getattr__(self, name):
        return Recorder(self._fake, f"{self._path}.{name}")

    def __call__(self, *arguments):
        self._fake.calls.append((self._path, arguments))
        answer = self._fake.answers.get(self._path, 1)
        if isinstance(answer, Exception):
            raise answer
        return answer(*arguments) if callable(answer) else answer


class FakeKsr:
    def __init__(self, variables=None, headers=None):
        self.variables, self.fields = dict(variables or {}), dict(headers or {})
        self.calls = []
        self.tables = {}
        self.answers = {
            "pv.get": self._pv,
            "pv.sets": self.variables.__setitem__,
            "hdr.gete": lambda name: (self.fields.get(name) or [""])[0],
            "hdr.gete_idx": lambda name, at: (self.fields.get(name, []) + [""] * 99)[at],
            "hdr.is_present": lambda name: 1 if self.fields.get(name) else -1,
            "htable.sht_get": lambda table, key: self.tables.get((table, key)),
            "htable.sht_sets": lambda table, key, value: self.tables.__setitem__((table, key), value),
            "htable.sht_seti": lambda table, key, value: self.tables.__setitem__((table, key), value),
        }

    def _pv(self, name):
        """A pseudo-variable; `$_s(…)` joins several, as Kamailio's pv module does."""
        if name.startswith("$_s("):
            return re.sub(r"\$\(hdr\(([^)]+)\)\[\*\]\)|\$hdr\(([^)]+)\)|\$\w+(?:\(\w+\))?", self._shown, name[4:-1])
        return self.variables.get(name)

    def _shown(self, found):
        every, first = found[1], found[2]
        if every:
            return ",".join(self.fields.get(every, [])) or "<null>"
        value = (self.fields.get(first) or [None])[0] if first else self.variables.get(found[0])
        return "<null>" if value is None else str(value)

    def __getattr__(self, name):
        return Recorder(self, name)

    def called(self, path):
        return [arguments for name, arguments in self.calls if name == path]


def place(folder):
    return Place(
        node="n", listen="192.0.2.1", public="198.51.100.1", sip=5060, tls=5061, wss=7443, private=5070, snapshot=str(folder / "snapshot"),
        spool=str(folder / "spool"), registrations=str(folder / "none.sqlite"), cookie_key="c", seal_key="s", decoy_key="d", web_key="w",
    )  # fmt: skip
