"""An inspection: planned, announced to its units, conducted on the evidence, its bulletin issued, closed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kit.core.errors import FieldError
from kit.core.workdays import SHANGHAI
from services.supervision.domain.checking import LOOK_BACK, Draw, Examined, UnitResult
from services.supervision.domain.figures import Figure
from services.supervision.domain.look_back import Report
from services.supervision.domain.people import Person, UnitRef
from services.supervision.domain.refusals import (
    FindingsUndecided,
    FindingsUnsettled,
    InspectionInvalid,
    NotALookBack,
    NothingToInspect,
    ReasonRequired,
    TeamIncomplete,
)
from services.supervision.states import INSPECTION
from shared import roles, words

TITLE_MAX = 100


@dataclass(frozen=True)
class Plan:
    """What is entered about an inspection."""

    session_id: str
    kind: str
    title: str
    team: tuple[Person, ...]
    units: tuple[UnitRef, ...]
    from_at: datetime | None = None
    to_at: datetime | None = None
    conduct_at: datetime | None = None


@dataclass(frozen=True)
class Inspection:
    """An inspection with what was computed when it was conducted."""

    id: str
    session_id: str
    kind: str
    title: str
    state: str
    team: tuple[Person, ...]
    units: tuple[UnitRef, ...]
    created_at: datetime
    from_at: datetime | None = None
    to_at: datetime | None = None
    conduct_at: datetime | None = None
    notice: str = ""
    draw_seed: str = ""
    announced_at: datetime | None = None
    record: str = ""
    conducted_at: datetime | None = None
    figures: tuple[Figure, ...] = ()
    results: tuple[UnitResult, ...] = ()
    look_backs: tuple[Report, ...] = ()
    draw: Draw = field(default_factory=Draw)
    bulletin_id: str = ""
    closed_at: datetime | None = None
    cancel_reason: str = ""
    version: int = 0

    def unit(self, unit_id: str) -> UnitRef | None:
        """A unit of this inspection."""
        return next((unit for unit in self.units if unit.unit_id == unit_id), None)

    def report_of(self, unit_id: str) -> Report | None:
        """A unit's own look back."""
        return next((each for each in self.look_backs if each.unit_id == unit_id), None)


def check(plan: Plan, session_name: str) -> Plan:
    """The plan with its standard title; raises ``InspectionInvalid`` naming all that is wrong."""
    problems = []
    if plan.kind not in words.INSPECTIONS:
        problems.append(FieldError("inspection.kind", "KIND_UNKNOWN", "请选择督查类别"))
    if len(plan.title) > TITLE_MAX:
        problems.append(FieldError("inspection.title", "TOO_LONG", f"标题不超过{TITLE_MAX}字"))
    if plan.from_at and plan.to_at and plan.from_at >= plan.to_at:
        problems.append(FieldError("inspection.to_at", "PERIOD_EMPTY", "截止时间应晚于起始时间"))
    if plan.kind == LOOK_BACK and plan.conduct_at is None:
        problems.append(
            FieldError("inspection.conduct_at", "CONDUCT_DATE_MISSING", "回头看督查须写明时间，供单位自查")
        )
    if problems:
        raise InspectionInvalid(fields=problems)
    return replace(plan, title=plan.title or f"{session_name}提案{words.INSPECTIONS[plan.kind]}")


def new(inspection_id: str, plan: Plan, now: datetime) -> Inspection:
    """A planned inspection."""
    return Inspection(id=inspection_id, state="planned", created_at=now, **_planned(plan))


def update(inspection: Inspection, plan: Plan, relations: Collection[str]) -> Inspection:
    """The plan replaced, before anybody is told."""
    state = INSPECTION.next(inspection.state, "update", relations)
    return replace(inspection, state=state, **_planned(plan))


def _planned(plan: Plan) -> dict[str, object]:
    names = ("session_id", "kind", "title", "team", "units", "from_at", "to_at", "conduct_at")
    return {name: getattr(plan, name) for name in names}


def cancel(inspection: Inspection, relations: Collection[str], reason: str) -> Inspection:
    """The plan dropped."""
    state = INSPECTION.next(inspection.state, "cancel", relations)
    if not reason:
        raise ReasonRequired(field="reason")
    return replace(inspection, state=state, cancel_reason=reason)


# Which office must be in the team for the units of which system (DOMAIN §0.13).
_OFFICES = {"party": roles.PARTY_INSPECTION, "government": roles.GOVERNMENT_INSPECTION}


def check_team(units: Iterable[UnitRef], team_roles: Iterable[Collection[str]]) -> None:
    """Raise unless the team is a joint one: the committee, and each office whose units are inspected."""
    held = {role for account in team_roles for role in account}
    wanted = {_OFFICES[unit.system] for unit in units if unit.system in _OFFICES}
    missing = [roles.LABELS[role] for role in sorted(wanted - held)]
    if not held & roles.COMMITTEE:
        missing.insert(0, "提案委员会")
    if missing:
        raise TeamIncomplete(missing="、".join(missing))


def announce(
    inspection: Inspection, relations: Collection[str], notice: str, seed: str, now: datetime
) -> Inspection:
    """The units are told, with the seed of the draw if there is one to come."""
    state = INSPECTION.next(inspection.state, "announce", relations)
    if not inspection.units:
        raise NothingToInspect()
    seed = seed if inspection.kind == LOOK_BACK else ""
    text = notice or standard_notice(inspection, seed)
    return replace(inspection, state=state, notice=text, draw_seed=seed, announced_at=now)


def standard_notice(inspection: Inspection, seed: str) -> str:
    """What a notice says when the office writes none of its own."""
    when = f"于{day(inspection.conduct_at)}" if inspection.conduct_at else "近期"
    kind = words.INSPECTIONS[inspection.kind]
    lines = [
        f"根据提案督查工作安排，提案委员会会同两办督查室组成联合督查组，{when}开展{kind}。",
        _ASKED[inspection.kind],
    ]
    if seed:
        lines.append(f"抽查对象按公开随机种子“{seed}”抽取，抽取方法公开，可复核。")
    return "\n".join(lines)


_ASKED: Mapping[str, str] = {
    "three_meetings": "请各承办单位核对办前、办中、办后见面登记与委员确认情况。",
    "assist_feedback": "请各会办单位核对会办意见向主办单位的送达情况。",
    "look_back": "请各承办单位对照清单对本年及往年答复、承诺事项逐项自查补办，并在督查前报送回头看报告。",
    "closing_reply": "请各承办单位核对答复时限、逐条答复、办理结果类别及佐证情况。",
}


def day(instant: datetime | None) -> str:
    """A date as offices write it."""
    if instant is None:
        return ""
    local = instant.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日"


def with_report(inspection: Inspection, report: Report, relations: Collection[str]) -> Inspection:
    """A unit's own look back taken in; a later one replaces it."""
    if inspection.kind != LOOK_BACK:
        raise NotALookBack()
    state = INSPECTION.next(inspection.state, "report_look_back", relations)
    others = tuple(each for each in inspection.look_backs if each.unit_id != report.unit_id)
    return replace(inspection, state=state, look_backs=(*others, report))


def conduct(
    inspection: Inspection,
    examined: Examined,
    relations: Collection[str],
    record: str,
    until: datetime,
    now: datetime,
) -> Inspection:
    """What was computed on the evidence up to a moment, kept as it is."""
    state = INSPECTION.next(inspection.state, "conduct", relations)
    return replace(
        inspection,
        state=state,
        record=record,
        conducted_at=now,
        to_at=until,
        figures=examined.figures,
        results=examined.results,
        draw=examined.draw,
    )


def raised(inspection: Inspection, by_unit: Mapping[str, int], relations: Collection[str]) -> Inspection:
    """The inspection with the number of findings raised at each unit."""
    state = INSPECTION.next(inspection.state, "raise_findings", relations)
    results = tuple(
        replace(each, findings=by_unit.get(each.unit_id, each.findings)) for each in inspection.results
    )
    known = {each.unit_id for each in results}
    extra = tuple(
        UnitResult(unit.unit_id, unit.name, unit.system, (), by_unit[unit.unit_id])
        for unit in inspection.units
        if unit.unit_id in by_unit and unit.unit_id not in known
    )
    return replace(inspection, state=state, results=(*results, *extra))


def issue_bulletin(
    inspection: Inspection, bulletin_id: str, undecided: int, relations: Collection[str]
) -> Inspection:
    """The bulletin is out; every proposed finding was decided before."""
    state = INSPECTION.next(inspection.state, "issue_bulletin", relations)
    if undecided:
        raise FindingsUndecided(number=undecided)
    return replace(inspection, state=state, bulletin_id=bulletin_id)


def close(inspection: Inspection, unsettled: int, relations: Collection[str], now: datetime) -> Inspection:
    """The end, when nothing is being put right any more."""
    state = INSPECTION.next(inspection.state, "close", relations)
    if unsettled:
        raise FindingsUnsettled(number=unsettled)
    return replace(inspection, state=state, closed_at=now)
