"""Every reason to turn a request to evaluation down."""

from __future__ import annotations

from kit.core.errors import Forbidden, Invalid, NotFound, Precondition


class InputInvalid(Invalid):
    """The request's values do not fit; each field says why."""

    reason = "EVALUATION_INPUT_INVALID"
    text = "填写的内容有误"


class NoIndicatorSet(Precondition):
    """No set has been adopted for the year."""

    reason = "NO_INDICATOR_SET"
    text = "{year}年度尚未审定考核指标"


class YearPublished(Precondition):
    """The results of the year are published and final."""

    reason = "YEAR_PUBLISHED"
    text = "{year}年度结果已公布，不能再更改"


class NothingToAssess(Precondition):
    """No unit had a task in the year."""

    reason = "NOTHING_TO_ASSESS"
    text = "{year}年度没有承办提案的单位"


class NotYetComputed(Precondition):
    """Points must be computed first."""

    reason = "NOT_YET_COMPUTED"
    text = "{year}年度尚未计分"


class OutdatedScores(Precondition):
    """A newer indicator set or a new unit appeared after the points were computed."""

    reason = "OUTDATED_SCORES"
    text = "计分后又有变动（{units}），请重新计分"


class OpenAppeals(Precondition):
    """Appeals must be decided before the publication."""

    reason = "OPEN_APPEALS"
    text = "还有{count}件申诉待裁定"


class AppealOpen(Precondition):
    """One appeal at a time for one indicator."""

    reason = "APPEAL_OPEN"
    text = "对这项指标的申诉正在裁定中"


class ReportNotHeard(Precondition):
    """The meeting hears the government's report on handling before it votes."""

    reason = "REPORT_NOT_HEARD"
    text = "常委会会议须先听取{year}年度提案办理情况报告，再进行测评"


class NoVoters(Precondition):
    """A ballot without voters decides nothing."""

    reason = "NO_VOTERS"
    text = "没有可以投票的常委"


class AlreadyVoted(Precondition):
    """A voter votes once; the first ballot counts."""

    reason = "ALREADY_VOTED"
    text = "您已投票，不能重复投票"


class VotingEnded(Precondition):
    """The ballot's time is over."""

    reason = "VOTING_ENDED"
    text = "投票已结束"


class NotAVoter(Forbidden):
    """Only those on the list of voters vote."""

    reason = "NOT_A_VOTER"
    text = "您不在本次测评的投票人名单中"


class NoValidBallot(Precondition):
    """The weights give the ballot a part, but there is no valid one."""

    reason = "NO_VALID_BALLOT"
    text = "{year}年度还没有有效的民主测评结果"


class NotPublished(NotFound):
    """Nothing is published for the year."""

    reason = "NOT_PUBLISHED"
    text = "没有已公布的结果"


class AssessmentUnknown(NotFound):
    """The assessment does not exist, or is not for these eyes."""

    reason = "ASSESSMENT_NOT_FOUND"
    text = "没有找到这个单位的考核"
