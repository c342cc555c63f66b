"""Offices' words for the codes of the contracts.

Letters of reply classes are not among them: B is "listed in the plan" in one place and "partly resolved" in
the next (see ``classes``).
"""

from __future__ import annotations

from collections.abc import Mapping


def _by_word(groups: Mapping[str, str]) -> dict[str, str]:
    """From code → words to word → code; each code is a word for itself."""
    return {word: code for code, words in groups.items() for word in (*words.split(), code)}


SYSTEMS = _by_word(
    {
        "party": "党委 党委系统 党委部门 党群 党群系统 党口 县委 市委 区委 省委",
        "government": "政府 政府系统 政府部门 政府口 县政府 市政府 区政府 省政府 乡镇 街道",
        "other": "其他 其它 其他系统 人大 政协 法院 检察院 法检 群团 垂直管理 垂管 驻地单位 企业",
    }
)
MEMBER_KINDS = _by_word(
    {
        "local": "本级 本级委员 本地 本会 委员",
        "upper_level": "上级 上级委员 住本地上级委员 住县市政协委员 住市省政协委员 驻市省政协委员 "
        "省政协委员 全国政协委员",
    }
)
ORGANIZATION_KINDS = _by_word(
    {
        "party": "党派 民主党派",
        "sector": "界别",
        "special_committee": "专委会 专门委员会 专委",
        "member_group": "委员小组 小组 界别小组 委员活动组 活动组 联组",
        "liaison_group": "联络组 委员联络组 乡镇联络组 街道活动组 学习联组",
        "peoples_organization": "人民团体 团体 工商联",
        "mass_organization": "群众团体 群团 群众组织",
    }
)
STANDING = frozenset({"常委", "常务委员", "主席", "副主席", "秘书长", "常委会委员"})
NOT_STANDING = frozenset({"委员", "非常委", "普通委员"})
NO_PARTY = frozenset({"无党派", "无党派人士", "群众", "共青团员", "中共", "中共党员", "中共预备党员"})

PROPOSER_KINDS = _by_word(
    {
        "individual": "个人 个人提案 委员个人 个人委员 委员个人提案",
        "joint": "联名 联名提案 委员联名 委员联名提案 联合",
        "collective": "集体 集体提案 党派 党派团体 党派提案 民主党派 团体 人民团体 专委会 专门委员会 "
        "界别 委员小组 联络组 单位",
    }
)
REPLY_CLASSES = _by_word(
    {
        "resolved": "采纳落实 已解决 已经解决 解决 已落实 已采纳 采纳 解决或采纳 已解决或采纳 基本解决 "
        "已基本解决 已解决或基本解决 已办结落实",
        "in_progress": "正在办理落实 正在解决 正在落实 正在办理 正在推进 逐步解决 正在逐步解决",
        "planned": "列入计划 列入规划 列入计划解决 列入计划拟解决 计划解决 拟解决 拟采纳 列入计划逐步解决",
        "deferred": "暂缓办理 暂缓 暂不能解决 因条件限制暂不能解决 条件限制以后解决 目前条件限制以后解决",
        "reference": "留作参考 供参考 参考 作参考",
        "not_adopted": "未予采纳 不予采纳 未采纳 不采纳 无法解决",
    }
)
SATISFACTIONS = _by_word(
    {
        "satisfied": "满意 很满意 非常满意",
        "basically_satisfied": "基本满意 较满意 比较满意",
        "dissatisfied": "不满意",
        "no_opinion": "未表态 弃权 无意见",
        "not_returned": "未反馈 未返回",
    }
)
