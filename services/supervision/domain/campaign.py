"""A supervision campaign of one of five kinds: prepared, launched, worked on, concluded with its report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kit.core.errors import FieldError
from services.supervision.domain.people import Body, Person, UnitRef
from services.supervision.domain.refusals import CampaignInvalid, NotAMediaCampaign, ReasonRequired
from services.supervision.states import CAMPAIGN
from shared import words

LEADER_LED, CHAIR_MEETING, COMMITTEE, SECTOR_GROUP, MEDIA = (
    "leader_led",
    "chair_meeting",
    "committee",
    "sector_group",
    "media",
)
RESULTS = {"resolved": "推动解决", "progressing": "取得进展", "unresolved": "尚未解决"}
LINE_MAX, TEXT_MAX = 200, 20000
# Which bodies run a campaign of a kind.
_BODIES: Mapping[str, tuple[str, ...]] = {
    COMMITTEE: ("special_committee",),
    SECTOR_GROUP: ("sector", "member_group", "liaison_group"),
}


@dataclass(frozen=True)
class Supervised:
    """A proposal taken up."""

    proposal_id: str
    proposal_no: str
    proposal_title: str


@dataclass(frozen=True)
class OnSite:
    """What a team saw on site."""

    at: datetime | None
    place: str
    participants: tuple[str, ...]
    text: str
    evidence_ref: str = ""
    recorded_by_name: str = ""


@dataclass(frozen=True)
class Episode:
    """One episode of a media column."""

    id: str
    title: str
    medium: str
    link: str
    text: str
    proposal_id: str
    published_at: datetime | None


@dataclass(frozen=True)
class Programme:
    """What is entered about a campaign."""

    session_id: str
    kind: str
    title: str
    leader: Person
    body: Body
    team: tuple[Person, ...]
    proposals: tuple[Supervised, ...]
    units: tuple[UnitRef, ...]
    plan: str
    media_name: str = ""
    promotion_year: int = 0


@dataclass(frozen=True)
class Campaign:
    """A campaign with what its team did."""

    id: str
    session_id: str
    kind: str
    title: str
    state: str
    leader: Person
    body: Body
    team: tuple[Person, ...]
    proposals: tuple[Supervised, ...]
    units: tuple[UnitRef, ...]
    plan: str
    created_at: datetime
    media_name: str = ""
    promotion_year: int = 0
    on_site: tuple[OnSite, ...] = ()
    episodes: tuple[Episode, ...] = ()
    result: str = ""
    report: str = ""
    launched_at: datetime | None = None
    launched_by_name: str = ""
    concluded_at: datetime | None = None
    concluded_by_name: str = ""
    cancel_reason: str = ""
    version: int = 0

    @property
    def takes_care(self) -> bool:
        """Under way or done: what it takes up counts as supervised."""
        return self.state in ("launched", "concluded")


def check(entered: Programme) -> None:
    """Raise ``CampaignInvalid`` naming all that is wrong."""
    problems = list(_common(entered))
    rule = _RULES.get(entered.kind)
    if rule is None:
        problems.append(FieldError("campaign.kind", "KIND_UNKNOWN", "请选择督办类别"))
    else:
        problems += rule(entered)
    if problems:
        raise CampaignInvalid(fields=problems)


def _common(entered: Programme) -> Iterator[FieldError]:
    if not entered.title:
        yield FieldError("campaign.title", "TITLE_MISSING", "请填写标题")
    for name, label in (("title", "标题"), ("media_name", "媒体栏目")):
        if len(getattr(entered, name)) > LINE_MAX:
            yield FieldError(f"campaign.{name}", "TOO_LONG", f"{label}不超过{LINE_MAX}字")
    if len(entered.plan) > TEXT_MAX:
        yield FieldError("campaign.plan", "TOO_LONG", f"方案不超过{TEXT_MAX}字")
    if not entered.proposals and (entered.kind != COMMITTEE or not entered.units):
        yield FieldError("campaign.proposal_ids", "PROPOSALS_MISSING", "请选择督办的提案")
    if entered.promotion_year and entered.kind != CHAIR_MEETING:
        yield FieldError("campaign.promotion_year", "NOT_CHAIR_MEETING", "提案促办月只用于主席会议督办")


def _led(entered: Programme) -> Iterator[FieldError]:
    if not entered.leader.name:
        yield FieldError("campaign.leader_name", "LEADER_MISSING", "请填写领衔领导")


def _run_by_body(entered: Programme) -> Iterator[FieldError]:
    if entered.body.kind not in _BODIES[entered.kind]:
        wanted = "专门委员会" if entered.kind == COMMITTEE else "界别或委员小组"
        yield FieldError("campaign.organization_id", "BODY_MISSING", f"请选择负责督办的{wanted}")


def _in_media(entered: Programme) -> Iterator[FieldError]:
    if not entered.media_name:
        yield FieldError("campaign.media_name", "MEDIA_MISSING", "请填写媒体和栏目")


_RULES: Mapping[str, Callable[[Programme], Iterator[FieldError]]] = {
    LEADER_LED: _led,
    CHAIR_MEETING: _led,
    COMMITTEE: _run_by_body,
    SECTOR_GROUP: _run_by_body,
    MEDIA: _in_media,
}
_ENTERED = (
    "session_id",
    "kind",
    "title",
    "leader",
    "body",
    "team",
    "proposals",
    "units",
    "plan",
    "media_name",
    "promotion_year",
)


def new(campaign_id: str, entered: Programme, now: datetime) -> Campaign:
    """A campaign in preparation."""
    check(entered)
    values = {name: getattr(entered, name) for name in _ENTERED}
    return Campaign(id=campaign_id, state="planned", created_at=now, **values)


def update(campaign: Campaign, entered: Programme, relations: Collection[str]) -> Campaign:
    """The programme replaced; the kind of a launched campaign stays."""
    state = CAMPAIGN.next(campaign.state, "update", relations)
    check(entered)
    if campaign.state == "launched":
        if entered.kind != campaign.kind:
            raise CampaignInvalid(
                fields=[FieldError("campaign.kind", "KIND_FIXED", "督办启动后不能改变类别")]
            )
        _check_plan(entered.plan)
    return replace(campaign, state=state, **{name: getattr(entered, name) for name in _ENTERED})


def cancel(campaign: Campaign, relations: Collection[str], reason: str) -> Campaign:
    """The campaign dropped before it began."""
    state = CAMPAIGN.next(campaign.state, "cancel", relations)
    if not reason:
        raise ReasonRequired(field="reason")
    return replace(campaign, state=state, cancel_reason=reason)


def launch(campaign: Campaign, relations: Collection[str], now: datetime, by: str) -> Campaign:
    """The campaign begun; it has a plan."""
    state = CAMPAIGN.next(campaign.state, "launch", relations)
    _check_plan(campaign.plan)
    return replace(campaign, state=state, launched_at=now, launched_by_name=by)


def _check_plan(plan: str) -> None:
    if not plan:
        raise CampaignInvalid(
            fields=[FieldError("campaign.plan", "PLAN_MISSING", "启动督办前请填写督办方案")]
        )


def visit(campaign: Campaign, record: OnSite, relations: Collection[str], now: datetime) -> Campaign:
    """An on-site record added."""
    state = CAMPAIGN.next(campaign.state, "record_on_site", relations)
    problems = []
    if record.at is None or record.at > now:
        problems.append(FieldError("record.at", "VISIT_TIME_WRONG", "请填写现场督办时间，且不晚于现在"))
    if not record.place:
        problems.append(FieldError("record.place", "PLACE_MISSING", "请填写地点"))
    if not record.participants:
        problems.append(FieldError("record.participants", "PARTICIPANTS_MISSING", "请填写参加人员"))
    if not record.text:
        problems.append(FieldError("record.text", "VISIT_TEXT_MISSING", "请填写现场督办情况"))
    if problems:
        raise CampaignInvalid(fields=problems)
    return replace(campaign, state=state, on_site=(*campaign.on_site, record))


def broadcast(campaign: Campaign, episode: Episode, relations: Collection[str], now: datetime) -> Campaign:
    """An episode entered, or one of the same id put right."""
    if campaign.kind != MEDIA:
        raise NotAMediaCampaign()
    state = CAMPAIGN.next(campaign.state, "add_episode", relations)
    problems = list(_episode_problems(campaign, episode, now))
    if problems:
        raise CampaignInvalid(fields=problems)
    others = tuple(each for each in campaign.episodes if each.id != episode.id)
    return replace(campaign, state=state, episodes=(*others, episode))


def _episode_problems(campaign: Campaign, episode: Episode, now: datetime) -> Iterator[FieldError]:
    if not episode.title:
        yield FieldError("episode.title", "TITLE_MISSING", "请填写报道标题")
    if episode.published_at is None or episode.published_at > now:
        yield FieldError("episode.published_at", "PUBLISHED_TIME_WRONG", "请填写刊播时间，且不晚于现在")
    taken_up = {each.proposal_id for each in campaign.proposals}
    if episode.proposal_id and episode.proposal_id not in taken_up:
        yield FieldError("episode.proposal_id", "NOT_TAKEN_UP", "该提案不在本次督办范围内")


def conclude(
    campaign: Campaign, result: str, report: str, relations: Collection[str], now: datetime, by: str
) -> Campaign:
    """The campaign ended; a chair-meeting team has been on site, a column has appeared."""
    state = CAMPAIGN.next(campaign.state, "conclude", relations)
    problems = []
    if result not in RESULTS:
        problems.append(FieldError("result", "RESULT_UNKNOWN", "请选择督办结果"))
    if not report:
        problems.append(FieldError("report", "REPORT_MISSING", "请填写督办报告"))
    if campaign.kind == CHAIR_MEETING and not campaign.on_site:
        problems.append(FieldError("campaign_id", "VISIT_MISSING", "主席会议督办须先登记现场督办情况"))
    if campaign.kind == MEDIA and not campaign.episodes:
        problems.append(FieldError("campaign_id", "EPISODE_MISSING", "新闻媒体督办须先登记报道"))
    if problems:
        raise CampaignInvalid(fields=problems)
    return replace(
        campaign, state=state, result=result, report=report, concluded_at=now, concluded_by_name=by
    )


def kind_label(campaign: Campaign) -> str:
    """The kind as printed."""
    return words.CAMPAIGNS[campaign.kind]
