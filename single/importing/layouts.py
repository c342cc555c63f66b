"""Which columns each kind of list has, by the names that offices write over them.

A column's ``field`` is the one of the contract's row message; its ``title`` is what the empty file prints,
and ``also`` are other names of it.  A new column is one row here and one in docs/operations/import.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from single.importing import cells, classes
from single.importing import vocabulary as words
from single.importing.headers import plain


@dataclass(frozen=True)
class Column:
    """One column: where its values go, what it is called, how a cell is read."""

    field: str
    title: str
    also: str = ""
    read: cells.Reader = cells.line
    needed: bool = False
    about: str = ""
    example: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name as ``headers.plain`` has it, the most telling first."""
        return tuple(plain(name) for name in (self.title, *self.also.split(), self.field))


@dataclass(frozen=True)
class Layout:
    """One kind of list and the command that takes it.

    Rows with the same value of ``together`` stay in one request, so that the service sees at once whom or
    what they mean; the values of ``unique`` must not repeat in a file.
    """

    kind: str
    title: str
    path: str
    columns: tuple[Column, ...]
    together: str
    unique: str
    rows_at_once: int
    bytes_at_once: int = 2 << 20
    has_passwords: bool = False

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Columns by each of their names."""
        return {name: column for column in self.columns for name in column.names}

    @cached_property
    def by_field(self) -> dict[str, Column]:
        """Columns by field."""
        return {column.field: column for column in self.columns}

    @property
    def needed(self) -> tuple[Column, ...]:
        """The columns without which a table is not of this kind."""
        return tuple(column for column in self.columns if column.needed)


MEMBERS = Layout(
    "members",
    "委员名册",
    "/members:import",
    (
        Column("name", "姓名", "委员姓名 委员", cells.name, True, "", "张三"),
        Column("login_name", "登录名", "账号 用户名 登录账号", cells.short, about="不填则用手机号"),
        Column(
            "phone",
            "手机",
            "手机号 手机号码 联系电话 电话 移动电话 联系方式",
            cells.phone,
            example="13900000001",
        ),
        Column(
            "sector_name",
            "界别",
            "所属界别 界别名称",
            cells.place,
            about="须已建立；本级委员必填",
            example="教育界",
        ),
        Column("party_name", "党派", "所属党派 政治面貌 党派名称", cells.place, about="无党派、群众可不填"),
        Column(
            "committee_names",
            "专委会",
            "专门委员会 所属专委会 所在专委会",
            cells.names,
            about="多个用顿号隔开",
        ),
        Column(
            "member_group_name",
            "委员小组",
            "小组 所属小组 所在小组 界别小组 委员活动组 活动组 联组",
            cells.place,
        ),
        Column(
            "standing_member",
            "常委",
            "是否常委 政协常委 政协职务 常务委员 委员身份",
            cells.yes(words.STANDING, words.NOT_STANDING),
            about="是或否",
            example="否",
        ),
        Column(
            "kind", "委员类别", "委员类型", cells.one_of(words.MEMBER_KINDS), about="本级（默认）或上级委员"
        ),
        Column("term", "届", "届次 届别", cells.term, about="不填为本届"),
        Column("workplace", "工作单位", "单位 所在单位 工作单位及职务 单位及职务", example="青禾县第一中学"),
        Column("position", "职务", "现任职务 单位职务 行政职务 职称 职务职称", example="教师"),
        Column("address", "通讯地址", "地址 联系地址 邮寄地址"),
        Column(
            "home_instance",
            "住地实例",
            "居住地实例 居住地政协",
            cells.short,
            about="住在下级政协所在地的委员，填当地实例编号",
        ),
        Column(
            "upper_instance",
            "上级实例",
            "所属上级实例 所属上级政协",
            cells.short,
            about="上级委员所属政协的实例编号",
        ),
        Column("upper_member_no", "上级委员编号", "上级编号", cells.short, about="在上级名册中的编号"),
    ),
    together="name",
    unique="login_name",
    rows_at_once=200,
    has_passwords=True,
)

UNITS = Layout(
    "units",
    "承办单位",
    "/units:import",
    (
        Column("name", "单位名称", "承办单位 单位 单位全称 名称 全称", cells.name, True, "", "青禾县教育局"),
        Column("short_name", "简称", "单位简称", cells.name, example="县教育局"),
        Column(
            "system",
            "系统",
            "所属系统 系统类别 单位类别 归口 归口系统",
            cells.one_of(words.SYSTEMS),
            about="党委、政府（默认）或其他",
            example="政府",
        ),
        Column("parent_unit_name", "上级单位", "主管单位 归口单位 主管部门 上级主管单位", cells.place),
        Column(
            "duties",
            "职责关键词",
            "职责 主要职责 职能 关键词 工作职责",
            cells.keywords,
            about="用于推荐承办单位，用顿号隔开",
            example="学校、教师、托育",
        ),
        Column("doc_no_pattern", "发文字号格式", "字号格式 文号格式", about="正则表达式"),
        Column("peer_instance", "下级实例", "承办实例 对接实例", about="由下级平台承办的单位填写实例编号"),
        Column(
            "admin_login_name", "管理员登录名", "管理员账号 登录名 账号", cells.short, about="填写则建立账号"
        ),
        Column("admin_name", "管理员姓名", "管理员 联系人 联络员 经办人 联系人姓名", cells.name),
        Column("admin_phone", "管理员手机", "管理员电话 联系人电话 联系电话 手机 手机号 电话", cells.phone),
    ),
    together="",
    unique="admin_login_name",
    rows_at_once=2000,
    has_passwords=True,
)

ORGANIZATIONS = Layout(
    "organizations",
    "界别党派专委会",
    "/organizations:import",
    (
        Column("name", "名称", "组织名称 全称", cells.name, True, "", "教育界"),
        Column(
            "kind",
            "类别",
            "组织类别 类型 组织类型",
            cells.one_of(words.ORGANIZATION_KINDS),
            True,
            "党派、界别、专委会、委员小组、联络组、人民团体、群众团体",
            "界别",
        ),
        Column("short_name", "简称", "", cells.name),
        Column("may_propose", "可提集体提案", "可否提案 可提案 是否可提案", cells.yes(), example="是"),
        Column("session_only", "仅会议期间", "仅限会议期间 仅大会期间", cells.yes(), example="是"),
        Column("matched_unit_names", "对口单位", "对口联系单位 联系单位 对口部门", cells.names),
    ),
    together="",
    unique="",
    rows_at_once=2000,
)

HISTORY = Layout(
    "history",
    "历年提案",
    "/proposals:importHistory",
    (
        Column(
            "source_id", "来源编号", "原系统编号", cells.short, about="原系统中的编号，便于重复导入时对应"
        ),
        Column("year", "年度", "年份 年 提案年度", cells.year, example="2023"),
        Column("proposal_no", "提案号", "案号 提案编号 编号 立案号 number", cells.short, example="2023014"),
        Column(
            "title",
            "案由",
            "标题 提案标题 提案名称 题目 提案题目 提案案由",
            needed=True,
            example="关于……的提案",
        ),
        Column("text", "正文", "内容 提案内容 提案正文 提案全文", cells.text),
        Column(
            "proposer_kind",
            "提案人类别",
            "提案类型 提案者类别 提案形式 提案者性质 提案性质 kind",
            cells.one_of(words.PROPOSER_KINDS, required=False),
            about="个人、联名或集体",
            example="个人",
        ),
        Column(
            "proposer_name", "提案人", "第一提案人 提案者 提案单位 提案者名称 提案人姓名 姓名", cells.name
        ),
        Column("cosigner_names", "联名人", "联名委员 附议人 联名提案人", cells.people),
        Column("proposer_count", "提案人数", "签名人数", cells.count),
        Column("category", "类别", "提案类别 分类 提案分类", cells.short),
        Column(
            "lead_unit_names", "主办单位", "承办单位 主办 独办单位 办理单位 分办单位 lead_unit", cells.names
        ),
        Column("assist_unit_names", "会办单位", "协办单位 会办 协办 参办单位 assisting_units", cells.names),
        Column("reply_text", "答复", "答复内容 答复全文 办理答复 办理情况", cells.text),
        Column(
            "reply_class",
            "办理结果类别",
            "办理结果 答复类别 办理类别 结果类别 结果分类",
            classes.reader({}),
            about="如：采纳落实、列入计划；字母须用 --classes 说明含义",
        ),
        Column("doc_no", "答复文号", "发文字号 文号 答复字号", cells.short),
        Column(
            "satisfaction",
            "满意度",
            "办理满意度 结果满意度 委员满意度 反馈意见 委员意见",
            cells.one_of(words.SATISFACTIONS, required=False),
            about="满意、基本满意、不满意、未表态或未反馈",
        ),
    ),
    together="title",
    unique="source_id",
    rows_at_once=200,
    # The texts are segmented before the answer: a part must be done well within the time that a command has.
    bytes_at_once=256 << 10,
)

LAYOUTS = {layout.kind: layout for layout in (MEMBERS, UNITS, ORGANIZATIONS, HISTORY)}
