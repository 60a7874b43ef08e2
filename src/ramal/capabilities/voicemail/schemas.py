"""What the API shows of a message."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ramal.kit.schema import RowView, Schema


class MessageChange(Schema):
    """What a subscriber changes of a message."""

    heard: bool


class MessageView(RowView):
    """A message. `caller` is empty where it was withheld. `mail` is `none` where nobody gets one; the times are null until then."""

    subscriber_id: UUID
    call_id: str
    caller: str
    recorded_at: datetime
    milliseconds: int
    size: int
    mail: Literal["queued", "sent", "none"]
    mailed_at: datetime | None
    heard_at: datetime | None
