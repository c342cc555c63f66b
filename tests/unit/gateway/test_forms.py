"""Every command can be asked for on a page, in Chinese, and what is filled in comes back as it was meant."""

from __future__ import annotations

import importlib

import pytest
from google.protobuf.descriptor import Descriptor

from cppcc_api.assignment.v1 import assignment_service_pb2 as assignment
from cppcc_api.common.v1 import common_pb2
from cppcc_api.meeting.v1 import meeting_service_pb2 as meeting
from cppcc_api.supervision.v1 import supervision_service_pb2 as supervision
from services.gateway.engine.exposed import EXPECTED_VERSION, REQUEST_ID
from services.gateway.engine.reading import to_message
from services.gateway.forms import command_words, form, specs, submitted, times, vocabulary
from services.gateway.forms.choices import Found
from services.gateway.forms.labels import is_labelled
from services.gateway.forms.presets import PRESETS, Preset, preset
from services.gateway.forms.widgets import Option, flat
from services.gateway.routes.api import ROWS
from services.gateway.routes.pages.act import COMMANDS
from services.gateway.routes.pages.page import local

ROW = {row.name: row for row in ROWS}
# Lists that come from files or other programs and are never typed on a page; administration comes later.
NOT_TYPED = {
    "ImportMembers",
    "ImportUnits",
    "ImportOrganizations",
    "ImportHistory",
    "BootstrapInstance",
    "UpdateInstanceProfile",
    "SetPolicy",
    "SetPreferences",
    "MarkRead",
    "RecordOutcome",
    "CreateIndicatorSet",
    "UpdateIndicatorSet",
}


class Choices:
    """Knows two units."""

    def of(self, field):
        return [Option("u1", "县财政局"), Option("u2", "县教育局")] if "unit_id" in field.name else None

    def given(self, name):
        return None


def drawn(rpc, values=None, errors=None, fixed=(), roles=()):
    content = form.Content(values or {}, frozenset(fixed), errors or {})
    return form.draw(ROW[rpc], content, Preset(), Choices(), frozenset(roles))


def widget(rpc, name, **more):
    return next(each for each in flat(drawn(rpc, **more).widgets) if each.name == name)


def asked_fields(message: Descriptor, seen=()):
    for field in message.fields:
        if field.name in (REQUEST_ID, EXPECTED_VERSION) or field.name in specs.of(message).hidden:
            continue
        yield field
        inner = field.message_type
        if inner is not None and inner.full_name not in seen and not inner.full_name.startswith("google."):
            yield from asked_fields(inner, (*seen, inner.full_name))


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.is_command and row.name not in NOT_TYPED], ids=lambda r: r.name
)
def test_every_field_that_a_page_asks_for_has_a_chinese_label(row):
    def is_wrapper(field):
        inner = field.message_type
        whole = inner is not None and not inner.full_name.startswith("google.")
        return whole and not field.is_repeated and field.containing_type == row.request

    nameless = [
        f"{field.containing_type.name}.{field.name}"
        for field in asked_fields(row.request)
        if not is_labelled(field)
        and not is_wrapper(field)
        and not (field.containing_type == row.request and field.name.endswith("_id"))
    ]
    assert nameless == []


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.is_command and row.name not in NOT_TYPED], ids=lambda r: r.name
)
def test_every_code_that_a_page_offers_has_a_chinese_word(row):
    bare = [
        f"{field.containing_type.name}.{field.name}: {code}"
        for field in asked_fields(row.request)
        for code, word in vocabulary.options(field)
        if word == code
    ]
    assert bare == []


def test_every_command_that_a_page_asks_for_has_a_name():
    named = {rpc for service, rpc in COMMANDS if service != "directory"} - NOT_TYPED
    assert [rpc for rpc in sorted(named) if command_words.command(rpc) == "办理"] == []


def test_entries_of_the_tables_name_what_exists():
    messages = {row.request.name for row in ROWS} | {
        field.message_type.name for row in ROWS for field in asked_fields(row.request) if field.message_type
    }
    assert set(specs.SPECS) <= messages
    assert set(command_words.COMMANDS) <= set(ROW)
    assert set(ROW) >= command_words.ASIDE


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("intake.PROPOSAL", "PROPOSAL_STATE"),
        ("assignment.CASE", "CASE_STATE"),
        ("assignment.TASK", "TASK_STATE"),
        ("intake.DECISION_LIST", "LIST_STATE"),
    ],
)
def test_words_for_states_are_those_of_the_service(table, key):
    service, name = table.split(".")
    found = getattr(importlib.import_module(f"services.{service}.states"), name)
    assert vocabulary.VOCABULARIES[key] == {state: found.labels[state] for state in found.states}


def test_a_draft_is_asked_for_in_the_order_of_the_paper_form():
    names = [each.name for each in drawn("CreateDraft").widgets[-1].children if each.visible]
    assert names[:4] == ["draft.title", "draft.background", "draft.analysis", "draft.suggestions"]


def test_what_is_not_everybodys_is_asked_of_those_it_concerns_only():
    assert widget("CreateDraft", "onBehalfOfMemberId").kind == "hidden"
    assert widget("CreateDraft", "onBehalfOfMemberId", roles=["entry_clerk"]).kind == "text"


def test_long_texts_dates_choices_and_decisions_get_their_widgets():
    assert widget("CreateDraft", "draft.background").kind == "long"
    assert widget("CreateDraft", "draft.focusArea").kind == "radio"
    assert widget("RequestExtension", "dueAt").kind == "moment"
    assert widget("DecideObjection", "uphold").kind == "decision"
    assert widget("DecideObjection", "newUnitId").options[0].label == "县财政局"
    assert widget("RaiseObjection", "proposedUnitIds").kind == "choices"


def test_every_reference_takes_a_file_and_most_take_paper_too():
    assert widget("EnterPaperFeedback", "scanRef").kind == "file"
    assert widget("ReportCommitment", "evidenceRefs").kind == "files"
    attached = widget("CreateDraft", "draft.attachments[0].fileRef")
    assert (attached.kind, attached.typed) == ("file", False)
    assert widget("ApproveDecisionList", "minutesRef").typed
    # A file chosen before is not in the text input, so the browser must not demand that one.
    assert not widget("ApproveDecisionList", "minutesRef").enforced


def test_only_a_form_that_takes_files_is_sent_as_multipart():
    assert drawn("CreateDraft").takes_files
    assert not drawn("ConfirmMeeting").takes_files


def test_what_the_offer_knows_goes_along_and_is_not_asked():
    receive = drawn("ReceiveAssignment", {"taskId": "t1"}, fixed=["taskId"])
    assert [(each.kind, each.value) for each in receive.widgets if each.name == "taskId"] == [
        ("hidden", "t1")
    ]


def test_a_command_that_asks_nothing_only_confirms():
    assert not drawn("ShareReplyDraft", {"taskId": "t1"}, fixed=["taskId"]).asks


def test_an_error_stands_at_its_field_however_the_service_spells_it():
    for path in ("draft.suggestions[1].text", "suggestions[1].text"):
        values = {"draft": {"suggestions": [{"text": "a"}, {"text": ""}]}}
        found = widget("CreateDraft", "draft.suggestions[1].text", values=values, errors={path: "不能为空"})
        assert found.error == "不能为空"


def test_an_error_without_a_field_of_its_own_stands_above_the_form():
    assert drawn("CreateDraft", errors={"sessionId": "会议尚未开放"}).messages == ["会议尚未开放"]


def test_what_was_sent_becomes_the_message_that_was_meant():
    sent = {
        "draft.title": [" 关于停车的提案 "],
        "draft.background": ["一\r\n二"],
        "draft.suggestions[0].text": [""],
        "draft.suggestions[2].text": ["开放停车位"],
        "draft.focusArea": ["livelihood"],
        "draft.intendedLeadUnitIds": ["u1", "u2"],
        "draft.publicityConsent": ["true"],
    }
    values = submitted.values(ROW["CreateDraft"].request, sent)
    message = to_message(ROW["CreateDraft"].request, values)
    assert message.draft.title == "关于停车的提案"
    assert message.draft.background == "一\n二"
    assert [item.text for item in message.draft.suggestions] == ["开放停车位"], "empty rows do not count"
    assert list(message.draft.intended_lead_unit_ids) == ["u1", "u2"]
    assert message.draft.publicity_consent


def test_times_are_shanghai_time():
    sent = {"taskId": ["t1"], "dueAt": ["2027-06-01T09:30"], "reason": ["x"]}
    message = to_message(
        ROW["RequestExtension"].request, submitted.values(ROW["RequestExtension"].request, sent)
    )
    assert message.due_at.ToJsonString() == "2027-06-01T01:30:00Z"
    assert times.to_input("2027-06-01T01:30:00Z") == "2027-06-01T09:30"
    assert times.minute(message.due_at) == "2027年6月1日 09:30"


def test_a_time_that_is_none_is_an_error_at_its_field():
    values = submitted.values(ROW["RequestExtension"].request, {"dueAt": ["tomorrow"]})
    assert values["dueAt"] == "tomorrow"


def test_a_decision_that_was_not_made_is_asked_again():
    request = ROW["DecideObjection"].request
    assert submitted.undecided(request, submitted.values(request, {"reason": ["x"]})) == {
        "uphold": submitted.MISSING
    }
    assert submitted.undecided(request, submitted.values(request, {"uphold": ["false"]})) == {}


def test_lines_become_a_list():
    request = ROW["ReportCommitment"].request
    assert submitted.values(request, {"evidenceRefs": ["照片一\r\n\r\n照片二"]}) == {
        "evidenceRefs": ["照片一", "照片二"]
    }


def test_rows_can_be_added_and_taken_away():
    content = form.Content({"draft": {"suggestions": [{"text": "a"}, {"text": "b"}]}})
    more = form.with_rows_changed(content, {"_add": ["draft.suggestions"]})
    assert [row.get("text") for row in more.values["draft"]["suggestions"]] == ["a", "b", None]
    fewer = form.with_rows_changed(content, {"_remove": ["draft.suggestions[0]"]})
    assert fewer.values["draft"]["suggestions"][0] == {"text": "b"}
    assert form.with_rows_changed(content, {}) is None
    assert form.with_rows_changed(content, {"_remove": ["draft.suggestions[99]"]}) is not None


@pytest.mark.parametrize(
    "path", ["//evil.example", "https://evil.example", "/\\evil.example", "", "work", "/a\nb"]
)
def test_after_signing_in_nobody_is_sent_to_another_site(path):
    assert local(path) == "/work"


def test_after_signing_in_one_comes_back_to_where_one_was():
    assert local("/proposals/p1?page=2") == "/proposals/p1?page=2"


def test_the_common_messages_know_what_the_pages_read():
    assert {"rpc", "service", "subject_id"} <= set(common_pb2.WorkItem.DESCRIPTOR.fields_by_name)


def answering(**replies):
    """An ask that gives these replies and nothing else."""

    def ask(method, request):
        return replies[method.replace(".", "_")]

    return ask


def test_a_change_opens_with_the_present_values():
    found = meeting.Meeting(phase="before", mode="visit", place="县住建局", purpose="商定方案")
    found.planned_at.FromJsonString("2027-03-01T01:00:00Z")
    ask = answering(meeting_GetMeeting=meeting.GetMeetingResponse(meeting=found))
    values = preset(ROW["UpdateMeeting"], ROWS, ask, {"meetingId": "m1"}).values
    assert values == {
        "meeting": {
            "phase": "before",
            "mode": "visit",
            "place": "县住建局",
            "purpose": "商定方案",
            "plannedAt": "2027-03-01T01:00:00Z",
        }
    }


def test_references_become_the_ids_that_the_form_chooses():
    campaign = supervision.Campaign(title="立体停车场督办")
    campaign.units.add(unit_id="u1", name="县财政局")
    campaign.team.add(person_id="p1", name="书远")
    ask = answering(supervision_GetCampaign=supervision.GetCampaignResponse(campaign=campaign))
    values = preset(ROW["UpdateCampaign"], ROWS, ask, {"campaignId": "c1"}).values["campaign"]
    assert (values["unitIds"], values["teamPersonIds"]) == (["u1"], ["p1"])


def test_every_suggestion_stands_in_the_reply_form_with_what_was_answered_already():
    case = assignment.Case()
    case.suggestions.add(suggestion_id="s1", ordinal=1, text="甲")
    case.suggestions.add(suggestion_id="s2", ordinal=2, text="乙")
    reply = assignment.Reply(text="草稿")
    reply.answers.add(suggestion_id="s2", ordinal=2, suggestion_text="乙", adoption="partly", text="办")
    task = assignment.GetTaskResponse(task=assignment.Task(case_id="c1"), replies=[reply])
    ask = answering(assignment_GetTask=task, assignment_GetCase=assignment.GetCaseResponse(case=case))
    answers = preset(ROW["SaveReplyDraft"], ROWS, ask, {"taskId": "t1"}).values["reply"]["answers"]
    assert [(each["suggestionText"], each.get("text")) for each in answers] == [("甲", None), ("乙", "办")]


def test_a_look_back_lists_replies_and_promises_by_what_they_are():
    listed = [
        supervision.LookBackEntry(task_id="t1", proposal_no="12", proposal_title="关于停车的提案"),
        supervision.LookBackEntry(task_id="t1", commitment_id="k1", proposal_no="12", text="建成停车场"),
    ]
    ask = answering(supervision_GetInspection=supervision.GetInspectionResponse(look_back_list=listed))
    ready = preset(ROW["ReportLookBack"], ROWS, ask, {"inspectionId": "i1"})
    content = form.opened(ROW["ReportLookBack"], {"inspectionId": "i1"}, ready)
    drawn_form = form.draw(ROW["ReportLookBack"], content, ready, Found(ask, "", ready.choices))
    rows = next(each for each in drawn_form.widgets if each.name == "items").children
    assert "关于停车的提案" in rows[0].label
    assert "建成停车场" in rows[1].label


def test_the_presets_name_commands_that_exist():
    assert set(ROW) >= PRESETS.keys()
