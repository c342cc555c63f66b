"""Upward joint proposal: members of the province sign one text where they live, and judge the reply there."""

from __future__ import annotations

from typing import Any

from services.federation.states.upward import UPWARD
from single.demo import steps
from single.demo.client import Person
from single.network import work
from single.network.stage import CITY, EAST, PROVINCE, Place, Stage
from single.network.work import TEXTS

KEY, UNIT = "wetland", "汉江省水利厅"
# Members of the province and the instance that each lives in; the first one writes.
SEATS = {"江月明": EAST, "叶知秋": CITY}
FIRST, COSIGNER = SEATS
LOGINS = {"江月明": "jiangyueming", "叶知秋": "yezhiqiu"}
# What stays as it is when the register learns where a member lives.
KEPT = (
    "name",
    "sectorId",
    "partyId",
    "committeeIds",
    "memberGroupId",
    "standingMember",
    "kind",
    "term",
    "workplace",
    "position",
)


def propose(stage: Stage) -> str:
    """From the seats to the signers' feedback at home; returns the proposal's id in the province."""
    province, homes = stage[PROVINCE], {name: stage[home] for name, home in SEATS.items()}
    signers = {name: _seat(province, homes[name], name) for name in SEATS}
    stage.time.rest()
    upward_id = _sign(stage, signers, homes)
    upper_id = _arrived(province)
    task = work.file_and_dispatch(stage, province, upper_id, KEY, UNIT)
    number = work.letter(stage, "汉水函", 1)
    confirm = _confirmed_at_home(stage, signers[FIRST], upward_id)
    work.handle(stage, province, task, KEY, number, _in_province(province, FIRST), confirm)
    for name, signer in signers.items():
        _judge(stage, homes[name], signer, upward_id)
    stage.time.rest()
    shown = _seen(signers[COSIGNER], upward_id)
    told = f"{COSIGNER}看到省级提案 {shown['proposalNo']} {UPWARD.label(shown['state'])}"
    stage.say(homes[COSIGNER], f"{told}，答复单位 {shown['units'][0]['name']}")
    return upper_id


def _seat(province: Place, home: Place, name: str) -> Person:
    """The province's register says where its member lives; the home gives the member above a login."""
    register, member_id = province.staff("system_admin"), province.committee.members[name]
    known = register.get(f"/members/{member_id}")["member"]
    register.put(
        f"/members/{member_id}",
        member={**{field: known[field] for field in KEPT if field in known}, "homeInstance": home.name},
    )
    made = home.staff("system_admin").post(
        "/members",
        member={
            "name": name,
            "loginName": LOGINS[name],
            "kind": "upper_level",
            "upperInstance": province.name,
            "upperMemberNo": member_id,
            "workplace": known["workplace"],
        },
    )
    person = Person(home.api, LOGINS[name], made["oneTimePassword"])
    home.committee.people[f"{name}（省政协委员）"] = person
    return person


def _seen(signer: Person, upward_id: str) -> dict[str, Any]:
    return dict(signer.get(f"/upward-proposals/{upward_id}")["proposal"])


def _arrived(province: Place) -> str:
    """The id under which the province keeps what came in."""
    listed = province.staff("committee_clerk").all("/proposals", "proposals")
    (found,) = [each for each in listed if each["title"] == TEXTS[KEY]["title"]]
    return str(found["proposalId"])


def _in_province(province: Place, name: str) -> work.Who:
    """A signer as the province's own register has it."""
    member_id = province.committee.members[name]
    known = province.staff("security_admin").get(f"/members/{member_id}")["member"]
    return {"personId": known["personId"], "name": name}


def _confirmed_at_home(stage: Stage, signer: Person, upward_id: str) -> work.Confirm:
    """Confirmation by the sign-in at home, which travels to the province."""

    def confirm(meeting_id: str) -> None:
        stage.time.rest()
        path = f"/upward-proposals/{upward_id}:answerMeeting"
        signer.post(path, meetingId=meeting_id, confirm=True, agree=True, comment="情况属实。")
        stage.time.rest()

    return confirm


def _judge(stage: Stage, home: Place, signer: Person, upward_id: str) -> None:
    (reply,) = _seen(signer, upward_id)["replies"]
    signer.post(
        f"/upward-proposals/{upward_id}:giveFeedback",
        replyId=reply["reply"]["replyId"],
        attitudeScore="satisfied",
        resultScore="satisfied",
    )
    stage.say(home, f"{signer.name}在本地登录，对省里的答复反馈满意")


def _sign(stage: Stage, signers: dict[str, Person], homes: dict[str, Place]) -> str:
    """One text, written in the county, signed there and in the city, handed in to the province; its id."""
    first, cosigner, data = signers[FIRST], signers[COSIGNER], TEXTS[KEY]
    draft = {
        **{name: data[name] for name in ("title", "background", "analysis")},
        "suggestions": steps.suggestions(data["suggestions"]),
        "focusArea": data["focus"],
        "publicityConsent": True,
    }
    upward_id = str(first.post("/upward-proposals", draft=draft)["proposal"]["upwardId"])
    path = f"/upward-proposals/{upward_id}"
    asked = {"instanceId": homes[COSIGNER].name, "memberNo": stage[PROVINCE].committee.members[COSIGNER]}
    first.post(f"{path}:inviteCosigners", outside=[{**asked, "name": COSIGNER}])
    stage.time.rest()
    read = _seen(cosigner, upward_id)
    cosigner.post(f"{path}:answerInvitation", agree=True, textVersion=read["text"]["textVersion"])
    stage.time.rest()
    stage.say(homes[COSIGNER], f"{COSIGNER}在本地阅读并签名《{data['title']}》")
    first.post(f"{path}:submit", oneMatter=True)
    stage.time.rest()
    shown = _seen(first, upward_id)
    stage.say(
        homes[FIRST], f"{FIRST}报送省政协，回执 {shown['receiptHash'][:12]}，省级流水号 {shown['serialNo']}"
    )
    return upward_id
