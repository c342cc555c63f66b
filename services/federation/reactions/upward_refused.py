"""At the homes of an upward joint proposal: what becomes of it when a document of ours is refused.

Both offices are told of every refusal; here those who acted see it where they acted, and may act again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit.store import Context
from services.federation.domain import upward_writing as rules
from services.federation.domain.documents import OutDocument
from services.federation.domain.upward import Judgement, Meeting, Signer, UpwardProposal
from services.federation.domain.upward_telling import Told
from services.federation.store import upward, upward_facts, upward_papers


def _proposal_refused(document: OutDocument, _body: Any, ctx: Context) -> None:
    """The instance above did not take it: it stays here to be mended."""
    _told_above(document, Told("refused", ctx.now, explanation=document.explanation), ctx)


def _withdrawal_refused(document: OutDocument, _body: Any, ctx: Context) -> None:
    """It stays above."""
    _told_above(document, Told("withdrawal_refused", ctx.now, explanation=document.explanation), ctx)


def _answer_refused(document: OutDocument, body: Any, ctx: Context) -> None:
    """The meeting may be answered again."""
    meeting = Meeting(id=body.meeting_id, phase="", unit_name="")
    _told_above(
        document, Told("answer_refused", ctx.now, explanation=document.explanation, meeting=meeting), ctx
    )


def _feedback_refused(document: OutDocument, body: Any, ctx: Context) -> None:
    """The reply may be judged again."""
    proposal = _known(document, ctx)
    signer = proposal.signer(body.member_no) if proposal else None
    if signer is None:
        return
    judged = Judgement(body.member_no, signer.name, body.attitude_score, body.result_score, "refused")
    told = Told(
        "feedback_refused",
        ctx.now,
        explanation=document.explanation,
        judgement=judged,
        judged_reply_id=body.reply_id,
    )
    _told_above(document, told, ctx)


def _told_above(document: OutDocument, told: Told, ctx: Context) -> None:
    proposal = _known(document, ctx)
    if proposal is not None:
        upward_facts.take(ctx, proposal, told)


def _invitation_refused(document: OutDocument, body: Any, ctx: Context) -> None:
    """The member cannot be asked there; a later invitation on another text has its own receipt."""
    proposal = _known(document, ctx, initiator=ctx.instance)
    signer = proposal.signer(body.member_no) if proposal else None
    if proposal is None or signer is None or (signer.home, signer.state) != (document.destination, "pending"):
        return
    if body.text.text_hash == proposal.text.hash:
        _refuse(proposal, signer, f"{signer.name}的联名邀请未被接收", document, ctx)


def _signature_refused(document: OutDocument, body: Any, ctx: Context) -> None:
    """The signer sees it; who was asked anew meanwhile is asked, whatever became of the former answer."""
    proposal = _known(document, ctx, initiator=document.destination)
    signer = proposal.signer(body.member_no) if proposal else None
    if proposal is None or signer is None or signer.state != body.answer:
        return
    if body.text_hash == proposal.text.hash:
        _refuse(proposal, signer, f"{signer.name}的联名答复未被接收", document, ctx)


def _refuse(
    proposal: UpwardProposal, signer: Signer, title: str, document: OutDocument, ctx: Context
) -> None:
    changed = rules.refuse(proposal, signer, document.explanation, ctx.now)
    refused = changed.signer(signer.member_no) or signer
    saved = ctx.save(changed, upward_facts.answered(changed, refused))
    upward_facts.line(ctx, saved, "upward_cosign_refused", title, document.explanation)


def _known(document: OutDocument, ctx: Context, **wanted: Any) -> UpwardProposal | None:
    return upward.of_peer(ctx, document.proposal_id, **wanted)


HANDLERS: dict[str, Callable[[OutDocument, Any, Context], None]] = {
    "UpwardProposal": _proposal_refused,
    "UpwardWithdrawal": _withdrawal_refused,
    "UpwardMeetingAnswer": _answer_refused,
    "UpwardFeedback": _feedback_refused,
    "CosignInvitation": _invitation_refused,
    "CosignAnswer": _signature_refused,
}


def note_refused(document: OutDocument, ctx: Context) -> None:
    """Let the refusal take effect on the upward proposal that the document was about, if it was about one."""
    if handler := HANDLERS.get(document.kind):
        _, _, body = upward_papers.read_line(document.line)
        handler(document, body, ctx)
