"""What evaluation does when asked."""

from __future__ import annotations

from kit.core.context import ANY_PERSON
from kit.service import Command
from services.evaluation.commands.appeals import decide_appeal, submit_appeal
from services.evaluation.commands.ballots import (
    cast_ballot,
    close_ballot,
    create_ballot,
    open_ballot,
    record_handling_report,
    reopen_ballot,
    update_ballot,
    void_ballot,
)
from services.evaluation.commands.indicators import (
    adopt_indicator_set,
    create_indicator_set,
    update_indicator_set,
)
from services.evaluation.commands.publishing import publish_scores
from services.evaluation.commands.scores import compute_scores, submit_self_assessment

COMMANDS = {
    "CreateIndicatorSet": Command(create_indicator_set, permission="evaluation.edit"),
    "UpdateIndicatorSet": Command(update_indicator_set, permission="evaluation.edit"),
    "AdoptIndicatorSet": Command(adopt_indicator_set, permission="evaluation.adopt"),
    "ComputeScores": Command(compute_scores, permission="evaluation.compute"),
    "SubmitSelfAssessment": Command(submit_self_assessment, permission="evaluation.self_assess"),
    "SubmitAppeal": Command(submit_appeal, permission="evaluation.appeal"),
    "DecideAppeal": Command(decide_appeal, permission="evaluation.decide"),
    "RecordHandlingReport": Command(record_handling_report, permission="evaluation.hold_ballot"),
    "CreateBallot": Command(create_ballot, permission="evaluation.hold_ballot"),
    "UpdateBallot": Command(update_ballot, permission="evaluation.hold_ballot"),
    "OpenBallot": Command(open_ballot, permission="evaluation.hold_ballot"),
    # Who may vote stands on the ballot's own list, not in an account role.
    "CastBallot": Command(cast_ballot, permission=ANY_PERSON, personal=True, secret=True),
    "CloseBallot": Command(close_ballot, permission="evaluation.hold_ballot"),
    "VoidBallot": Command(void_ballot, permission="evaluation.hold_ballot"),
    "ReopenBallot": Command(reopen_ballot, permission="evaluation.hold_ballot"),
    "PublishScores": Command(publish_scores, permission="evaluation.publish"),
}
