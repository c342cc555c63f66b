"""Papers of supervision: read by whom the finding or instruction is for."""

from __future__ import annotations

from cppcc_api.supervision.v1 import supervision_service_pb2 as pb
from kit.convert import timestamp
from tests.builders.supervision import (
    CADRES,
    CLERK,
    DAY,
    GOVERNMENT,
    MEMBER,
    OFFICE,
    PARTY,
    PRESS,
    SECRETARY,
    WATER,
)

PDF = b"%PDF-1.7 paper"


def test_what_the_team_found_is_for_the_offices_of_the_system_and_the_unit_once_it_is_raised(county):
    county.file(1)
    county.dispatch(1, ("t1", "water", "sole"))
    county.pass_days(100)
    done = county.conduct(county.announce("closing_reply"))
    photo = county.world.upload(PDF, "现场.pdf", GOVERNMENT)
    added = pb.FindingInput(
        unit_id="water", task_id="t1", finding_code="other", text="未见泵站", evidence_refs=[photo.ref]
    )
    request = pb.RaiseFindingsRequest(inspection_id=done.inspection.inspection_id, added=[added])
    county.do("RaiseFindings", request, GOVERNMENT)
    expected = [CLERK, GOVERNMENT, WATER]
    others = (PARTY, CADRES, MEMBER, PRESS)
    assert county.world.readers(photo, *expected, *others) == [each.name for each in expected]


def test_the_scan_of_an_instruction_is_for_its_leader_and_the_units_told(county):
    county.mark_key(1)
    county.dispatch(1, ("t1", "water", "sole"))
    scan = county.world.upload(PDF, "批示.pdf", OFFICE)
    request = pb.RecordInstructionRequest(
        proposal_id="pr1",
        act="led",
        wording="请限期解决",
        leader_person_id=SECRETARY.id,
        instructed_at=timestamp(county.now - DAY),
        scan_ref=scan.ref,
    )
    county.do("RecordInstruction", request, OFFICE)
    expected = [OFFICE, SECRETARY, WATER]
    assert county.world.readers(scan, *expected, CADRES, MEMBER) == [each.name for each in expected]
