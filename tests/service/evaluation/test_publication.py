"""The combined result before, at and after its publication."""

from __future__ import annotations

import pytest

from cppcc_api.common.v1 import common_pb2 as common
from cppcc_api.evaluation.v1 import evaluation_events_pb2 as events
from cppcc_api.evaluation.v1 import evaluation_service_pb2 as pb
from kit.core.states import IllegalTransition
from kit.runtime import PermissionMissing
from services.evaluation.domain.refusals import (
    InputInvalid,
    NotPublished,
    NotYetComputed,
    NoValidBallot,
    OpenAppeals,
    OutdatedScores,
    YearPublished,
)
from tests.builders.evaluation import CLERK, DIRECTOR, OFFICE, UNIT, VOTERS, YEAR


@pytest.fixture
def ready(county):
    """Points computed and the ballot counted."""
    county.well_handled("t1", "edu")
    county.badly_handled("t2", "water")
    county.adopt(appraisal_points=2)
    county.compute()
    county.counted_ballot()
    return county


def preview(county, actor=CLERK):
    return county.ask("PreviewResults", pb.PreviewResultsRequest(year=YEAR), actor)


def rows(county, actor=OFFICE, **more):
    return county.ask("ListExportRows", pb.ListExportRowsRequest(year=YEAR, **more), actor)


def test_assessment_and_ballot_are_combined_by_the_weights(ready):
    edu, water = preview(ready).scores
    assert (edu.unit_id, edu.rank, edu.grade, water.rank) == ("edu", 1, "excellent", 2)
    assert (edu.ballot_points, water.ballot_points) == (100, 60)
    assert edu.total_points == pytest.approx(0.6 * edu.assessment_points + 40, abs=0.01)
    assert edu.appraisal_points == pytest.approx(edu.total_points * 0.02, abs=0.01)
    assert list(preview(ready).warnings) == []


def test_attendance_and_distribution_stand_beside_the_points(ready):
    told = preview(ready)
    assert (told.ballot.voters, told.ballot.cast, told.ballot.response_rate) == (5, 4, 0.8)
    edu = told.scores[0]
    assert {count.option: count.votes for count in edu.ballot.counts}["satisfied"] == 4
    assert (edu.feedback.asked, edu.feedback.returned, edu.feedback.response_rate) == (1, 1, 1)


def test_the_preview_warns_of_what_is_missing(county):
    county.well_handled()
    county.adopt()
    assert [word for word in preview(county).warnings if "尚未按现行指标计分" in word]
    county.compute()
    assert list(preview(county).warnings) == ["还没有有效的民主测评结果"]


def test_the_result_is_published_once_and_then_final(ready):
    publication = ready.publish()
    assert (publication.year, publication.approved_by) == (YEAR, "主席会议")
    assert list(publication.top_unit_ids) == ["edu", "water"]
    (event,) = ready.world.announced(events.ScoresPublished)
    assert [(score.unit_id, score.rank) for score in event.scores] == [("edu", 1), ("water", 2)]
    assert event.scores[0].items[0].basis
    assert event.ballot.response_rate == 0.8

    def judge_oneself():
        ready.do("SubmitSelfAssessment", pb.SubmitSelfAssessmentRequest(year=YEAR, text="很好"), UNIT)

    for act in (ready.publish, ready.compute, ready.adopt, ready.set_up_ballot, judge_oneself):
        with pytest.raises(YearPublished):
            act()
    request = pb.SubmitAppealRequest(
        assessment_id=f"{YEAR}-edu", indicator_id="replies_on_time", reason="不服"
    )
    with pytest.raises(IllegalTransition):
        ready.do("SubmitAppeal", request, UNIT)


def test_every_published_point_leads_to_its_facts(ready):
    publication = ready.publish()
    for score in publication.scores:
        for item in score.items:
            request = pb.ListEvidenceRequest(evidence_ids=item.evidence_ids, page_size=100)
            if item.evidence_ids:
                assert ready.ask("ListEvidence", request).total == len(item.evidence_ids)


def test_everybody_signed_in_reads_what_is_published(ready):
    with pytest.raises(NotPublished):
        ready.ask("GetPublication", pb.GetPublicationRequest(), UNIT)
    ready.publish()
    shown = ready.ask("GetPublication", pb.GetPublicationRequest(year=YEAR), UNIT).publication
    assert shown.scores[0].items[0].evidence_ids
    listed = ready.ask("ListPublications", pb.ListPublicationsRequest(), VOTERS[0])
    assert (listed.total, len(listed.publications[0].scores[0].items)) == (1, 0)


def test_the_rows_for_the_appraisal_come_by_rank(ready):
    ready.publish()
    listed = rows(ready)
    best = listed.rows[0]
    assert (best.rank, best.unit_name, best.grade) == (1, "县教育局", "优秀")
    assert listed.rows[0].appraisal_points > listed.rows[1].appraisal_points > 0
    assert len(rows(ready, page_size=1).rows) == 1
    with pytest.raises(PermissionMissing):
        rows(ready, UNIT)


def test_nothing_is_published_without_approval(ready):
    with pytest.raises(InputInvalid) as refused:
        ready.do("PublishScores", pb.PublishScoresRequest(year=YEAR))
    assert {error.field for error in refused.value.fields} == {"approved_by", "minutes_ref"}


def test_a_clerk_does_not_publish(ready):
    with pytest.raises(PermissionMissing):
        ready.do("PublishScores", pb.PublishScoresRequest(year=YEAR), CLERK)


def test_points_come_before_publication(county):
    county.well_handled()
    county.adopt()
    with pytest.raises(NotYetComputed):
        county.publish()


def test_a_ballot_that_counts_must_have_been_held(county):
    county.well_handled()
    county.adopt()
    county.compute()
    with pytest.raises(NoValidBallot):
        county.publish()


def test_without_a_weight_no_ballot_is_needed(county):
    county.well_handled()
    county.adopt(assessment_weight=1)
    county.compute()
    assert not county.publish().ballot_id


def test_a_set_adopted_after_the_computing_must_be_computed_by(ready):
    ready.adopt(assessment_weight=0.5, ballot_weight=0.5)
    with pytest.raises(OutdatedScores):
        ready.publish()
    ready.compute()
    assert ready.publish().assessment_weight == 0.5


def test_open_appeals_come_first(ready):
    request = pb.SubmitAppealRequest(
        assessment_id=f"{YEAR}-edu", indicator_id="replies_on_time", reason="不服"
    )
    ready.do("SubmitAppeal", request, UNIT)
    with pytest.raises(OpenAppeals):
        ready.publish()


def test_publishing_waits_for_the_director(ready):
    items = ready.ask("ListWork", common.ListWorkRequest(), DIRECTOR).items
    assert [(item.kind, item.rpc) for item in items] == [("publish_scores", "PublishScores")]
    ready.publish()
    assert not ready.ask("ListWork", common.ListWorkRequest(), DIRECTOR).items


def test_business_gauges_count_by_state(ready):
    assert ready.world.runtime.gauges()["cppcc_assessments"] == {"computed": 2.0}
    assert ready.world.runtime.gauges()["cppcc_ballots"] == {"counted": 1.0}
