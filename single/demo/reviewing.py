"""Act 3: the review, the list that a body approves, the key proposals, the report on review."""

from __future__ import annotations

from single.demo import steps
from single.demo.drafting import answer, draft_body
from single.demo.play import Piece, Play

CATEGORIES = {
    "经济建设": "economy",
    "政治建设": "politics",
    "文化建设": "culture",
    "社会建设": "society",
    "生态文明建设": "ecology",
}
FAILED = {
    "not_file": ("within_competence",),
    "out_of_jurisdiction": ("within_competence",),
    "merge": ("no_duplicate",),
    "revise": ("concrete_suggestion",),
}
NOT_FILED = {"merge": "并案", "not_file": "不予立案", "out_of_jurisdiction": "不属本级职权，不予立案"}
REVISED = "选定河滨路、老车站两处集聚区，统一水电、公厕和油烟净化设施"


def examine(play: Play) -> None:
    """The clerk receives everything, goes through the checklist and puts decisions forward."""
    for piece in play.pieces.values():
        receive(play, piece)
        if piece.fate == "revise":
            send_back(play, piece)
        propose(play, piece)


def receive(play: Play, piece: Piece) -> None:
    """Receipt and preliminary review of one proposal."""
    clerk, data = play.county.staff("committee_clerk"), piece.data
    failed = FAILED.get(piece.fate.partition(":")[0], ())
    steps.review(clerk, piece.proposal_id, CATEGORIES[data["category"]], data["focus"], failed)


def send_back(play: Play, piece: Piece) -> None:
    """Return for revision; the author changes the text, the cosigners sign anew, it comes in again."""
    clerk, author = play.county.staff("committee_clerk"), play.author(piece)
    clerk.post(
        f"/proposals/{piece.proposal_id}:returnForRevision",
        reasons=["concrete_suggestion"],
        explanation="建议不够具体，请明确集聚区的位置和配套设施。",
    )
    play.say(clerk.name, f"退回修改 {piece.serial_no}《{piece.title}》：建议不够具体")
    piece.data["suggestions"].append(REVISED)
    author.put(f"/proposals/{piece.proposal_id}", draft=draft_body(play, piece)["draft"])
    for name in piece.data["cosigners"]:
        answer(play, piece, name)
    again = author.post(f"/proposals/{piece.proposal_id}:submit", oneMatter=True)
    play.say(author.name, f"修改后重新提交 {again['receipt']['serialNo']}（流水号不变，联名人重新确认）")
    receive(play, piece)


def propose(play: Play, piece: Piece) -> None:
    """The decision that the clerk puts forward."""
    outcome, _, other = piece.fate.partition(":")
    decision: dict[str, object] = {
        "outcome": outcome if outcome in ("merge", "not_file", "out_of_jurisdiction") else "file",
        "category": CATEGORIES[piece.data["category"]],
        "focusArea": piece.data["focus"],
        "suggestedLeadUnitIds": [play.county.units[piece.data["lead"]]],
        "suggestedAssistUnitIds": [play.county.units[unit] for unit in piece.data["assist"]],
    }
    if outcome == "merge":
        decision["primaryProposalId"] = play.pieces[other].proposal_id
        decision["explanation"] = "与主提案反映同一问题，合并办理，分别答复。"
    if outcome == "not_file":
        decision["ground"] = piece.data["ground"]
        decision["explanation"] = "所提事项已进入诉讼程序，请依法通过诉讼途径解决。"
    if outcome == "out_of_jurisdiction":
        decision["ground"] = "outside_authority"
        decision["explanation"] = "铁路站点设置超出县级职权，建议通过上级政协委员反映。"
    clerk = play.county.staff("committee_clerk")
    clerk.post(f"/proposals/{piece.proposal_id}:proposeDecision", decision=decision)


def approve(play: Play) -> None:
    """The committee's meeting approves the list: only this files anything."""
    clerk, director = play.county.staff("committee_clerk"), play.county.staff("committee_director")
    made = clerk.post(
        "/decision-lists", sessionId=play.county.session_id, title="十届二次会议提案审定清单（第一批）"
    )["decisionList"]
    play.say(clerk.name, f"编制审定清单，共 {len(made['entries'])} 件")
    approved = director.post(
        f"/decision-lists/{made['listId']}:approve",
        bodyName="县政协提案委员会全体会议",
        minutesRef="青政协提委〔2026〕12号",
    )["decisionList"]
    numbers = {entry["proposalId"]: entry for entry in approved["entries"]}
    for piece in play.pieces.values():
        piece.proposal_no = numbers[piece.proposal_id]["proposalNo"]
    filed = [piece for piece in play.pieces.values() if piece.proposal_no]
    play.say(director.name, f"提案委员会会议审定：立案 {len(filed)} 件")
    for piece in play.with_fate(*NOT_FILED):
        told = NOT_FILED[piece.fate.partition(":")[0]]
        play.say("系统", f"告知 {play.author(piece).name}：{piece.serial_no}《{piece.title}》{told}")


def mark_key(play: Play) -> None:
    """The chair meeting chooses the key proposals."""
    director = play.county.staff("committee_director")
    for piece in play.with_fate("key"):
        director.post(
            f"/proposals/{piece.proposal_id}:markKey",
            isKey=True,
            bodyName="县政协主席会议",
            minutesRef="青政协主席会纪要〔2026〕9号",
            supervisingPersonId=play.county.person("书远").person_id() if piece.key == "coldchain" else "",
            reason="事关全县发展和民生的重点事项",
        )
        play.say("县政协主席会议", f"确定重点提案 {piece.proposal_no}《{piece.title}》")


def report(play: Play) -> None:
    """The figures of the report on review."""
    clerk = play.county.staff("committee_clerk")
    answer_ = clerk.get("/review-report", sessionId=play.county.session_id)
    rows = [
        (figure["label"], f"{figure['value']:.0%}" if figure["unit"] == "rate" else f"{figure['value']:.0f}")
        for figure in answer_["figures"][:12]
    ]
    play.tell.table("审查情况", ("项目", "数"), rows)
