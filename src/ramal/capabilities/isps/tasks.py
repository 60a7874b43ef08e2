"""The job that tries a provider's mail server."""

from typing import Any

from ramal.capabilities.isps import mail
from ramal.capabilities.isps.mailing import TASK
from ramal.kit.errors import NotFoundError
from ramal.kit.jobs import Run, job


@job(TASK)
async def try_mail(run: Run) -> dict[str, Any]:
    """Send the letter and return what the server said."""
    if run.scope.isp_id is None:
        raise NotFoundError
    async with run.database.unit(run.scope) as unit:
        return await mail.trial(unit, run.scope.isp_id, run.args["to"], run.args["language"])
