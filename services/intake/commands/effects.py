"""What the approval of a list does to its proposals: numbers, merges, refusals, and who is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from google.protobuf.message import Message

from cppcc_api.intake.v1 import intake_events_pb2 as events
from kit.convert import timestamp
from kit.core.refs import printed
from kit.store import Context
from services.intake.commands.review import returned_event
from services.intake.domain import deciding, vocabulary
from services.intake.domain.proposal import Proposal, Ruling
from services.intake.domain.records import DecisionList, Entry, Handling, Note
from services.intake.store import facts, lookups, neighbours
from services.intake.store.notes import note


class Approval:
    """One approved list taking effect: filings first, then merges into them, then the rest."""

    def __init__(
        self,
        ctx: Context,
        decisions: DecisionList,
        ruling: Ruling,
        relations: frozenset[str],
        excepted: frozenset[str],
    ) -> None:
        self._ctx, self._ruling, self._relations = ctx, ruling, relations
        self._session = lookups.known_session(ctx, decisions.session_id)
        self._grounds = vocabulary.grounds(lookups.review_policy(ctx, self._session.id))
        self._proposals = self._load(entry.proposal_id for entry in decisions.entries)
        standing = {p.id for p in self._proposals.values() if p.decision_list_id == decisions.id}
        self._plan = deciding.plan(decisions.entries, standing, excepted)
        self._standing = standing
        self._notes: list[Note] = []
        self._changed: list[Proposal] = []

    def apply(self) -> tuple[dict[str, str], frozenset[str]]:
        """Let everything take effect; returns the numbers given and what was left out."""
        merges = self._merges()
        numbers = self._numbers()
        for entry in self._plan.filed:
            self._file(entry, numbers[entry.proposal_id], merges.pop(entry.proposal_id, []))
        for primary_id, merged in merges.items():
            self._merge_into_filed(primary_id, merged)
        for entry in self._plan.others:
            self._conclude(entry)
        for entry in self._plan.excepted:
            self._leave_out(entry)
        neighbours.update(self._ctx, self._changed)
        self._ctx.put_many(self._notes)
        return numbers, frozenset(entry.proposal_id for entry in self._plan.excepted)

    def _load(self, ids: Iterable[str]) -> dict[str, Proposal]:
        return {p.id: p for p in self._ctx.find(Proposal, {"_id": {"$in": list(ids)}})}

    def _merges(self) -> dict[str, list[Proposal]]:
        """The proposals to merge by their primary, each checked to be filed and not dispatched."""
        wanted = {entry.decision.primary_id for entry in self._plan.merged}
        self._proposals.update(self._load(wanted - self._proposals.keys()))
        dispatched = {each.id for each in self._ctx.find(Handling, {"_id": {"$in": list(wanted)}})}
        filed_now = {entry.proposal_id for entry in self._plan.filed}
        deciding.check_primaries(self._plan.merged, filed_now, self._proposals, dispatched)
        merges: dict[str, list[Proposal]] = defaultdict(list)
        for entry in self._plan.merged:
            merged = deciding.merge(
                self._proposals[entry.proposal_id], self._relations, self._ruling, self._ctx.now
            )
            merges[merged.primary_id].append(merged)
        return dict(merges)

    def _numbers(self) -> dict[str, str]:
        numbers = lookups.next_numbers(self._ctx, "proposal", self._session)
        return {entry.proposal_id: next(numbers) for entry in self._plan.filed}

    def _file(self, entry: Entry, number: str, merged: list[Proposal]) -> None:
        proposal = self._proposals[entry.proposal_id]
        filed = deciding.file(proposal, self._relations, self._ruling, number, self._ctx.now)
        filed = deciding.take_in(filed, (each.id for each in merged))
        told: list[Message] = [facts.filed(filed, merged)]
        self._save(filed, *told, *self._merged_event(filed, merged))
        self._note(filed, "proposal_filed", f"立案，提案号{number}", self._body())
        self._save_merged(filed, merged)

    def _merge_into_filed(self, primary_id: str, merged: list[Proposal]) -> None:
        primary = deciding.take_in(self._proposals[primary_id], (each.id for each in merged))
        self._save(primary, *self._merged_event(primary, merged))
        self._save_merged(primary, merged)

    def _save_merged(self, primary: Proposal, merged: list[Proposal]) -> None:
        for each in merged:
            self._save(each)
            number, title = primary.number, primary.text.title
            self._note(each, "proposal_merged", f"并入{number}", f"并入《{title}》，承办单位将分别答复")
            self._note(primary, "proposals_merged", f"{each.serial_no}并入本案", each.text.title)

    def _merged_event(self, primary: Proposal, merged: list[Proposal]) -> list[Message]:
        if not merged:
            return []
        return [
            events.ProposalsMerged(
                **facts.head(primary),
                merged=[facts.merged(each) for each in merged],
                **facts.ruling(self._ruling),
                merged_at=timestamp(self._ctx.now),
            )
        ]

    def _conclude(self, entry: Entry) -> None:
        proposal = self._proposals[entry.proposal_id]
        concluded = deciding.conclude(proposal, self._relations, self._ruling, self._ctx.now)
        self._save(concluded, self._conclusion(concluded, entry))
        decision = entry.decision
        title = vocabulary.OUTCOMES[decision.outcome]
        if decision.outcome == "convert":
            title = f"转为{vocabulary.CONVERSIONS[decision.converted_to]}"
        ground = self._grounds.get(decision.ground, "") if decision.outcome == "not_file" else ""
        text = "；".join(part for part in (ground, decision.explanation, self._body()) if part)
        self._note(concluded, f"proposal_{concluded.state}", title, text)

    def _conclusion(self, proposal: Proposal, entry: Entry) -> Message:
        decision = entry.decision
        if decision.outcome == "return":
            return returned_event(proposal, self._ctx)
        shared = {
            **facts.head(proposal),
            **facts.origin(proposal),
            **facts.ruling(self._ruling),
            "explanation": decision.explanation,
            "decided_at": timestamp(self._ctx.now),
        }
        if decision.outcome == "convert":
            forwarded = facts.units([decision.forwarded_to])[0] if decision.forwarded_to else None
            return events.ProposalConverted(
                **shared, converted_to=decision.converted_to, forwarded_to=forwarded
            )
        refused = decision.outcome == "not_file"
        ground = decision.ground if refused else "outside_authority"
        return events.ProposalNotFiled(
            **shared,
            outcome="rejected" if refused else "out_of_jurisdiction",
            ground=ground,
            ground_text=self._grounds.get(ground, ""),
        )

    def _leave_out(self, entry: Entry) -> None:
        if entry.proposal_id in self._standing:
            left = deciding.leave_out(self._proposals[entry.proposal_id], self._relations)
            self._save(left)
            self._notes.append(
                note(
                    self._ctx, left.id, "decision_excepted", "审定时暂缓，退回审查", self._body(), inner=True
                )
            )

    def _save(self, proposal: Proposal, *told: Message) -> None:
        saved = self._ctx.save(proposal, *told)
        self._proposals[saved.id] = saved
        self._changed.append(saved)

    def _note(self, proposal: Proposal, kind: str, title: str, text: str) -> None:
        self._notes.append(note(self._ctx, proposal.id, kind, title, text))

    def _body(self) -> str:
        return f"{self._ruling.body_name}审定（{printed(self._ruling.minutes_ref)}）"
