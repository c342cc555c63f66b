"""Closed lists of the review, as data: an instance adds to them by its policy ``review``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# The national list of grounds for not filing; a revision may renumber them, the codes stay.
NATIONAL_GROUNDS = {
    "state_secret": "涉及党和国家秘密的",
    "prohibited": "国家明令禁止的",
    "inner_party": "中共党员对党内有关组织、人事安排等方面有意见的",
    "own_party_affairs": "民主党派成员反映本组织内部问题的",
    "litigation": "进入民事、刑事、行政诉讼程序或者仲裁程序的",
    "academic": "属于学术研讨的",
    "personal_matter": "为本人或者亲属解决个人问题的",
    "promotion": "宣传、推介具体作品、产品的",
    "named_accusation": "指名举报的",
    "no_suggestion": "内容空泛、没有具体建议的",
}
LOCAL_GROUNDS = {
    "own_unit_affairs": "属于本单位内部事务的",
    "petition_matter": "属于信访或者涉法涉诉事项的",
    "privacy_or_trade_secret": "涉及个人隐私或者商业秘密的",
    "outside_authority": "超出本级职权范围的",
}
CATEGORIES = {
    "economy": "经济建设",
    "politics": "政治建设",
    "culture": "文化建设",
    "society": "社会建设",
    "ecology": "生态文明建设",
    "other": "其他",
}
CHECKLIST = {
    "proposer_qualified": "提案者资格",
    "one_matter": "一事一案",
    "situation_analysis_suggestion": "有情况、有分析、有建议",
    "within_competence": "属于职权范围",
    "concrete_suggestion": "建议具体可行",
    "format": "格式规范",
    "not_classified": "不涉密",
    "no_duplicate": "不重复",
}
FOCUS_AREAS = ("strategy", "priority_work", "livelihood")
OUTCOMES = {
    "file": "立案",
    "not_file": "不予立案",
    "merge": "并案",
    "convert": "转办",
    "out_of_jurisdiction": "不属本级职权，不予立案",
    "return": "退回修改",
}
CONVERSIONS = {"opinion": "意见建议", "social_info": "社情民意信息", "member_letter": "委员来信"}
PROPOSER_KINDS = {"individual": "个人提案", "joint": "联名提案", "collective": "集体提案"}
PLANNED_KINDS = {
    "upper_joint": "驻地上级委员联名提案",
    "leader_led": "领导领衔提案",
    "collective": "集体提案",
    "oversight": "监督性提案",
}
REPLY_CLASSES = ("resolved", "in_progress", "planned", "deferred", "reference", "not_adopted")


def grounds(policy: Mapping[str, Any]) -> dict[str, str]:
    """Code → text of the grounds for not filing in this instance."""
    return {**NATIONAL_GROUNDS, **policy.get("local_grounds", LOCAL_GROUNDS)}


def categories(policy: Mapping[str, Any]) -> dict[str, str]:
    """Code → name of the categories of the session's set."""
    return dict(policy.get("categories", CATEGORIES))


def checklist(policy: Mapping[str, Any]) -> dict[str, str]:
    """Code → point of the preliminary review."""
    return dict(policy.get("checklist", CHECKLIST))
