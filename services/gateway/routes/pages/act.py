"""Any command as a form: what the person was offered, or what a piece of work asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.exceptions import HTTPException
from starlette.responses import Response

from cppcc_api.common.v1 import common_pb2 as common
from kit.core.errors import Conflict, Invalid, Precondition, Refusal
from services.gateway.engine.calls import deadline
from services.gateway.engine.exposed import EXPECTED_VERSION, REQUEST_ID, Exposed
from services.gateway.engine.reading import to_message
from services.gateway.forms import form as forms
from services.gateway.forms.choices import Found
from services.gateway.forms.command_words import SUBMITS, command
from services.gateway.forms.presets import Preset, plain, preset
from services.gateway.routes.api import ROWS
from services.gateway.routes.pages.page import Page, local, open_page
from services.gateway.routes.pages.uploads import with_uploads

router = APIRouter()
Opened = Annotated[Page, Depends(open_page)]
# Commands whose answer is a file for another office.
PAPERS = {"CreateInvitation": "邀请文件", "AcceptInvitation": "回执文件"}
# Commands after which something new is looked at, with the field of the answer that names it, and those after
# which there is nothing to look at any more.
BEGINS = {"CreateDraft": "proposal_id", "CreateUpwardDraft": "upward_id"}
ENDS = frozenset({"DeleteDraft", "DeleteUpwardDraft"})
COMMANDS = {(row.tag, row.name): row for row in ROWS if row.is_command}


class NoLongerOpen(Precondition):
    """What was offered before is not offered any more."""

    reason = "NO_LONGER_OPEN"
    text = "此事项已经办理，或者现在不能办理"


@router.get("/act/{service}/{rpc}")
def act_page(page: Opened, service: str, rpc: str) -> Response:
    """The form of a command, filled in as far as is known."""
    row = _row(service, rpc)
    known = _known(page, row)
    ready = preset(row, ROWS, page.ask, known)
    return _draw(page, row, forms.opened(row, known, ready), ready)


@router.post("/act/{service}/{rpc}")
def act(page: Opened, service: str, rpc: str) -> Response:
    """Do it; whatever is wrong stands beside its field."""
    row = _row(service, rpc)
    sent, file_errors = with_uploads(page, row.tag)
    content = forms.sent_back(row, sent)
    changed = forms.with_rows_changed(content, sent)
    content = replace(content, errors={**content.errors, **file_errors})
    if changed is not None:
        return _draw(page, row, changed, _preset(page, row, changed))
    if not content.errors:
        try:
            return _done(page, row, _call(page, row, content.values))
        except (Invalid, Precondition, Conflict) as refusal:
            content = forms.refused(content, refusal)
    return _draw(page, row, content, _preset(page, row, content), status=400)


def _row(service: str, rpc: str) -> Exposed:
    found = COMMANDS.get((service, rpc))
    if found is None:
        raise HTTPException(404)
    return found


def _call(page: Page, row: Exposed, values: forms.Values) -> Any:
    version = page.value("_version")
    asked = {**values, REQUEST_ID: page.value("_request_id")}
    if row.has_version and version.isdigit():
        asked[EXPECTED_VERSION] = version
    message = to_message(row.request, asked)
    return page.gateway.services.call(row.method, message, page.caller(), deadline(is_command=True))


def _done(page: Page, row: Exposed, reply: Any) -> Response:
    if getattr(reply, "one_time_password", ""):
        session = page.session().settled()
        return page.render("first_password.html", session=session, password=reply.one_time_password, away=[])
    paper = getattr(reply, "invitation", "") or getattr(reply, "answer", "")
    if paper and row.name in PAPERS:
        session = page.session().settled()
        return page.render("paper.html", session=session, title=PAPERS[row.name], text=paper, away=[])
    begun = getattr(reply.proposal, BEGINS[row.name]) if row.name in BEGINS else ""
    proposal_id = "" if row.name in ENDS else begun or page.value("_proposal")
    back = f"/proposals/{proposal_id}" if proposal_id else local(page.value("_back"))
    return page.redirect(back, done=row.name)


def _known(page: Page, row: Exposed) -> forms.Values:
    """What the offer, or the address, says of the request already."""
    proposal_id, target = page.query("proposal"), page.query("target")
    if not proposal_id:
        return _from_address(page, row, target)
    offers = _offers(page, row, proposal_id)
    fitting = [each for each in offers if each.rpc == row.name and target in ("", each.target_id)]
    if not fitting:
        raise NoLongerOpen()
    offer = fitting[0]
    known = plain(to_message(row.request, plain(offer.arguments)))
    if row.has_version and offer.expected_version:
        known[forms.json_version(row)] = str(offer.expected_version)
    return {**_from_address(page, row, offer.target_id if not known else ""), **known}


def _offers(page: Page, row: Exposed, proposal_id: str) -> list[common.ActionOffer]:
    request = common.ListActionsRequest(proposal_id=proposal_id)
    return list(page.ask(f"{row.tag}.ListActions", request).actions)


def _from_address(page: Page, row: Exposed, target: str) -> forms.Values:
    """The thing that the command acts on: the first id among its fields."""
    if not target:
        return {}
    ids = [
        field.json_name
        for field in row.request.fields
        if field.name.endswith("_id") and field.name != REQUEST_ID
    ]
    return {ids[0]: target} if ids else {}


def _preset(page: Page, row: Exposed, content: forms.Content) -> Preset:
    """Choices and texts again for a form that goes back; without them it is still shown."""
    try:
        return preset(row, ROWS, page.ask, content.values)
    except Refusal:
        return Preset()


def _draw(page: Page, row: Exposed, content: forms.Content, ready: Preset, status: int = 200) -> Response:
    session = page.session().settled()
    choices = Found(page.ask, session.person.unit_id, ready.choices)
    drawn = forms.draw(row, content, ready, choices, frozenset(session.person.roles))
    return page.render(
        "act.html",
        status,
        session=session,
        form=drawn,
        title=command(row.name),
        submit=SUBMITS.get(row.name, command(row.name)),
        proposal_id=page.query("proposal") or page.value("_proposal"),
        back=local(page.query("back") or page.value("_back")),
        version=page.value("_version") or drawn.version,
        away=[],
    )
