"""What comes from other instances, as people here see it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest

from kit import mongo
from kit.testing import real
from services.gateway.routes.app import create_app
from shared import roles
from tests.builders import across
from tests.builders.directory import PASSWORD
from tests.builders.http_server import serving
from tests.builders.page_forms import Forms
from tests.builders.town import Town, town

SERVICES = ("directory", "intake", "assignment", "federation")


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[tuple[Town, str]]:
    """A county with a case from the city and a matter from below."""
    with real.instance(tmp_path_factory.mktemp("across"), with_broker=False) as config:
        client = mongo.connect(config.mongodb_uri)
        with town(config, client, *SERVICES) as (found, targets), serving(create_app(targets)) as url:
            across.delegated(found)
            across.transferred(found)
            yield found, url
        client.close()


@pytest.fixture(scope="module")
def upward(place) -> across.Upward:
    """Two members with seats above."""
    return across.Upward.begin(place[0])


@pytest.fixture
def person(place) -> Iterator:
    opened = []

    def sign_in(login: str) -> httpx.Client:
        opened.append(httpx.Client(base_url=place[1], trust_env=False, timeout=20, follow_redirects=True))
        body = {"loginName": login, "password": PASSWORD, "client": "web"}
        answer = opened[-1].post("/api/v1/session", json=body)
        opened[-1].cookies.set("session", answer.json()["session"])
        return opened[-1]

    yield sign_in
    for each in opened:
        each.close()


def shows(page: httpx.Response, *texts: str) -> bool:
    assert page.status_code == 200, page.text
    assert [text for text in texts if text not in page.text] == []
    return True


# --- a case from above ---


def test_a_case_from_above_is_shown_with_its_text_and_where_it_comes_from(person):
    page = person("何涛").get(f"/proposals/{quote(across.CASE)}")
    assert shows(page, "关于改善城乡客运的提案", "末班车过早", "运营单位亏损", "2. 对线路给予补贴。")
    assert shows(page, "云江市政协交来办理", "主办", "青禾县人民政府", "云江市政府办公室 0722-1234567")
    assert shows(page, "向上级提出异议的期限", "上级要求的答复期限", "赵启", "孙宁")


def test_a_file_that_is_still_on_its_way_says_so_on_a_page_and_comes_later(person, place):
    clerk = person("何涛")
    page = clerk.get(f"/proposals/{quote(across.CASE)}")
    link = "/files/assignment/" + "a" * 32
    assert shows(page, f'<a href="{link}">线路图.pdf</a>', "3 KB")
    waiting = clerk.get(link)
    assert (waiting.status_code, waiting.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "文件正在传送" in waiting.text
    assert "文件正在从对方平台传送，请稍后再试" in waiting.text
    across.hand_over(place[0], "assignment", "a" * 32)
    assert clerk.get(link).content == across.MAP


# --- matters from below ---


def test_a_matter_from_below_is_read_where_it_is_decided(person):
    page = person("周敏").get("/act/federation/DecideTransfer", params={"target": across.MATTER})
    assert shows(
        page, "县城没有铁路客运。", "1. 在柳溪设站。", "吴越（第一提案人，农业界）", "郑好（联名人，经济界）"
    )
    assert shows(page, "提案审查委员会：超出本级职权范围的", "请上级统筹考虑。", "0722-7654321")
    link = "/files/federation/" + "b" * 32
    assert shows(page, f'<a href="{link}">线路图.pdf</a>', '<details class="reading" open>')


def test_the_list_of_transfers_leads_to_the_decision_and_shows_every_step(person):
    clerk = person("周敏")
    assert shows(clerk.get("/work"), 'href="/transfers"')
    page = clerk.get("/transfers")
    form = f"/act/federation/DecideTransfer?target={quote(across.MATTER)}&amp;back=%2Ftransfers"
    assert shows(page, form, "关于市域铁路设站的提案", f"{across.LOWER} 报来", "收到转报件", "待处理")
    assert "没有符合条件的转报件" in clerk.get("/transfers", params={"state": "closed"}).text
    only = clerk.get("/transfers", params={"direction": "in", "state": "received"})
    assert shows(only, "关于市域铁路设站的提案")


def test_a_proposal_that_went_up_is_listed_with_what_was_said_above(person, place):
    across.sent_up(place[0])
    page = person("周敏").get("/transfers", params={"direction": "out"})
    assert shows(page, f"报 {across.UPPER}", 'href="/proposals/proposal-2"', "上级未采用", "已列入线网规划")
    assert across.LOWER not in page.text


def test_a_matter_leads_to_the_proposal_begun_from_it_once_that_is_submitted(person, place):
    across.transferred(place[0], "drafted", "proposal", "proposal")
    across.transferred(place[0], "handed-in", "proposal", "proposal", "submitted")
    page = person("周敏").get("/transfers", params={"state": "proposal"})
    assert shows(page, 'href="/proposals/proposal-of-handed-in"', "由本级委员（组织）提出提案", "提案提交")
    assert "/proposals/proposal-of-drafted" not in page.text


def test_transfers_are_for_the_committee(person):
    member = person("李明")
    assert "/transfers" not in member.get("/work").text
    assert member.get("/transfers").status_code == 403


# --- proposals to the CPPCC above ---


def test_who_is_asked_to_sign_reads_the_text_and_signs_what_was_read(person, upward):
    proposal = upward.cosigning()
    path = f"/proposals/{proposal.upward_id}"
    fang = person("方敏")
    assert shows(fang.get("/work"), "请答复联名邀请", f'href="{path}"')
    page = fang.get(path)
    assert shows(page, "报 江北省政协", "联名征集中", "枯水期供水紧张", "2. 建立流域水量统一调度机制。")
    assert shows(page, "开始撰写报送江北省政协的联名提案", "待确认", "您现在可以办理")
    address = {"proposal": proposal.upward_id}
    (file,) = proposal.text.attachments
    link = f'<a href="/files/federation/{file.file_ref.rpartition("/")[2]}">调研报告.pdf</a>'
    assert shows(page, link)
    form = fang.get("/act/federation/AnswerUpwardInvitation", params=address)
    assert shows(form, "枯水期供水紧张", "方敏（待确认）", proposal.text.text_hash, link, file.sha256)
    signed = send(fang, form, "AnswerUpwardInvitation", agree="true")
    assert signed.url.path == path
    assert shows(signed, "已完成：答复上级提案联名邀请", "已签名", "方敏签名")


def test_a_draft_is_begun_changed_and_thrown_away_on_pages(person, upward):
    lin = person("林涛")
    form = lin.get("/act/federation/CreateUpwardDraft", params={"back": "/upward"})
    filled = {"draft.title": "关于流域补偿的提案", "upperName": "江北省政协"}
    begun = send(lin, form, "CreateUpwardDraft", **filled)
    assert shows(begun, "关于流域补偿的提案", "撰写中", "修改", "删除草稿")
    assert shows(begun, '<a href="/upward" aria-current="page">')
    address = {"proposal": begun.url.path.rpartition("/")[2]}
    form = lin.get("/act/federation/UpdateUpwardDraft", params=address)
    changed = send(lin, form, "UpdateUpwardDraft", **{"draft.background": "上游付出多。"})
    assert shows(changed, "关于流域补偿的提案", "上游付出多。")
    gone = send(lin, lin.get("/act/federation/DeleteUpwardDraft", params=address), "DeleteUpwardDraft")
    assert shows(gone, "已完成：删除上级委员联名提案草稿")
    assert lin.get(changed.url.path).status_code == 404


def test_files_stay_when_the_text_is_changed(person, upward):
    lin, address = person("林涛"), {"proposal": upward.cosigning().upward_id}
    form = lin.get("/act/federation/UpdateUpwardDraft", params=address)
    changed = send(lin, form, "UpdateUpwardDraft", **{"draft.background": "枯水期更长了。"})
    assert shows(changed, "枯水期更长了。", ">调研报告.pdf</a>")


def test_only_members_with_a_seat_above_can_be_asked_and_nobody_twice(person, upward):
    lin = person("林涛")
    dropped = upward.do("DropUpwardCosigner", upward.lin, upward.cosigning(), member_no="0342")
    form = lin.get("/act/federation/InviteUpwardCosigners", params={"proposal": dropped.upward_id})
    assert shows(form, f'value="{upward.fang.member_id}"')
    assert upward.lin.member_id not in form.text
    assert "李明" not in form.text
    asked = send(lin, form, "InviteUpwardCosigners", memberIds=upward.fang.member_id)
    assert shows(asked, "已完成：邀请上级委员联名", "待确认")
    form = lin.get("/act/federation/InviteUpwardCosigners", params={"proposal": dropped.upward_id})
    assert upward.fang.member_id not in form.text


def test_a_signature_is_taken_away_by_choosing_the_member(person, upward):
    lin = person("林涛")
    address = {"proposal": upward.cosigning().upward_id}
    form = lin.get("/act/federation/DropUpwardCosigner", params=address)
    assert shows(form, "取消联名的委员", "方敏")
    dropped = send(lin, form, "DropUpwardCosigner", memberNo="0342")
    assert shows(dropped, "已完成：取消上级委员联名", "已取消")


def test_handing_in_shows_the_text_first_and_gives_a_receipt_and_the_form_for_print(person, upward):
    proposal = upward.cosigning()
    lin = person("林涛")
    address = {"proposal": proposal.upward_id}
    form = lin.get("/act/federation/SubmitUpwardProposal", params=address)
    assert shows(form, "枯水期供水紧张", "林涛（第一提案人）", "方敏（待确认）")
    answer = {"oneMatter": "on", "dropPending": "on"}
    page = send(lin, form, "SubmitUpwardProposal", **answer)
    assert shows(page, "已报送上级", "报送回执", "回执校验码", "由提案委登记")
    printed = lin.get(f"/upward/{proposal.upward_id}/form")
    assert printed.headers["content-disposition"].startswith("attachment;")
    assert "江北省政协委员联名提案" in printed.text


def test_what_happened_above_is_read_in_full_and_answered_on_pages(person, upward):
    proposal = upward.replied()
    lin, address = person("林涛"), {"proposal": proposal.upward_id}
    page = lin.get(f"/proposals/{proposal.upward_id}")
    assert shows(page, "上级第 0342 号", "省水利厅", "独办", "沟通了水量调度的思路。", "待委员确认")
    assert shows(
        page, "水函〔2027〕8号", "联通工程列入规划。", "列入计划", "盖章扫描件", "/files/federation/"
    )
    meeting = lin.get("/act/federation/AnswerUpwardMeeting", params=address)
    assert shows(meeting, "办前见面", "沟通了水量调度的思路。")
    assert shows(send(lin, meeting, "AnswerUpwardMeeting", confirm="true", agree="true"), "已见面")
    feedback = lin.get("/act/federation/GiveUpwardFeedback", params=address)
    assert shows(feedback, "联通工程列入规划。", ">盖章扫描件</a>")
    scores = {"attitudeScore": "satisfied", "resultScore": "basically_satisfied"}
    judged = send(lin, feedback, "GiveUpwardFeedback", **scores)
    assert shows(judged, "林涛：办理工作满意，办理结果基本满意", "上级已计入")


def test_the_office_enters_a_reply_beside_the_suggestions_that_it_answers(person, upward):
    proposal = upward.replied()
    clerk, address = person("周敏"), {"proposal": proposal.upward_id}
    form = clerk.get("/act/federation/RegisterUpperReply", params=address)
    assert shows(form, "建设跨市应急水源联通工程。", 'value="省水利厅"')
    answer = {"answers[1].text": "机制已建立。", "answers[1].adoption": "adopted"}
    entered = send(clerk, form, "RegisterUpperReply", replyClass="resolved", scanRef="档案盒2", **answer)
    assert shows(entered, "对建议2的答复（采纳）", "机制已建立。", "档案盒2")
    assert "对建议1的答复" not in entered.text


def test_the_office_enters_a_paper_form_for_a_reply_and_a_signer_by_name(person, upward):
    proposal = upward.replied()
    clerk, address = person("周敏"), {"proposal": proposal.upward_id}
    form = clerk.get("/act/federation/RegisterUpperFeedback", params=address)
    assert shows(form, "省水利厅 水函〔2027〕8号", "方敏")
    said = {
        "memberNo": "0342",
        "scanRef": "档案盒3",
        "attitudeScore": "satisfied",
        "resultScore": "satisfied",
    }
    entered = send(clerk, form, "RegisterUpperFeedback", **said)
    assert shows(entered, "方敏：办理工作满意，办理结果满意")


def test_they_are_listed_for_members_with_a_seat_above_and_the_committee(person, upward):
    proposal = upward.submitted()
    for login in ("林涛", "方敏", "周敏"):
        somebody = person(login)
        assert shows(somebody.get("/work"), 'href="/upward"')
        page = somebody.get("/upward", params={"state": "submitted"})
        assert shows(page, f'href="/proposals/{proposal.upward_id}"', "林涛 等2人", "江北省政协")
    local = person("李明")
    assert 'href="/upward"' not in local.get("/work").text
    assert local.get(f"/proposals/{proposal.upward_id}").status_code == 404
    assert local.get(f"/upward/{proposal.upward_id}/form").status_code == 404


def send(who: httpx.Client, page: httpx.Response, command: str, **filled: str) -> httpx.Response:
    """Send the form of a command as it stands, with these fields filled in."""
    action = f"/act/federation/{command}"
    assert page.status_code == 200, page.text
    return who.post(action, data={**Forms(page.text).found[action], **filled})


# --- status ---


def test_the_system_administrator_sees_how_the_services_stand_and_what_to_do(place, person):
    place[0].county.settled("运维员", roles.SYSTEM_ADMIN, position="信息中心")
    page = person("运维员").get("/status")
    # No relay runs here: the page says so of each service, and nothing else.
    assert shows(page, "运行状况", "没有发布进程在工作", "手册：NoRelay")
    assert page.text.count("没有发布进程在工作") == len(SERVICES)
    assert "时钟不一致" not in page.text and "消息队列没有应答" not in page.text


def test_nobody_else_does(person):
    page = person("周敏").get("/status")
    assert page.status_code == 403
    assert "运行状况由系统管理员查看" in page.text
