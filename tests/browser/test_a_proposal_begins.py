"""From the first sign-in to a submitted proposal, as a member does it in a browser."""

from __future__ import annotations

import pytest

# A real browser on a busy machine needs its time.
pytestmark = pytest.mark.timeout(400)

PHOTOS = {"name": "楼道照片.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 stairs"}
TITLE = "关于加快老旧小区加装电梯的提案"


def test_a_member_signs_in_writes_a_draft_submits_it_and_reads_its_timeline(committee, visit):
    town, _ = committee
    wang = visit()
    wang.go("/")
    assert wang.page.title().startswith("登录")
    wang.picture("01-sign-in")

    wang.sign_in("王芳", "not-the-password")
    assert wang.sees("登录名或密码不正确")
    wang.complaints.clear()  # the browser's console notes the answer 401

    wang.sign_in("王芳", town.first_passwords["王芳"])
    assert wang.sees("您使用的是初始密码"), "the first password must be replaced before anything else"
    wang.go("/work")
    assert wang.page.url.endswith("/password")
    wang.picture("02-password")
    wang.choose_password(town.first_passwords["王芳"])
    assert wang.sees("我的待办")
    wang.picture("03-work")
    write_a_draft(wang)
    submit_it(wang)


def write_a_draft(wang) -> None:
    wang.press("写提案")
    wang.picture("04-draft-empty")
    wang.press("保存草稿")
    wang.fill("案由*", TITLE)
    wang.fill("情况", "全县2000年前建成的多层住宅小区有86个，六十岁以上住户占四成，目前加装电梯仅12部。")
    wang.fill("分析", "一是业主意见难统一；二是资金分摊没有标准；三是后期维护责任不清。")
    first = wang.page.get_by_role("group", name="建议 第1项")
    first.get_by_label("建议内容").fill("由住建部门制定分层分摊的指导比例。")
    second = wang.page.get_by_role("group", name="建议 第2项")
    second.get_by_label("建议内容").fill("对每部电梯给予财政补助，并简化审批。")
    wang.page.get_by_role("group", name="附件 第1项").get_by_label("文件").set_input_files(PHOTOS)
    wang.page.get_by_label("民生问题").check()
    wang.page.get_by_role("group", name="意向主办单位").get_by_label("县住房和城乡建设局").check()
    wang.page.get_by_label("同意公开").check()
    wang.picture("05-draft-filled")
    wang.press("保存草稿")
    assert wang.sees("已完成：撰写提案")
    assert wang.sees("草稿")
    wang.picture("06-draft-saved")
    with wang.page.expect_download() as fetched:
        wang.press("楼道照片.pdf")
    assert fetched.value.suggested_filename == "楼道照片.pdf"
    assert fetched.value.path().read_bytes() == PHOTOS["buffer"]


def submit_it(wang) -> None:
    wang.press("提交")
    assert wang.sees("办理前请阅读")
    wang.picture("07-submit")
    wang.page.get_by_label("本提案为一事一案").check()
    wang.press("提交提案")
    assert wang.sees("已完成：提交提案")
    assert wang.sees("已提交")
    assert wang.sees("开始撰写提案"), "the timeline keeps the beginning"
    wang.picture("08-submitted")
