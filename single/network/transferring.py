"""Transfer up: a member of the city takes up what the county may not decide; its proposer follows at home."""

from __future__ import annotations

from single.network import work
from single.network.stage import CITY, EAST, Place, Stage

KEY, PROPOSER, TAKER, UNIT = "train", "谢雨桐", "苏启明", "随阳市交通运输局"


def transfer(stage: Stage) -> str:
    """From the county's decision to the city's reply; returns the proposal's id in the county."""
    city, county = stage[CITY], stage[EAST]
    proposal_id = work.submit(stage, county, PROPOSER, KEY)
    work.decide(stage, county, proposal_id, KEY)
    clerk = county.staff("committee_clerk")
    clerk.post("/transfers:send", proposalId=proposal_id, explanation="列车停靠由市级统筹，请市里研究。")
    stage.time.rest()
    stage.say(county, f"不属本级职权，{clerk.name}转报{city.title}")
    taken_up = _take_up(stage, city)
    work.hand_in(stage, city, city.person(TAKER), taken_up, KEY)
    task = work.file_and_dispatch(stage, city, taken_up, KEY, UNIT)
    taker = city.person(TAKER)
    number = work.letter(stage, "随交函", 1)
    work.handle(stage, city, task, KEY, number, work.who(taker), work.confirmed_by(taker))
    work.judge(city, task, taker)
    stage.time.rest()
    _follow(stage, county, proposal_id)
    return proposal_id


def _take_up(stage: Stage, city: Place) -> str:
    """The city's committee lets a member of its own propose it; returns the draft's id."""
    clerk = city.staff("committee_clerk")
    (matter,) = clerk.all("/transfers", "transfers", direction="in", state="received")
    decided = clerk.post(
        f"/transfers/{matter['transferId']}:decide",
        decision="proposal",
        memberId=city.committee.members[TAKER],
    )["transfer"]
    stage.time.rest()
    stage.say(city, f"收到 {matter['proposalNo']}，由市政协委员{TAKER}据此提出提案")
    return str(decided["proposalId"])


def _follow(stage: Stage, county: Place, proposal_id: str) -> None:
    """What the proposer sees with the own sign-in, without ever leaving the county's platform."""
    entries = county.person(PROPOSER).get(f"/proposals/{proposal_id}/timeline")["entries"]
    steps = [each for each in entries if each["kind"].startswith("transfer_")]
    stage.say(county, f"{PROPOSER}在本县登录，看到上级办理的每一步：")
    for each in steps:
        stage.tell.note(f"      {each['title']}  {each['text']}".rstrip())
