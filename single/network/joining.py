"""How instances come to know each other: invitation, answer, comparison by phone, introduction."""

from __future__ import annotations

from single.network.stage import CITY, EAST, PROVINCE, WEST, Place, Stage


def join_all(stage: Stage) -> None:
    """The city joins the province, the counties join the city, and the city introduces them upward."""
    join(stage, stage[PROVINCE], stage[CITY])
    for county in (stage[EAST], stage[WEST]):
        join(stage, stage[CITY], county)
    stage.time.rest()
    for county in (stage[EAST], stage[WEST]):
        introduce(stage, stage[CITY], county, stage[PROVINCE])
    introduce(stage, stage[CITY], stage[EAST], stage[WEST])


def join(stage: Stage, upper: Place, lower: Place) -> None:
    """One file each way, then both sides read the fingerprints to each other."""
    invitation = upper.staff("security_admin").post(
        "/peers:invite",
        peerId=lower.name,
        name=lower.title,
        level=lower.level,
        relation="lower",
        transport="shovel",
        brokerUri=upper.instance.broker_address(),
    )["invitation"]
    answer = lower.staff("security_admin").post("/peers:acceptInvitation", invitation=invitation)["answer"]
    upper.staff("security_admin").post("/peers:completeInvitation", answer=answer)
    for one, other in ((upper, lower), (lower, upper)):
        digits = fingerprint(other)
        one.staff("security_admin").post(f"/peers/{other.name}:confirm", fingerprint=digits)
    stage.say(upper, f"与{lower.title}交换邀请与回执，电话核对指纹 {fingerprint(lower)[:17]}…，对接成功")


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
