"""Account roles, as directory assigns them and tokens carry them (DOMAIN §3)."""

MEMBER = "member"
COLLECTIVE_LIAISON = "collective_liaison"
ENTRY_CLERK = "entry_clerk"
COMMITTEE_CLERK = "committee_clerk"
COMMITTEE_DIRECTOR = "committee_director"
PARTY_OFFICE = "party_office"
GOVERNMENT_OFFICE = "government_office"
PARTY_INSPECTION = "party_inspection"
GOVERNMENT_INSPECTION = "government_inspection"
UNIT_ADMIN = "unit_admin"
UNIT_HANDLER = "unit_handler"
UNIT_LEADER = "unit_leader"
LEADER = "leader"
SPECIAL_COMMITTEE = "special_committee"
STANDING_MEMBER = "standing_member"
ASSESSMENT_OFFICE = "assessment_office"
MEDIA = "media"
SYSTEM_ADMIN = "system_admin"
SECURITY_ADMIN = "security_admin"
AUDIT_ADMIN = "audit_admin"

LABELS = {
    MEMBER: "政协委员",
    COLLECTIVE_LIAISON: "集体提案联络员",
    ENTRY_CLERK: "代录员",
    COMMITTEE_CLERK: "提案委工作人员",
    COMMITTEE_DIRECTOR: "提案委负责人",
    PARTY_OFFICE: "党委办公室交办员",
    GOVERNMENT_OFFICE: "政府办公室交办员",
    PARTY_INSPECTION: "党委督查室",
    GOVERNMENT_INSPECTION: "政府督查室",
    UNIT_ADMIN: "承办单位管理员",
    UNIT_HANDLER: "承办单位经办人",
    UNIT_LEADER: "承办单位负责人",
    LEADER: "督办领导",
    SPECIAL_COMMITTEE: "专委会工作人员",
    STANDING_MEMBER: "政协常委",
    ASSESSMENT_OFFICE: "考核办",
    MEDIA: "新闻媒体",
    SYSTEM_ADMIN: "系统管理员",
    SECURITY_ADMIN: "安全管理员",
    AUDIT_ADMIN: "审计管理员",
}
ALL = frozenset(LABELS)

# Groups that grants of several services name.
COMMITTEE = frozenset({COMMITTEE_CLERK, COMMITTEE_DIRECTOR})
TWO_OFFICES = frozenset({PARTY_OFFICE, GOVERNMENT_OFFICE})
INSPECTION = frozenset({PARTY_INSPECTION, GOVERNMENT_INSPECTION})
UNIT = frozenset({UNIT_ADMIN, UNIT_HANDLER, UNIT_LEADER})
PROPOSERS = frozenset({MEMBER, COLLECTIVE_LIAISON})
STAFF = COMMITTEE | TWO_OFFICES | INSPECTION

AUDITORS = {"audit.read": frozenset({AUDIT_ADMIN})}
"""The grant in every service of reading its audit trail (``kit.rpc_audit``)."""
OPERATING = {"status.read": frozenset({SYSTEM_ADMIN})}
"""The grant in every service of reading how its processes stand (``kit.rpc_status``)."""
