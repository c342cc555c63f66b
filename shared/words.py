"""Chinese words for the codes of the contracts, as offices print them."""

# DOMAIN §0.3: the meaning code is stored; this is the default pack's word for it.
REPLY_CLASSES = {
    "resolved": "采纳落实",
    "in_progress": "正在办理落实",
    "planned": "列入计划",
    "deferred": "暂缓办理",
    "reference": "留作参考",
    "not_adopted": "未予采纳",
}
ADOPTIONS = {"adopted": "采纳", "partly": "部分采纳", "not_adopted": "未采纳", "for_reference": "留作参考"}
SCORES = {
    "satisfied": "满意",
    "basically_satisfied": "基本满意",
    "dissatisfied": "不满意",
    "no_opinion": "未表态",
    "not_returned": "未反馈",
}
PARTS = {"sole": "独办", "lead": "主办", "assist": "会办", "split": "分办"}
SYSTEMS = {"party": "党委系统", "government": "政府系统", "other": "其他"}
PHASES = {"before": "办前见面", "during": "办中见面", "after": "办后见面"}
MODES = {
    "visit": "上门走访",
    "invite": "邀请座谈",
    "forum": "座谈会",
    "on_site": "现场察看",
    "phone": "电话",
    "letter": "书面",
}
FOCUS_AREAS = {"strategy": "发展战略", "priority_work": "重点工作", "livelihood": "民生问题"}
INSPECTIONS = {
    "three_meetings": "三见面督查",
    "assist_feedback": "会办反馈督查",
    "look_back": "回头看督查",
    "closing_reply": "办结答复督查",
}
CAMPAIGNS = {
    "leader_led": "党政领导督办",
    "chair_meeting": "主席会议督办",
    "committee": "专委会督办",
    "sector_group": "界别小组督办",
    "media": "新闻媒体督办",
}
TRANSFER_DECISIONS = {
    "clue": "列为提案线索",
    "proposal": "由本级委员或组织提出提案",
    "opinion": "转有关单位参阅",
    "declined": "不采用",
}
UPPER_DECISIONS = {
    "registered": "已接收",
    "returned": "退回修改",
    "filed": "立案",
    "not_filed": "不予立案",
    "merged": "并案",
    "converted": "转办",
    "withdrawn": "同意撤回",
}
