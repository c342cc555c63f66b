"""Act 8: the year's end: the standing committee hears the report and votes, scores are published."""

from __future__ import annotations

from datetime import datetime

from kit.core.clock import iso
from kit.core.workdays import SHANGHAI
from single.demo.play import Play

GRADES = {"excellent": "优秀", "good": "良好", "fair": "一般", "poor": "较差"}
OPTIONS = ("satisfied", "satisfied", "basically_satisfied")


def year_end(play: Play, year: int) -> None:
    """December comes; promises fall due, timers fire on the way."""
    play.wait_until(datetime(year, 12, 10, 9, 0, tzinfo=SHANGHAI))


def adopt(play: Play, year: int) -> None:
    """The joint rule document puts the indicator set into force."""
    office = play.county.staff("assessment_office")
    name = f"{year}年提案办理考核指标"
    made = office.post("/indicator-sets", indicatorSet={"name": name, "year": year})["indicatorSet"]
    path = f"/indicator-sets/{made['indicatorSetId']}"
    office.post(f"{path}:adopt", ruleDocument=f"青考〔{year}〕5号")
    play.say(office.name, f"印发《{name}》（青考〔{year}〕5号）")


def vote(play: Play, year: int) -> None:
    """Hear the government's report first, then vote in secret."""
    director = play.county.staff("committee_director")
    director.post(
        "/handling-reports",
        year=year,
        title=f"县人民政府关于{year}年提案办理情况的报告",
        reportedByName="县为民",
        heardAt=iso(play.time.now()),
    )
    play.say("县政协常委会", "听取县政府关于提案办理情况的报告")
    units = sorted({task["unitId"] for piece in play.handled() for task in piece.tasks})
    ballot = {"year": year, "sessionId": play.county.session_id, "title": f"{year}年提案办理民主评议"}
    made = director.post("/ballots", ballot={**ballot, "unitIds": units})["ballot"]
    path = f"/ballots/{made['ballotId']}"
    director.post(f"{path}:open")
    voters = [row[0] for row in play.county.data["members"] if row[6]]
    for number, name in enumerate(voters[:-1]):
        late = _late_units(play)
        choices = [
            {"unitId": unit, "option": "dissatisfied" if unit in late else OPTIONS[(number + place) % 3]}
            for place, unit in enumerate(units)
        ]
        play.county.person(name).post(f"{path}:cast", choices=choices)
    closed = director.post(f"{path}:close")["ballot"]
    told = f"应到 {closed['voters']} 人，投票 {closed['cast']} 人，{'有效' if closed['valid'] else '无效'}"
    play.say("县政协常委会", f"无记名测评：{told}")


def _late_units(play: Play) -> set[str]:
    return {
        task["unitId"]
        for piece in play.with_fate("late_reply")
        for task in piece.tasks
        if task["part"] == "lead"
    }


def publish(play: Play, year: int) -> None:
    """Computed scores, appeals' time, publication and the table."""
    office, director = play.county.staff("assessment_office"), play.county.staff("committee_director")
    office.post("/assessments:compute", year=year)
    preview = director.get("/publications:preview", year=year)
    for warning in preview["warnings"]:
        play.tell.note(f"发布前提示：{warning}")
    published = director.post(
        "/publications", year=year, approvedBy="县政协主席会议", minutesRef=f"青政协主席会纪要〔{year}〕15号"
    )["publication"]
    play.say("县政协主席会议", "审定并发布评议结果，送县考核办计入目标责任考核")
    rows = [
        (
            score["rank"],
            score["unitName"],
            f"{score['assessmentPoints']:.1f}",
            f"{score['ballotPoints']:.1f}",
            f"{score['totalPoints']:.1f}",
            GRADES.get(score["grade"], score["grade"]),
        )
        for score in published["scores"]
    ]
    play.tell.table(f"{year}年提案办理评议结果", ("名次", "单位", "考核分", "测评分", "综合分", "等次"), rows)
    _explain(play, published["scores"])


def _explain(play: Play, scores: list[dict]) -> None:
    """Show that the missed deadline is in the unit's points, with the facts behind it."""
    late = _late_units(play)
    for score in scores:
        if score["unitId"] not in late:
            continue
        for item in score["items"]:
            lost = item["fullPoints"] - item["points"] if item["counted"] else -item["points"]
            if lost > 0:
                facts = f"（依据事实 {len(item['evidenceIds'])} 条）"
                play.tell.note(
                    f"{score['unitName']}：{item['name']} {item['points']:.1f}/{item['fullPoints']:.0f}，"
                    f"{item['basis']}{facts}"
                )
