"""A stand-in for Kamailio's KSR module that costs next to nothing: values of the message at hand from a dictionary, a yes to all else."""

import re
import sys
import types
from collections.abc import Callable
from typing import Any

Message = dict[str, str | None]
_VARIABLE = re.compile(r"\$\(hdr\([^)]+\)\[\*\]\)|\$hdr\([^)]+\)|\$\w+(?:\(\w+\))?")


class _Module:
    """Any KSR module: functions that were not given answer 1."""

    def __init__(self, **known: Callable[..., Any]) -> None:
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> Callable[..., int]:
        self.__dict__[name] = found = lambda *_: 1
        return found


class Stage:
    """Where messages are played. `cookies` collects what would stand in Record-Route."""

    def __init__(self, relay: Callable[[], int]) -> None:
        """Take the place of KSR. `relay` is what t_relay does."""
        self.message: Message = {}
        self.avps: dict[str, str] = {}
        self.cookies: list[str] = []
        self._asked: set[str] = set()
        ksr: Any = types.ModuleType("KSR")
        for name in (
            "auth",
            "corex",
            "hdr",
            "htable",
            "maxfwd",
            "nathelper",
            "pike",
            "registrar",
            "rtpengine",
            "sanity",
            "sl",
            "textops",
            "uac",
        ):
            setattr(ksr, name, _Module())
        ksr.pv = _Module(get=self._get, sets=self.avps.__setitem__)
        ksr.hdr = _Module(gete=lambda name: self.message.get(f"$hdr({name})"))
        ksr.htable = _Module(sht_get=lambda *_: None)
        ksr.rr = _Module(add_rr_param=self.cookies.append)
        ksr.siputils = _Module(has_totag=lambda: 1 if self.message.get("$tt") else -1)
        ksr.tm = _Module(t_check_trans=lambda: -1, t_is_canceled=lambda: -1, t_relay=relay)
        for name in ("force_rport", "setbflag", "setdsturi", "seturi", "set_drop"):
            setattr(ksr, name, lambda *_: 1)
        ksr.is_ACK = lambda: False
        ksr.err = self._err
        sys.modules["KSR"] = ksr

    @staticmethod
    def _err(text: str) -> None:
        raise SystemExit(text)

    def _get(self, name: str) -> str | None:
        if name in self.message:
            return self.message[name]
        if not name.startswith("$_s("):
            return self.avps.get(name)
        if "$avp" not in name:
            self._asked.add(name)
        return self._joined(name)

    def turn(self, message: Message) -> None:
        """Turn to a message, and join beforehand what is asked for together: that is Kamailio's work."""
        self.message = message
        for name in self._asked:
            message[name] = self._joined(name)

    def _joined(self, name: str) -> str:
        return _VARIABLE.sub(self._shown, name[4:-1])

    def _shown(self, found: re.Match[str]) -> str:
        value = self.avps.get(found[0], self.message.get(found[0]))
        return "<null>" if value is None else value
