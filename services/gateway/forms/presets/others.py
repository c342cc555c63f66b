"""Presets of the other services: meetings, activities, inspections, ballots, scores."""

from __future__ import annotations

from cppcc_api.evaluation.v1 import evaluation_service_pb2 as evaluation
from cppcc_api.meeting.v1 import meeting_service_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_service_pb2 as supervision
from services.gateway.forms import times
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import Make, Preset, Values, parts
from services.gateway.forms.vocabulary import word
from services.gateway.forms.widgets import Option


def _meeting(ask: Ask, known: Values) -> Preset:
    request = meeting.GetMeetingRequest(meeting_id=known.get("meetingId", ""))
    found = ask("meeting.GetMeeting", request).meeting
    points = [(word("point", each.point), each.text) for each in found.points]
    people = "、".join(each.name for each in found.attendees if each.attended)
    return Preset(
        reading=parts(
            (word("phase", found.phase), f"{found.unit_name}，{word('mode', found.mode)}"),
            ("时间地点", f"{times.minute(found.held_at)} {found.place}".strip()),
            ("参加人员", people),
            ("商谈事项", found.purpose),
            ("见面纪要", found.minutes),
            *points,
        )
    )


def _activity(ask: Ask, known: Values) -> Preset:
    request = meeting.GetActivityRequest(activity_id=known.get("activityId", ""))
    found = ask("meeting.GetActivity", request).activity
    return Preset(
        reading=parts(
            (found.title, found.text),
            ("时间地点", f"{times.minute(found.starts_at)} {found.place}".strip()),
            ("反馈期限", times.minute(found.answer_due_at)),
        )
    )


def _attendance(ask: Ask, known: Values) -> Preset:
    request = meeting.GetActivityRequest(activity_id=known.get("activityId", ""))
    found = ask("meeting.GetActivity", request).activity
    rows = [
        {
            "personId": each.person.person_id,
            "memberId": each.person.member_id,
            "name": each.person.name,
            "role": "member",
        }
        for each in found.invitations
    ]
    return Preset({"attendances": rows})


def _finding(ask: Ask, known: Values) -> Preset:
    request = supervision.GetFindingRequest(finding_id=known.get("findingId", ""))
    found = ask("supervision.GetFinding", request).finding
    return Preset(
        reading=parts(
            (f"{found.unit_name}的问题", found.text),
            ("所涉提案", f"{found.proposal_no} {found.proposal_title}".strip()),
            ("整改要求", found.requirement),
            ("整改情况", found.report),
            ("核查意见", found.comment),
        )
    )


def _proposed_findings(ask: Ask, known: Values) -> Preset:
    request = supervision.GetInspectionRequest(inspection_id=known.get("inspectionId", ""))
    found = ask("supervision.GetInspection", request).findings
    proposed = [each for each in found if each.state == "proposed"]
    open_ones = [
        Option(each.finding_id, f"{each.text} {each.proposal_no}".strip(), each.unit_name)
        for each in proposed
    ]
    return Preset(choices={"proposed_finding_ids": open_ones})


def _look_back(ask: Ask, known: Values) -> Preset:
    request = supervision.GetInspectionRequest(inspection_id=known.get("inspectionId", ""))
    listed = ask("supervision.GetInspection", request).look_back_list
    rows = [
        {"taskId": each.task_id, "commitmentId": each.commitment_id, "result": each.claimed}
        for each in listed
    ]
    promises = [
        Option(each.commitment_id, f"{each.proposal_no} 承诺：{each.text}（{times.day(each.due_at)}前）")
        for each in listed
    ]
    replies = [
        Option(
            each.task_id,
            f"{each.proposal_no} {each.proposal_title}（{word('reply_class', each.reply_class)}）",
        )
        for each in listed
    ]
    return Preset({"items": rows}, {"commitment_id": promises, "task_id": replies})


def _cast(ask: Ask, known: Values) -> Preset:
    request = evaluation.GetBallotRequest(ballot_id=known.get("ballotId", ""))
    ballot = ask("evaluation.GetBallot", request).ballot
    rules = "不选即为弃权；投票后不能更改，系统不记录您的选择与身份的对应关系。"
    return Preset(
        {"choices": [{"unitId": unit.unit_id} for unit in ballot.units]},
        {
            "unit_id": [Option(unit.unit_id, unit.name) for unit in ballot.units],
            "option": [Option(each.option, each.label) for each in ballot.options],
        },
        reading=[(ballot.title, rules)],
    )


def _self_assessment(ask: Ask, known: Values) -> Preset:
    request = evaluation.GetAssessmentRequest(
        assessment_id=known.get("assessmentId", ""),
        unit_id=known.get("unitId", ""),
        year=int(known.get("year") or 0),
    )
    found = ask("evaluation.GetAssessment", request).assessment
    own = {each.indicator_id: each for each in found.self_scores}
    rows = [
        {
            "indicatorId": item.indicator_id,
            "points": own[item.indicator_id].points if item.indicator_id in own else item.points,
            "statement": own[item.indicator_id].statement if item.indicator_id in own else "",
        }
        for item in found.items
    ]
    names = [
        Option(i.indicator_id, f"{i.name}（满分{i.full_points:g}，计{i.points:g}分）") for i in found.items
    ]
    return Preset(
        {"year": found.year, "unitId": found.unit_id, "scores": rows, "text": found.self_text},
        {"indicator_id": names},
    )


PRESETS: dict[str, Make] = {
    "ConfirmMeeting": _meeting,
    "DisputeMeeting": _meeting,
    "CommentMeeting": _meeting,
    "CancelMeeting": _meeting,
    "AnswerInvitation": _activity,
    "AnswerSolicitation": _activity,
    "AnswerBriefingRequest": _activity,
    "RecordActivity": _attendance,
    "DismissFinding": _finding,
    "OrderRectification": _finding,
    "ReportRectification": _finding,
    "VerifyRectification": _finding,
    "RaiseFindings": _proposed_findings,
    "ReportLookBack": _look_back,
    "CastBallot": _cast,
    "SubmitSelfAssessment": _self_assessment,
}
