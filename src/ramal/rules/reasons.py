"""One table: why a call was not connected, and what each party is told (architecture §5, style: Errors)."""

from typing import Literal

import msgspec


class Reason(msgspec.Struct, frozen=True):
    """SIP answer, HTTP status in simulators, Q.850 cause of the record, who is at fault, and whether a retry may help."""

    sip: int
    phrase: str
    http: int
    q850: int
    fault: Literal["caller", "provider", "carrier", "platform", "called"]
    retry: bool


REASONS: dict[str, Reason] = {
    "malformed": Reason(400, "Bad Request", 400, 111, "caller", retry=False),
    "unsupported-scheme": Reason(416, "Unsupported URI Scheme", 400, 111, "caller", retry=False),
    "no-dialog": Reason(481, "Call Does Not Exist", 404, 101, "caller", retry=False),
    "loop": Reason(482, "Loop Detected", 409, 25, "platform", retry=False),
    "too-many-hops": Reason(483, "Too Many Hops", 409, 25, "caller", retry=False),
    "method-not-allowed": Reason(405, "Method Not Allowed", 405, 79, "caller", retry=False),
    "not-authorised": Reason(403, "Forbidden", 403, 21, "caller", retry=False),
    "identity-mismatch": Reason(403, "Forbidden", 403, 21, "caller", retry=False),
    "isp-blocked": Reason(403, "Provider Blocked", 403, 21, "provider", retry=False),
    "customer-blocked": Reason(403, "Account Blocked", 403, 21, "caller", retry=False),
    "tenant-blocked": Reason(403, "Blocked", 403, 21, "caller", retry=False),
    "subscriber-disabled": Reason(403, "Forbidden", 403, 21, "caller", retry=False),
    "no-dial-rule": Reason(404, "No Dial Plan Rule", 422, 28, "caller", retry=False),
    "dial-refused": Reason(403, "Refused By Dial Plan", 422, 21, "caller", retry=False),
    "not-a-number": Reason(484, "Address Incomplete", 422, 28, "caller", retry=False),
    "security-group": Reason(403, "Destination Not Allowed", 403, 21, "provider", retry=False),
    "no-carrier": Reason(503, "No Carrier", 409, 3, "provider", retry=False),
    "no-gateway": Reason(503, "No Gateway Available", 503, 38, "carrier", retry=True),
    "no-rate": Reason(403, "No Rate", 403, 21, "provider", retry=False),
    "no-balance": Reason(402, "Insufficient Balance", 402, 21, "caller", retry=False),
    "balance-spent": Reason(402, "Balance Spent", 402, 21, "caller", retry=False),
    "caller-id": Reason(403, "Caller Id Not Allowed", 403, 21, "caller", retry=False),
    "number-unknown": Reason(404, "Not Found", 404, 1, "caller", retry=False),
    "number-not-routed": Reason(404, "Number Not In Service", 404, 1, "provider", retry=False),
    "not-active-yet": Reason(501, "Not Implemented", 501, 79, "platform", retry=False),
    "source-unknown": Reason(403, "Forbidden", 403, 21, "caller", retry=False),
    "user-unknown": Reason(404, "Not Found", 404, 1, "caller", retry=False),
    "not-registered": Reason(480, "Temporarily Unavailable", 404, 20, "called", retry=True),
    "busy": Reason(486, "Busy Here", 409, 17, "called", retry=True),
    "too-many-calls": Reason(486, "Busy Here", 409, 17, "called", retry=True),
    "no-answer": Reason(480, "No Answer", 408, 19, "called", retry=True),
    "outside-hours": Reason(480, "Outside Business Hours", 409, 20, "called", retry=True),
    "forward-loop": Reason(482, "Forward Loop", 409, 25, "called", retry=False),
    "no-core": Reason(503, "No SIP Server", 503, 38, "platform", retry=True),
    "no-relay": Reason(503, "No Media Relay", 503, 38, "platform", retry=True),
    "overload": Reason(503, "Overloaded", 503, 42, "platform", retry=True),
    "disk-full": Reason(503, "Service Unavailable", 503, 42, "platform", retry=True),
    "operator": Reason(200, "Hung Up By Operator", 200, 31, "platform", retry=False),
    "time-limit": Reason(200, "Time Limit", 200, 102, "platform", retry=False),
    "carrier-failed": Reason(503, "Carrier Failed", 502, 38, "carrier", retry=True),
    "internal-error": Reason(500, "Server Internal Error", 500, 41, "platform", retry=True),
    "banned": Reason(403, "Forbidden", 403, 21, "caller", retry=False),
    "pickup-nothing": Reason(404, "Nothing To Pick Up", 404, 1, "caller", retry=False),
}
