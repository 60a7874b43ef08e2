"""The routes that Kamailio calls. The only file that imports KSR: everything else receives it through `Context`."""

import gc
import logging
import traceback
from collections.abc import Callable
from typing import Any

import KSR

from ramal.edge import answers, attempts, calls, facts, guards, late, load, registrar, registrations, replies, sip, websocket, within
from ramal.edge.context import Context, lines
from ramal.edge.guards import Admission
from ramal.edge.place import Place
from ramal.edge.reading import Reading
from ramal.local.spool import SpoolError
from ramal.rules import ingress
from ramal.rules.decision import Challenge, Drop, Facts, Options, Refuse, Register, SendToCarrier, SendToCore, SendToDevice
from ramal.rules.events import Alarm

_CONTINUE = 1
_REQUEST = Reading("$Rp $Ri $si $sp $proto $bs $rm $cl $tt $ft $ci $route_uri", headers=("Reason",))
_REPLY = Reading("$Rp $Ri $si $sp $proto $bs $rs $tt $ci", headers=("CSeq", "Via", "To", "Contact"), lists=("Record-Route",))
_ROUTE, _SERVER = lines("Route"), lines("Server")
_GARBAGE = 20_000
_logger = logging.getLogger(__name__)


class Edge:
    """Kamailio's script object. One copy per process; the context is made after fork."""

    def __init__(self, place: Place) -> None:
        """Begin in the main process, before workers exist."""
        self._place = place
        self._context: Context | None = None

    def child_init(self, _rank: int) -> int:
        """Prepare a worker."""
        self._context = Context(KSR, self._place)
        gc.freeze()  # what was loaded stays; what a message makes has no cycles, so there is next to nothing to look for
        gc.set_threshold(_GARBAGE)
        return 0

    def _guarded(self, step: Callable[[Context], Any], *, answer: bool = False) -> int:
        """Run one step. An exception is logged and alarmed once, and a request is always answered."""
        context = self._context or Context(KSR, self._place)
        try:
            step(context)
            context.journal.retry()
        except SpoolError:
            KSR.err("ramal: the disk is full: a call was refused\n")
            if answer and not KSR.is_ACK():
                replies.answer(context, "disk-full")
        except Exception:  # noqa: BLE001 - nothing may reach Kamailio: it would send no answer
            self._failed(context, traceback.format_exc(), answer=answer)
        return _CONTINUE

    def _afresh(self, step: Callable[[Context], Any]) -> int:
        """Run a step about another message than the request or reply that came in last: nothing that was read of that one counts."""
        if self._context is not None:
            self._context.forget()
        return self._guarded(step)

    def _failed(self, context: Context, trace: str, *, answer: bool) -> None:
        KSR.err(f"ramal: {trace}\n")
        try:
            context.journal.emit(Alarm, what="exception", detail=trace[-1500:])
        except OSError:
            KSR.err("ramal: the alarm could not be written\n")
        if answer and not KSR.is_ACK():
            replies.answer(context, "internal-error")

    def ksr_request_route(self, _message: Any) -> int:
        """Run for every request."""
        return self._guarded(_request, answer=True)

    def ksr_reply_route(self, _message: Any) -> int:
        """Run for every reply, before its transaction is looked up."""
        return self._guarded(_reply)

    def ksr_onsend_route(self, _message: Any) -> int:
        """Run for every message that leaves; Kamailio insists that it exists."""
        return _CONTINUE

    def ksr_reply_call(self, _message: Any) -> int:
        """Run for replies to the INVITE of a leg."""
        return self._guarded(answers.on_reply)

    def ksr_failure_call(self, _message: Any) -> int:
        """Run when a core or all devices failed."""
        return self._afresh(calls.on_failure)

    def ksr_branch_device(self, _message: Any) -> int:
        """Run when an INVITE leaves towards one phone of a subscriber."""
        return self._guarded(_device_branch)

    def ksr_branch_carrier(self, _message: Any) -> int:
        """Run when an attempt leaves towards a gateway."""
        return self._guarded(_branch)

    def ksr_failure_carrier(self, _message: Any) -> int:
        """Run when an attempt failed."""
        return self._afresh(attempts.on_failure)

    def ksr_xhttp_event(self, _message: Any, _event: str) -> int:
        """Run for HTTP on a SIP socket: how a WebSocket begins (RFC 7118)."""
        return self._afresh(websocket.begin)

    def ksr_websocket_event(self, _message: Any, _event: str) -> int:
        """Run when a WebSocket has ended; its contacts go with its connection (`handle_lost_tcp`)."""
        return _CONTINUE

    def ksr_reply_within(self, _message: Any) -> int:
        """Run for replies inside a dialog."""
        return self._guarded(within.on_reply)

    def ksr_failure_bye(self, _message: Any) -> int:
        """Run when a BYE was refused or not answered."""
        return self._afresh(within.on_bye_failure)


def _request(context: Context) -> None:
    context.begin(_REQUEST)
    private = guards.on_private(context)
    if private and not guards.from_core(context):
        registrations.relay(context)
        return
    admission = Admission.YES if private else guards.admitted(context)
    if admission is Admission.NO or not guards.sound(context):
        return
    if not private:
        KSR.force_rport()
    if _sort(context, private=private):
        _new(context, private=private, spared=admission is Admission.SPARED)


def _sort(context: Context, *, private: bool) -> bool:
    """Deal with CANCEL, requests inside a dialog and retransmissions; True for what is new."""
    method = context.pv("$rm").upper()
    if method == "CANCEL":
        if KSR.tm.t_check_trans() > 0:
            KSR.tm.t_relay()
        else:
            KSR.sl.send_reply(481, "Call/Transaction Does Not Exist")
        return False
    if KSR.siputils.has_totag() > 0:
        within.route(context, private=private)
        return False
    if method == "ACK" or KSR.tm.t_check_trans() == 0:
        return False
    if not private:
        context.strip_inside()
    context.remove(_ROUTE)
    uri = context.pv("$ru")
    if "?" in uri:
        KSR.seturi(sip.without_headers(uri))
    return True


def _new(context: Context, *, private: bool, spared: bool) -> None:
    """Decide about a request outside of any dialog, and perform the decision."""
    rate = 0 if private else load.crowded(context)
    facts.gather(context, private=private)
    looped = not private and guards.circling(context)
    known = facts.read(context, private=private, spared=spared, looped=looped)
    with context.snapshot.read() as tables:
        if not rate or known.method == "INVITE":
            known = registrar.proved(context, known, tables)
        known = load.measured(context, known, tables, rate)
        decision = ingress.decide(known, tables, context.now())
    if isinstance(decision, Challenge):
        registrar.challenge(context, known, decision)
    elif isinstance(decision, Register):
        registrar.save(context, decision)
    else:
        _perform(context, known, decision)


def _perform(context: Context, known: Facts, decision: Any) -> None:
    match decision:
        case SendToCore():
            calls.to_core(context, known, decision)
            load.let_in(context, known)
        case SendToDevice():
            calls.to_device(context, known, decision)
        case SendToCarrier():
            calls.to_carrier(context, known, decision)
        case Refuse():
            replies.refuse(context, decision)
            if decision.reason == "overload":
                load.refused(context, known)
        case Options():
            KSR.sl.send_reply(200, "OK")
        case Drop():
            return


def _branch(context: Context) -> None:
    _shaped(context, attempts.on_branch)


def _device_branch(context: Context) -> None:
    _shaped(context, calls.on_device_branch)


def _shaped(context: Context, shape: Callable[[Context], None]) -> None:
    """Drop a branch that cannot be shaped: half transformed it must not leave."""
    try:
        shape(context)
    except Exception:
        KSR.set_drop()
        raise


def _reply(context: Context) -> None:
    context.begin(_REPLY)
    if not guards.on_private(context):
        context.strip_inside()
        if late.catch(context):
            KSR.set_drop()
    else:
        context.strip_inside()
        context.remove(_SERVER)
