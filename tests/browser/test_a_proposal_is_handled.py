"""A proposal's way through the offices, each person at a browser of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

# A real browser on a busy machine needs its time.
pytestmark = pytest.mark.timeout(400)

TITLE = "关于增设城区公共停车位的提案"


@pytest.fixture
def at_work(visit, committee):
    """Somebody who has signed in, at the proposal's page."""
    town, _ = committee
    signed_in = {}

    def open_proposal(login: str, path: str = ""):
        town.settle()
        if login not in signed_in:
            signed_in[login] = visit()
            signed_in[login].sign_in(login)
        visitor = signed_in[login]
        visitor.go(path or open_proposal.path)
        return visitor

    open_proposal.path = ""
    return open_proposal


def write_and_submit(at_work) -> str:
    """李明 writes and submits; the path of the proposal's page."""
    li = at_work("李明", "/proposals/new")
    li.fill("案由*", TITLE)
    li.fill("情况", "城区机动车已达3.2万辆，公共停车位不足六千个，早晚高峰占道停车严重。")
    li.fill("分析", "老城区缺少用地，机关单位车位夜间闲置，收费没有引导周转。")
    li.page.get_by_role("group", name="建议 第1项").get_by_label("建议内容").fill(
        "机关单位停车位夜间和周末向社会开放。"
    )
    li.page.get_by_role("group", name="建议 第2项").get_by_label("建议内容").fill(
        "利用边角地块新建两处立体停车场。"
    )
    li.page.get_by_label("重点工作").check()
    li.page.get_by_label("同意公开").check()
    li.press("保存草稿")
    li.press("提交")
    li.page.get_by_label("本提案为一事一案").check()
    li.press("提交提案")
    assert li.sees("已完成：提交提案")
    return "/proposals/" + li.page.url.split("/proposals/")[1].split("?")[0]


def test_from_submission_to_feedback(at_work):
    at_work.path = write_and_submit(at_work)
    review(at_work)
    decide(at_work)
    dispatch(at_work)
    handle(at_work)
    reply(at_work)
    issue(at_work)
    give_feedback(at_work)


def review(at_work) -> None:
    clerk = at_work("周敏", "/review")
    clerk.picture("20-review-queue")
    clerk.press(TITLE)
    clerk.press("接收")
    clerk.press("接收提案")
    clerk.press("初审")
    clerk.picture("21-checklist-empty")
    for point in clerk.page.get_by_label("符合", exact=True).all():
        point.check()
    clerk.page.get_by_role("group", name="类别").get_by_label("社会建设").check()
    clerk.picture("22-checklist")
    clerk.press("初审")
    assert clerk.sees("已完成：初审")
    clerk.press("提出审查建议")
    clerk.picture("23-decision")
    clerk.page.get_by_label("立案", exact=True).check()
    clerk.press("提出审查建议")
    assert clerk.sees("已提审查建议")


def decide(at_work) -> None:
    director = at_work("沈立", "/review?state=proposed")
    director.press("编制审定清单")
    director.fill("标题", "第一批提案审定清单")
    director.press("编制审定清单")
    director.picture("24-lists")
    director.press("第一批提案审定清单")
    director.picture("25-list")
    director.press("登记审定结果")
    director.fill("审定机构*", "提案委员会第一次全体会议")
    director.fill("会议纪要（编号或存放处）", "提案委纪要〔2027〕1号")
    director.picture("26-approve")
    director.press("审定清单")
    assert director.sees("已审定")


def dispatch(at_work) -> None:
    office = at_work("何涛", "/dispatch")
    office.picture("27-dispatch")
    office.press(TITLE)
    office.picture("28-filed")
    office.press("交办")
    row = office.page.get_by_role("group", name="承办单位 第1项")
    row.get_by_label("承办单位").select_option(label="县住房和城乡建设局")
    row.get_by_label("独办").check()
    office.picture("29-dispatch-form")
    office.press("交办")
    assert office.sees("已完成：交办")


def handle(at_work) -> None:
    unit = at_work("刘洋", "/work")
    unit.picture("30-unit-work")
    unit.page.get_by_role("link", name=TITLE).first.click()
    unit.press("签收交办")
    unit.picture("31-receive")
    unit.press("签收交办")
    assert unit.sees("办理中")
    unit.press("制定办理方案")
    unit.fill("方案内容*", "由局领导牵头，成立停车治理专班，三个月内完成。")
    unit.fill("责任领导", "马超")
    unit.fill("联系人", "刘洋")
    unit.fill("联系电话", "0722-3300000")
    unit.picture("32-plan")
    unit.press("制定办理方案")
    assert unit.sees("已完成：制定办理方案")


def reply(at_work) -> None:
    unit = at_work("刘洋")
    unit.press("起草答复")
    unit.picture("33-reply-empty")
    unit.fill("复文正文*", "您提出的建议很好。我局会同有关单位认真研究，现答复如下。")
    for ordinal, text in enumerate(("全县42家机关单位已开放夜间停车。", "已列入明年城建计划。"), 1):
        row = unit.page.get_by_role("group", name=f"对各条建议的答复 第{ordinal}项")
        row.get_by_label("采纳", exact=True).check()
        row.get_by_label("答复内容").fill(text)
        row.get_by_label("落实佐证").fill("县政府办通知")
    promise = unit.page.get_by_role("group", name="承诺事项 第1项")
    promise.get_by_label("承诺内容").fill("明年建成两处立体停车场。")
    promise.get_by_label("兑现期限").fill("2027-12-31T18:00")
    promise.get_by_label("责任人").fill("马超")
    promise.get_by_label("联系电话").fill("0722-3300000")
    unit.page.get_by_label("列入计划").check()
    unit.page.get_by_label("全文公开").check()
    unit.picture("34-reply")
    unit.press("保存答复稿")
    assert unit.sees("已完成：起草答复")


def issue(at_work) -> None:
    unit = at_work("刘洋")
    unit.press("送单位审签")
    unit.press("答复稿送审")
    head = at_work("马超")
    head.picture("35-head")
    head.page.get_by_role("link", name="审签").first.click()
    head.picture("35-review")
    head.page.get_by_label("通过", exact=True).check()
    head.press("审签答复")
    inspection = at_work("郑凯")
    inspection.page.get_by_role("link", name="审核").first.click()
    inspection.page.get_by_label("通过", exact=True).check()
    inspection.press("审核答复")
    unit = at_work("刘洋")
    unit.press("送达答复")
    unit.fill("发文字号*", "青住建函〔2027〕12号")
    unit.fill("签发人*", "马超")
    unit.picture("36-issue")
    for warning in unit.page.get_by_role("group", name="已阅知的提示").get_by_role("checkbox").all():
        warning.check()
    unit.press("送达答复")
    expect(unit.page.get_by_text("已完成：送达答复")).to_be_visible()
    unit.picture("37-issued")


def give_feedback(at_work) -> None:
    li = at_work("李明")
    li.picture("38-before-feedback")
    li.press("反馈意见")
    li.page.get_by_role("group", name="对办理工作").get_by_label("满意", exact=True).check()
    li.page.get_by_role("group", name="对办理结果").get_by_label("基本满意").check()
    li.fill("意见和建议", "希望按期建成立体停车场。")
    li.picture("39-feedback")
    li.press("反馈意见")
    assert li.sees("已完成：反馈意见")
    assert li.sees("提案者反馈")
    li.picture("40-after-feedback")
    li.go("/proposals?query=停车位")
    li.picture("41-search")
