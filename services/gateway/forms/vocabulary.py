"""Chinese words for the codes that pages show and offer."""

from __future__ import annotations

from collections.abc import Mapping

from google.protobuf.descriptor import FieldDescriptor

from services.gateway.engine.comments import codes
from shared import roles, words

# Key: field name, or Message.field where a name has several vocabularies.
VOCABULARIES: dict[str, Mapping[str, str]] = {
    "focus_area": words.FOCUS_AREAS,
    "part": words.PARTS,
    "phase": words.PHASES,
    "mode": words.MODES,
    "system": words.SYSTEMS,
    "reply_class": words.REPLY_CLASSES,
    "adoption": words.ADOPTIONS,
    "roles": roles.LABELS,
    "attitude_score": {k: v for k, v in words.SCORES.items() if k != "not_returned"},
    "result_score": {k: v for k, v in words.SCORES.items() if k != "not_returned"},
    "BallotChoice.option": {k: v for k, v in words.SCORES.items() if k[-9:] == "satisfied"},
    "InspectionInput.kind": words.INSPECTIONS,
    "CampaignInput.kind": words.CAMPAIGNS,
    "proposer_kind": {"individual": "个人提案", "joint": "联名提案", "collective": "集体提案"},
    "publicity": {"public": "全文公开", "abstract": "摘要公开", "internal": "不公开"},
    "category": {
        "economy": "经济建设",
        "politics": "政治建设",
        "culture": "文化建设",
        "society": "社会建设",
        "ecology": "生态文明建设",
        "other": "其他",
    },
    "outcome": {
        "file": "立案",
        "not_file": "不予立案",
        "merge": "并案",
        "convert": "转办",
        "out_of_jurisdiction": "不属本级职权",
        "return": "退回修改",
        "done": "已完成",
        "dropped": "不再实施",
        "sent": "已寄出",
        "handed_over": "已送交",
        "returned": "被退回",
    },
    "ground": {
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
        "own_unit_affairs": "属于本单位内部事务的",
        "petition_matter": "属于信访或者涉法涉诉事项的",
        "privacy_or_trade_secret": "涉及个人隐私或者商业秘密的",
        "outside_authority": "超出本级职权范围的",
    },
    "converted_to": {"opinion": "意见建议", "social_info": "社情民意信息", "member_letter": "委员来信"},
    "point": {
        "proposer_qualified": "提案者具有提案资格",
        "one_matter": "一事一案",
        "situation_analysis_suggestion": "有情况、有分析、有具体建议",
        "within_competence": "属于本级职权范围",
        "concrete_suggestion": "建议具体可行",
        "format": "格式规范",
        "not_classified": "不涉及国家秘密",
        "no_duplicate": "与已立案提案不重复",
        "essence": "商定提案要旨",
        "plan": "商定办理方案",
        "progress": "通报办理进展",
        "participation": "邀请参与办理",
        "problems": "商讨存在问题",
        "next_steps": "商定下步措施",
        "result": "通报办理结果",
        "quality": "听取办理质量意见",
        "reply_draft": "征求复文意见",
    },
    "planned_kind": {
        "upper_joint": "驻地上级委员联名提案",
        "leader_led": "领导领衔提案",
        "collective": "集体提案",
        "oversight": "监督性提案",
    },
    "DecideClueRequest.decision": {"adopted": "列入选题", "kept": "留存备用", "set_aside": "不予采用"},
    "source": {
        "public": "群众来信",
        "member": "委员",
        "unit": "部门单位",
        "solicitation": "意见征集",
        "office": "机关",
    },
    "PlanStep.kind": {
        "consultation": "会商",
        "candidate_list": "候选清单",
        "request": "请示",
        "choice": "领导圈定",
        "circular": "印发通知",
        "office_opinion": "两办意见",
        "survey": "调研",
        "improved_text": "完善稿",
    },
    "MemberInput.kind": {"local": "本级委员", "upper_level": "住地上级委员"},
    "OrganizationInput.kind": {
        "party": "党派",
        "sector": "界别",
        "special_committee": "专门委员会",
        "member_group": "委员小组",
        "liaison_group": "委员联络组",
        "peoples_organization": "人民团体",
        "mass_organization": "群众团体",
    },
    "ActivityInput.kind": {
        "study": "集中学习",
        "training": "业务培训",
        "lecture": "高端讲座",
        "briefing": "情况通报",
        "member_tour": "委员视察",
        "consultation": "协商活动",
        "solicitation": "意见征集",
    },
    "tier": {
        "all_members": "全体委员",
        "sector_groups": "界别小组",
        "standing_members": "政协常委",
        "chair_meeting": "主席会议成员",
        "office_staff": "机关干部",
    },
    "Attendee.role": {
        "proposer": "提案者",
        "unit_leader": "单位负责人",
        "unit_staff": "单位工作人员",
        "committee": "提案委",
        "expert": "专家",
        "guest": "特邀人员",
        "member": "委员",
    },
    "IssueReminderRequest.level": {"yellow": "黄色提醒", "red": "红色催办"},
    "matter": {
        "receive": "签收",
        "assist_opinion": "会办意见",
        "reply": "答复",
        "rework": "重新办理",
        "meeting": "见面",
        "commitment": "承诺兑现",
        "rectification": "整改",
        "look_back": "回头看",
    },
    "channel": {"platform": "平台", "phone": "电话", "sms": "短信", "letter": "书面"},
    "channels": {"inbox": "站内消息", "sms": "短信", "wechat": "微信", "letter": "书面"},
    "act": {"reviewed": "批阅", "led": "领办"},
    "LookBackItem.result": {"kept": "已兑现", "partly": "部分兑现", "not_kept": "未兑现"},
    "ConcludeCampaignRequest.result": {
        "resolved": "问题解决",
        "progressing": "正在推进",
        "unresolved": "尚未解决",
    },
    "level": {"county": "县级", "city": "市级", "province": "省级"},
    "warning": {
        "meeting_before_missing": "办前见面未完成",
        "meeting_during_missing": "办中见面未完成",
        "meeting_after_missing": "办后见面未完成",
        "assist_opinion_missing": "会办意见未到齐",
        "future_tense_in_resolved": "已采纳落实的答复中出现将来时表述",
        "evidence_missing": "采纳的建议缺少佐证",
    },
    "PROPOSAL_STATE": {
        "draft": "草稿",
        "cosigning": "联名征集中",
        "submitted": "已提交",
        "received": "已接收",
        "review": "审查中",
        "proposed": "已提审查建议",
        "listed": "待集体审定",
        "returned": "退回修改",
        "filed": "已立案",
        "merged": "已并案",
        "converted": "已转办",
        "not_filed": "不予立案",
        "out_of_jurisdiction": "不属本级职权",
        "withdrawn": "已撤回",
        "withdrawal_requested": "申请撤案",
        "withdrawn_after_filing": "已撤案",
        "discarded": "已删除",
        "offline": "涉密线下办理",
    },
    "LIST_STATE": {"prepared": "待审定", "approved": "已审定", "dissolved": "已撤销"},
    "CASE_STATE": {
        "waiting": "待交办",
        "planned": "已拟交办",
        "handling": "办理中",
        "replied": "已答复",
        "closed": "已办结",
        "archived": "已归档",
        "withdrawn": "已终止",
    },
    "TASK_STATE": {
        "pending_receipt": "待签收",
        "objection_raised": "异议待处理",
        "handling": "办理中",
        "opinion_submitted": "会办意见已提交",
        "reworking": "重新办理中",
        "replied": "已答复",
        "done": "已完成",
        "reassigned": "已改办",
        "cancelled": "已终止",
        "lapsed": "未完成",
    },
}
VOCABULARIES["reasons"] = {k: v for k, v in list(VOCABULARIES["point"].items())[:8]}


def options(field: FieldDescriptor) -> list[tuple[str, str]]:
    """(code, word) of a field with a closed vocabulary, in the contract's order; empty for other fields."""
    words_of = _of(field)
    listed = codes(field) or tuple(words_of)
    return [(code, words_of.get(code, code)) for code in listed]


def word(key: str, code: str) -> str:
    """The word for a code; the code itself where there is none."""
    return VOCABULARIES.get(key, {}).get(code, code)


def _of(field: FieldDescriptor) -> Mapping[str, str]:
    own = VOCABULARIES.get(f"{field.containing_type.name}.{field.name}")
    return own if own is not None else VOCABULARIES.get(field.name, {})
