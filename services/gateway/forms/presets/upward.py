"""Presets of upward joint proposals: the text to be signed, what is answered, what the office enters."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.directory.v1 import directory_service_pb2 as directory
from cppcc_api.federation.v1 import federation_documents_pb2 as documents
from cppcc_api.federation.v1 import federation_service_pb2 as federation
from kit.convert import MAX_PAGE
from services.gateway.forms import times
from services.gateway.forms.choices import Ask
from services.gateway.forms.presets.preset import (
    Linked,
    Make,
    Preset,
    Reading,
    Values,
    parts,
    plain,
    signed_files,
    written,
)
from services.gateway.forms.vocabulary import word
from services.gateway.forms.widgets import Option

SIGNABLE = ("pending", "agreed")


def _proposal(ask: Ask, known: Values) -> federation.UpwardProposalView:
    request = federation.GetUpwardProposalRequest(upward_id=known.get("upwardId", ""))
    return ask("federation.GetUpwardProposal", request).proposal


def upward_text(text: documents.UpwardText) -> list[tuple[str, str]]:
    """The parts of the text with their headings."""
    return written(text.background, text.analysis, [each.text for each in text.suggestions])


def upward_reply(reply: documents.UpwardReply) -> list[tuple[str, str]]:
    """A reply's parts with their headings."""
    answers = [
        (f"对建议{each.ordinal}的答复（{word('adoption', each.adoption)}）", each.text)
        for each in reply.answers
    ]
    return parts(
        ("复文", reply.text), *answers, *(("承诺事项", _promise(each)) for each in reply.commitments)
    )


def _promise(commitment: documents.UpwardCommitment) -> str:
    about = [commitment.responsible, times.day(commitment.due_at)]
    told = "，".join(each for each in about if each)
    return f"{commitment.text}（{told}）" if told else commitment.text


def _to_sign(proposal: federation.UpwardProposalView) -> Reading:
    first, *others = proposal.signers
    signers = [
        f"{first.name}（{word('SIGNER_ROLE', first.role)}）",
        *(f"{each.name}（{word('UPWARD_SIGNATURE', each.signature)}）" for each in others),
    ]
    return [
        *parts(("案由", proposal.text.title)),
        *upward_text(proposal.text),
        *parts(("提案人", "\n".join(signers)), ("文本校验码", proposal.text.text_hash)),
    ]


def _answer_invitation(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    values = {"textVersion": proposal.text.text_version}
    return Preset(values, reading=_to_sign(proposal), files=signed_files(proposal.text.attachments))


def _submit(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    return Preset(reading=_to_sign(proposal), files=signed_files(proposal.text.attachments))


def _update(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    draft = federation.UpwardDraftInput(
        title=proposal.text.title,
        background=proposal.text.background,
        analysis=proposal.text.analysis,
        suggestions=[
            common.SuggestionItem(suggestion_id=each.suggestion_id, ordinal=n, text=each.text)
            for n, each in enumerate(proposal.text.suggestions, start=1)
        ],
        focus_area=proposal.focus_area,
        publicity_consent=proposal.publicity_consent,
        publicity_reason=proposal.publicity_reason,
        plan_id=proposal.plan_id,
        survey_participants=proposal.survey_participants,
        attachments=proposal.text.attachments,
    )
    return Preset({"draft": plain(draft)}, reading=parts(("上级意见", proposal.explanation)))


def _create(ask: Ask, known: Values) -> Preset:
    return Preset(choices={"on_behalf_of_member_id": _seated(ask)})


def _invite(ask: Ask, known: Values) -> Preset:
    """Those who were not asked yet, or may be asked again."""
    asked = {
        each.person_id
        for n, each in enumerate(_proposal(ask, known).signers)
        if n == 0 or each.signature in SIGNABLE
    }
    return Preset(choices={"member_ids": _seated(ask, asked)})


def _seated(ask: Ask, without: Collection[str] = ()) -> list[Option]:
    """Members here with a seat above, but for these persons."""
    request = directory.ListMembersRequest(kind="upper_level", page_size=MAX_PAGE)
    found = ask("directory.ListMembers", request).members
    return [Option(each.member_id, each.name) for each in found if each.person_id not in without]


def _drop(ask: Ask, known: Values) -> Preset:
    found = [each for each in _proposal(ask, known).signers[1:] if each.signature in SIGNABLE]
    return Preset(choices={"member_no": _members(found)})


def _answer_meeting(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    asked = known.get("meetingId", "")
    found = (each.meeting for each in proposal.meetings if each.meeting.meeting_id == asked)
    meeting = next(found, documents.UpwardMeeting())
    return Preset(
        reading=parts(
            (word("phase", meeting.phase), f"{meeting.unit_name}，{word('mode', meeting.mode)}"),
            ("时间地点", f"{times.minute(meeting.at)} {meeting.place}".strip()),
            ("见面纪要", meeting.minutes),
            ("确认期限", times.minute(meeting.confirm_due_at)),
        )
    )


def _give_feedback(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    asked = known.get("replyId", "")
    found = (each for each in proposal.replies if each.reply.reply_id == asked)
    shown = next(found, federation.UpwardReplyView())
    reply = shown.reply
    head = "，".join(each for each in (reply.doc_no, word("reply_class", reply.reply_class)) if each)
    scans = [Linked(shown.scan_ref, "盖章扫描件")] if shown.scan_ref else []
    return Preset(reading=[*parts((reply.unit_name, head)), *upward_reply(reply)], files=scans)


def _enter_reply(ask: Ask, known: Values) -> Preset:
    """A row for each suggestion, for letters that answer them one by one."""
    proposal = _proposal(ask, known)
    rows = [
        {"suggestionId": each.suggestion_id, "ordinal": n}
        for n, each in enumerate(proposal.text.suggestions, start=1)
    ]
    asked = [Option(each.suggestion_id, each.text) for each in proposal.text.suggestions]
    unit = proposal.units[0].name if len(proposal.units) == 1 else ""
    return Preset({"answers": rows, "unitName": unit}, {"suggestion_id": asked})


def _enter_feedback(ask: Ask, known: Values) -> Preset:
    proposal = _proposal(ask, known)
    replies = [
        Option(each.reply.reply_id, f"{each.reply.unit_name} {each.reply.doc_no}".strip())
        for each in proposal.replies
    ]
    signed = [each for each in proposal.signers if each.signature == "agreed"]
    chosen = {"replyId": replies[-1].value} if replies else {}
    return Preset(chosen, {"reply_id": replies, "member_no": _members(signed)})


def _members(signers: Iterable[federation.UpwardSignerView]) -> list[Option]:
    return [Option(each.member_no, each.name) for each in signers]


PRESETS: dict[str, Make] = {
    "CreateUpwardDraft": _create,
    "InviteUpwardCosigners": _invite,
    "AnswerUpwardInvitation": _answer_invitation,
    "SubmitUpwardProposal": _submit,
    "UpdateUpwardDraft": _update,
    "DropUpwardCosigner": _drop,
    "AnswerUpwardMeeting": _answer_meeting,
    "GiveUpwardFeedback": _give_feedback,
    "RegisterUpperReply": _enter_reply,
    "RegisterUpperFeedback": _enter_feedback,
}
