"""What waits for the acting person here, and what evaluation adds to a proposal's page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cppcc_api.common.v1 import common_pb2 as common
from kit.convert import page, struct, timestamp
from kit.store import Reader
from services.evaluation import states
from services.evaluation.domain.appeals import Appeal
from services.evaluation.domain.assessments import Assessment
from services.evaluation.domain.ballots import Ballot
from services.evaluation.domain.evidence import EvidenceFact
from services.evaluation.store import lookups
from services.evaluation.store.people import relations_of, unit_filter

SERVICE = "evaluation"
END_OF_TIME = "9999"


def list_work(request: common.ListWorkRequest, ctx: Reader) -> common.ListWorkResponse:
    """Work of the acting person, earliest deadline first; none of it belongs to a single proposal."""
    items = [] if request.proposal_id else [*_ballots(ctx), *_assessments(ctx), *_appeals(ctx)]
    wanted = [item for item in items if request.kind in ("", item.kind)]
    wanted.sort(key=lambda item: (_due(item), item.created_at.ToJsonString(), item.work_id))
    found, token = page(wanted, request.page_size, request.page_token)
    return common.ListWorkResponse(items=found, next_page_token=token, total=len(wanted))


def _due(item: common.WorkItem) -> str:
    return item.due_at.ToJsonString() if item.HasField("due_at") else END_OF_TIME


def _ballots(ctx: Reader) -> Iterator[common.WorkItem]:
    # In a table's order the first action that is open to somebody is the next step.
    steps = {
        "start": ("open_ballot", "OpenBallot", "开始投票"),
        "cast": ("cast_ballot", "CastBallot", "请投票"),
        "count": ("close_ballot", "CloseBallot", "结束投票并计票"),
        "reopen": ("reopen_ballot", "ReopenBallot", "重新投票"),
        "publish": ("publish_scores", "PublishScores", "公布考核结果"),
    }
    waiting = {"state": {"$in": [s for s in states.BALLOT.states if s not in states.BALLOT.finals]}}
    for ballot in ctx.find(Ballot, waiting):
        mark = lookups.mark_of(ctx, ballot, ctx.actor.id)
        relations = relations_of(ctx, voter=mark is not None and not mark.voted)
        for action in states.BALLOT.actions(ballot.state, relations):
            if action in steps:
                kind, rpc, words = steps[action]
                title = f"{words}：{ballot.title}"
                yield _item(
                    ctx, kind, rpc, title, ballot, "ballot", ballot.opened_at, due_at=ballot.closes_at
                )


def _assessments(ctx: Reader) -> Iterator[common.WorkItem]:
    if not ctx.actor.unit_id:
        return
    for assessment in ctx.find(Assessment, {"unit_id": ctx.actor.unit_id, "state": "computed"}):
        relations = relations_of(ctx, unit_id=assessment.unit_id)
        done = assessment.self_scores or assessment.self_text
        if not done and "self_assess" in states.ASSESSMENT.actions(assessment.state, relations):
            title = f"填报自评：{assessment.year}年度提案办理工作考核"
            yield _item(
                ctx,
                "self_assess",
                "SubmitSelfAssessment",
                title,
                assessment,
                "assessment",
                assessment.computed_at,
                unit_id=assessment.unit_id,
            )


def _appeals(ctx: Reader) -> Iterator[common.WorkItem]:
    if "uphold" not in states.APPEAL.actions("submitted", relations_of(ctx)):
        return
    for appeal in ctx.find(Appeal, {"state": "submitted"}):
        title = f"裁定申诉：{appeal.unit_name}（{appeal.year}年度考核）"
        yield _item(ctx, "decide_appeal", "DecideAppeal", title, appeal, "appeal", appeal.submitted_at)


def _item(
    ctx: Reader,
    kind: str,
    rpc: str,
    title: str,
    thing: Ballot | Assessment | Appeal,
    subject_kind: str,
    since: datetime | None,
    due_at: datetime | None = None,
    unit_id: str = "",
) -> common.WorkItem:
    return common.WorkItem(
        work_id=f"{kind}/{thing.id}",
        service=SERVICE,
        kind=kind,
        title=title,
        subject_id=thing.id,
        subject_kind=subject_kind,
        state=thing.state,
        unit_id=unit_id,
        created_at=timestamp(since),
        due_at=timestamp(due_at),
        overdue=due_at is not None and due_at < ctx.now,
        rpc=rpc,
    )


def get_timeline(request: common.GetTimelineRequest, ctx: Reader) -> common.GetTimelineResponse:
    """What appeals changed in the records of a proposal; the records are their owners' to tell."""
    kinds = ["evidence_annulled", "evidence_corrected"]
    query = {"proposal_id": request.proposal_id, "kind": {"$in": kinds}, **unit_filter(ctx)}
    facts = ctx.find(EvidenceFact, query, sort=[("at", 1), ("_id", 1)])
    return common.GetTimelineResponse(
        entries=[
            common.TimelineEntry(
                at=timestamp(fact.at),
                service=SERVICE,
                kind=fact.kind,
                title="考核记录更正",
                text=fact.text,
                actor_name="提案委员会",
                unit_name=fact.unit_name,
                subject_id=str(fact.values["evidence_id"]),
            )
            for fact in facts
        ]
    )


def list_actions(request: common.ListActionsRequest, ctx: Reader) -> common.ListActionsResponse:
    """A unit may appeal against points that rest on this proposal."""
    offers: list[common.ActionOffer] = []
    unit_id = ctx.actor.unit_id
    if unit_id:
        facts = ctx.find(EvidenceFact, {"proposal_id": request.proposal_id, "unit_id": unit_id})
        years = sorted({fact.year for fact in facts})
        for assessment in ctx.find(Assessment, {"unit_id": unit_id, "year": {"$in": years}}):
            offers += _offers(ctx, assessment)
    found, token = page(offers, request.page_size or len(offers), request.page_token)
    return common.ListActionsResponse(actions=found, next_page_token=token)


def _offers(ctx: Reader, assessment: Assessment) -> Iterator[common.ActionOffer]:
    relations = relations_of(ctx, unit_id=assessment.unit_id)
    if "appeal" in states.ASSESSMENT.actions(assessment.state, relations):
        yield common.ActionOffer(
            service=SERVICE,
            rpc="SubmitAppeal",
            label="对考核计分提出申诉",
            target_id=assessment.id,
            target_title=f"{assessment.year}年度考核（{assessment.unit_name}）",
            expected_version=0,
            arguments=struct({"assessment_id": assessment.id}),
        )
