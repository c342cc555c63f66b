"""Every endpoint of the REST interface, one table per service, by these rules.

- Collections are plural nouns: ``GET`` lists, ``POST`` makes, ``GET …/{id}`` reads, ``PUT …/{id}`` replaces.
- Everything else is a verb after a colon (AIP-136): ``POST /assignments/{task_id}:receive``; the verb is the
  method's name without the thing that the path names already.
- A path variable bears the name of the request field that it fills.

A new command needs one row here, and nothing else in the gateway.  What has no row needs an entry in
``NOT_EXPOSED``: a test goes through every method of every contract.
"""

from services.gateway.routes.api import (
    assignment,
    directory,
    evaluation,
    federation,
    intake,
    meeting,
    notification,
    supervision,
)

ROWS = (
    *directory.ROWS,
    *intake.ROWS,
    *assignment.ROWS,
    *meeting.ROWS,
    *supervision.ROWS,
    *evaluation.ROWS,
    *notification.ROWS,
    *federation.ROWS,
)

# Services that carry the three common queries, in the order in which a person meets them.
SERVICES = (
    "intake",
    "assignment",
    "meeting",
    "supervision",
    "evaluation",
    "notification",
    "directory",
    "federation",
)

_MERGED = {
    "ListWork": "merged over all services as GET /api/v1/work",
    "GetTimeline": "merged over all services as GET /api/v1/proposals/{proposal_id}/timeline",
    "ListActions": "merged over all services as GET /api/v1/proposals/{proposal_id}/actions",
}
NOT_EXPOSED = {
    "DirectoryService/SignIn": "POST /api/v1/session: the client gets the secret as one string",
    "DirectoryService/RenewToken": "done by the gateway itself: tokens never reach a client",
    "DirectoryService/SignOut": "DELETE /api/v1/session",
    "DirectoryService/ChangePassword": "POST /api/v1/session:changePassword, which also refreshes the token",
    "FederationService/LeaveNumbersOut": "part of make restore, before the instance is reachable",
    **{f"{service.capitalize()}Service/{rpc}": why for service in SERVICES for rpc, why in _MERGED.items()},
}
