"""How instances come to know each other: invitation, answer, comparison by phone, introduction."""

from __future__ import annotations

from single.network import carrying
from single.network.stage import CITY, EAST, PROVINCE, WEST, Place, Stage

WAYS = {"shovel": "以链路对接", "bundle": "专线未通，先以交换包对接"}


def join_all(stage: Stage) -> None:
    """The city joins the province, the counties join the city, and the city introduces them upward.

    One county's line is not laid yet: it begins by files and changes to a link later.
    """
    province, city, east, west = (stage[name] for name in (PROVINCE, CITY, EAST, WEST))
    join(stage, province, city)
    join(stage, city, east)
    join(stage, city, west, transport="bundle")
    carrying.exchange(stage, city, west)
    join(stage, city, west, supersede=True)
    stage.time.rest()
    for one, other in ((east, province), (west, province), (east, west)):
        introduce(stage, city, one, other)


def join(
    stage: Stage, upper: Place, lower: Place, transport: str = "shovel", supersede: bool = False
) -> None:
    """One text each way, then both sides read the fingerprints to each other; ``supersede`` joins anew."""
    invitation = upper.staff("security_admin").post(
        "/peers:invite",
        peerId=lower.name,
        name=lower.title,
        level=lower.level,
        relation="lower",
        transport=transport,
        brokerUri=upper.instance.broker_address() if transport == "shovel" else "",
        supersede=supersede,
    )["invitation"]
    answer = lower.staff("security_admin").post("/peers:acceptInvitation", invitation=invitation)["answer"]
    upper.staff("security_admin").post("/peers:completeInvitation", answer=answer)
    for one, other in ((upper, lower), (lower, upper)):
        digits = fingerprint(other)
        one.staff("security_admin").post(f"/peers/{other.name}:confirm", fingerprint=digits)
    told = f"与{lower.title}交换邀请与回执，电话核对指纹 {fingerprint(lower)[:17]}…，{WAYS[transport]}"
    stage.say(upper, told)


def introduce(stage: Stage, middle: Place, one: Place, other: Place) -> None:
    """The middle vouches for both; both security administrators accept."""
    middle.staff("security_admin").post(f"/peers/{one.name}:introduce", toPeerId=other.name)
    stage.time.rest()
    for here, there in ((one, other), (other, one)):
        digits = fingerprint(there)
        here.staff("security_admin").post(f"/peers/{there.name}:acceptIntroduction", fingerprint=digits)
    stage.say(middle, f"为{one.title}与{other.title}会签密钥，双方安全管理员确认")


def fingerprint(place: Place) -> str:
    """What the place's security administrator reads out on the phone."""
    keys = place.staff("security_admin").get("/federation")["self"]["keys"]
    return str(keys[-1]["fingerprint"])
