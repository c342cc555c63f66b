"""Writing a proposal: begin, change, throw away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.intake.v1 import intake_service_pb2 as pb
from kit.core.errors import FieldError
from kit.core.ids import new_id
from kit.store import Context
from services.intake.domain import cosigning, drafting, people, planning
from services.intake.domain.calling import Catalogue, Clue
from services.intake.domain.people import Viewer
from services.intake.domain.planning import PlannedProposal
from services.intake.domain.proposal import Proposal
from services.intake.domain.refusals import EntryNotAllowed, InvalidInput
from services.intake.states import PROPOSAL
from services.intake.store import beginning, facts, lookups, views
from services.intake.store.notes import tell
from services.intake.store.schedule import forget_invitation, watch_invitation
from shared import copies, roles
from shared.attachments import Attachment

ENTRY_ROLES = frozenset({roles.ENTRY_CLERK}) | roles.COMMITTEE


def create_draft(request: pb.CreateDraftRequest, ctx: Context) -> pb.CreateDraftResponse:
    """Begin a proposal of the own, of an organization, or typed for a member who cannot."""
    who = lookups.viewer(ctx)
    session = lookups.newest_session(ctx)
    empty = replace(
        beginning.empty(session, ctx),
        entered_by=ctx.actor.id if _enters_for_other(request, who) else "",
        entered_by_name=ctx.actor.name if _enters_for_other(request, who) else "",
    )
    proposal = _with_proposer(empty, request, who, session, ctx)
    saved = beginning.begin(proposal, _draft(request.draft, session.id, ctx), ctx)
    return pb.CreateDraftResponse(proposal=_view(saved, who, ctx))


def _enters_for_other(request: pb.CreateDraftRequest, who: Viewer) -> bool:
    if request.organization_id:
        return request.organization_id not in who.acts_for
    return bool(request.on_behalf_of_member_id) and request.on_behalf_of_member_id != who.member_id


def _with_proposer(
    proposal: Proposal,
    request: pb.CreateDraftRequest,
    who: Viewer,
    session: copies.KnownSession,
    ctx: Context,
) -> Proposal:
    enters = bool(proposal.entered_by)
    if request.organization_id:
        may_enter = enters and who.has(ENTRY_ROLES)
        return beginning.of_organization(proposal, request.organization_id, may_enter, ctx)
    if enters and not who.has(ENTRY_ROLES):
        raise EntryNotAllowed()
    member_id = request.on_behalf_of_member_id or who.member_id
    return beginning.of_member(proposal, member_id, session, ctx)


def update_draft(request: pb.UpdateDraftRequest, ctx: Context) -> pb.UpdateDraftResponse:
    """Change a draft or a returned proposal; who had signed another text is asked again."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    people.check_written_here(proposal)
    draft = _draft(request.draft, proposal.session_id, ctx)
    text = drafting.write(draft, proposal.text, new_id)
    session = lookups.known_session(ctx, proposal.session_id)
    days = copies.policy(ctx, "deadlines", session.id)["cosign_days"]
    expires_at = cosigning.expiry(ctx.now, days, session.cutoff_at)
    relations = people.relations(proposal, who)
    changed, voided = drafting.revise(proposal, draft, text, relations, ctx.now, expires_at)
    before = {i.id: i for i in voided}
    again = [i for i in changed.invitations if i.id in before]
    events = [facts.answered(changed, before[i.id], "voided", ctx.now) for i in again]
    saved = ctx.save(changed, *events, *(facts.invited(changed, i) for i in again))
    for invitation in again:
        watch_invitation(ctx, saved, invitation)
    if text.version != proposal.text.version:
        beginning.keep_version(saved, ctx)
        names = "、".join(i.name for i in again)
        tell(
            ctx,
            saved.id,
            "text_changed",
            f"修改文本（第{text.version}稿）",
            f"{names}须重新确认联名" if names else "",
        )
    return pb.UpdateDraftResponse(
        proposal=_view(saved, who, ctx), voided_person_ids=[i.person_id for i in again]
    )


def delete_draft(request: pb.DeleteDraftRequest, ctx: Context) -> pb.DeleteDraftResponse:
    """Throw a draft away; who was asked to sign is told that it is over."""
    who = lookups.viewer(ctx)
    proposal = lookups.seen_proposal(ctx, request.proposal_id, who, request.expected_version)
    state = PROPOSAL.next(proposal.state, "discard", people.relations(proposal, who))
    asked = [i for i in proposal.invitations if i.state in ("pending", "agreed")]
    gone = proposal
    for invitation in asked:
        gone = cosigning.drop(gone, invitation, people.relations(proposal, who), ctx.now, "提案草稿已删除")
        forget_invitation(ctx, proposal, invitation)
    events = [facts.answered(gone, gone.invitation(i.id) or i, "dropped", ctx.now) for i in asked]
    ctx.save(replace(gone, state=state, changed_at=ctx.now), *events)
    return pb.DeleteDraftResponse()


def _draft(entered: pb.DraftInput, session_id: str, ctx: Context) -> drafting.Draft:
    problems: list[FieldError] = []
    plan = _plan(entered.plan_id, session_id, ctx, problems)
    suggestions = tuple((s.suggestion_id, s.text.strip()) for s in entered.suggestions if s.text.strip())
    draft = drafting.Draft(
        title=entered.title.strip(),
        background=entered.background.strip(),
        analysis=entered.analysis.strip(),
        suggestions=suggestions,
        focus_area=entered.focus_area,
        plan_id=plan.id if plan else "",
        planned_kind=plan.planned_kind if plan else "",
        topic_ids=_known_topics(entered.topic_ids, ctx, problems),
        clue_ids=_known_clues(entered.clue_ids, ctx, problems),
        intended_leads=lookups.named_units(
            ctx, entered.intended_lead_unit_ids, "draft.intended_lead_unit_ids", problems
        ),
        intended_assists=lookups.named_units(
            ctx, entered.intended_assist_unit_ids, "draft.intended_assist_unit_ids", problems
        ),
        publicity_consent=entered.publicity_consent,
        publicity_reason=entered.publicity_reason.strip(),
        researched=entered.researched,
        entrusted=entered.entrusted,
        first_time=entered.first_time,
        attachments=_attachments(entered.attachments, ctx, problems),
    )
    problems += drafting.length_problems(draft, lookups.review_policy(ctx, session_id))
    if problems:
        raise InvalidInput(fields=problems)
    return draft


def _attachments(
    entered: Iterable[common.Attachment], ctx: Context, problems: list[FieldError]
) -> tuple[Attachment, ...]:
    """The files that were attached, each uploaded before; the runtime has checked that they may be used."""
    found = []
    for n, each in enumerate(entered):
        file = ctx.claims.files.get(each.file_ref.strip())
        if file is None:
            problems.append(FieldError(f"draft.attachments[{n}].file_ref", "FILE_REQUIRED", "请上传附件文件"))
            continue
        name = each.name.strip() or file.name
        found.append(Attachment(file.ref, name, file.size, file.sha256, file.content_type))
    return tuple(found)


def _plan(plan_id: str, session_id: str, ctx: Context, problems: list[FieldError]) -> PlannedProposal | None:
    if not plan_id:
        return None
    plan = ctx.find_one(PlannedProposal, {"_id": plan_id})
    if planning.linkable(plan, {session_id}):
        return plan
    problems.append(FieldError("draft.plan_id", "UNKNOWN_PLAN", "没有找到已确定的策划项目"))
    return None


def _known_topics(topic_ids: object, ctx: Context, problems: list[FieldError]) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(topic_ids))  # type: ignore[call-overload]
    if not wanted:
        return ()
    catalogues = ctx.find(Catalogue, {"state": "published", "topics.id": {"$in": list(wanted)}})
    known = {topic.id for catalogue in catalogues for topic in catalogue.topics}
    for n, topic_id in enumerate(wanted):
        if topic_id not in known:
            problems.append(FieldError(f"draft.topic_ids[{n}]", "UNKNOWN_TOPIC", "选题不在已发布的目录中"))
    return wanted


def _known_clues(clue_ids: object, ctx: Context, problems: list[FieldError]) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(clue_ids))  # type: ignore[call-overload]
    known = {clue.id for clue in ctx.find(Clue, {"_id": {"$in": list(wanted)}})} if wanted else set()
    for n, clue_id in enumerate(wanted):
        if clue_id not in known:
            problems.append(FieldError(f"draft.clue_ids[{n}]", "UNKNOWN_CLUE", "没有找到这条线索"))
    return wanted


def _view(proposal: Proposal, who: Viewer, ctx: Context) -> pb.Proposal:
    return views.proposal(proposal, who, lookups.review_policy(ctx, proposal.session_id))
