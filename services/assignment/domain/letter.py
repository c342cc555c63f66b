"""The letter of a reply (答复函) to the proposers of one proposal, as plain text sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.assignment.domain.deadlines import chinese_date
from services.assignment.domain.parts import Addressee, Signer, Suggestion
from services.assignment.domain.refusals import LetterNotReady
from services.assignment.domain.replies import Promise, Reply
from shared.words import ADOPTIONS

_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True)
class Section:
    """One part of the letter; the heading is for pages, not for paper."""

    heading: str
    text: str


@dataclass(frozen=True)
class Frame:
    """What a letter says beside the reply itself."""

    committee_name: str
    session_name: str
    class_label: str
    copy_to: tuple[str, ...]
    dated: datetime


def compose(
    reply: Reply, addressee: Addressee, suggestions: Sequence[Suggestion], frame: Frame
) -> list[Section]:
    """The letter from its title to the copies; raises ``LetterNotReady`` for an unfinished draft."""
    if not (reply.draft.reply_class and reply.draft.text):
        raise LetterNotReady()
    sections = [
        Section("标题", title(addressee, frame)),
        Section("发文字号", reply.doc_no),
        Section("办理结果类别", frame.class_label),
        Section("主送", f"{salutation(addressee)}："),
        Section("正文", "\n".join(body(reply, addressee, suggestions))),
        Section("承诺事项", "\n".join(promises(reply.draft.promises))),
        Section("联系人", _contact(reply)),
        Section("落款", f"{reply.unit_name}\n{chinese_date(reply.issued_at or frame.dated)}"),
        Section("抄送", "、".join(frame.copy_to) + "。" if frame.copy_to else ""),
    ]
    return [section for section in sections if section.text]


def title(addressee: Addressee, frame: Frame) -> str:
    """The title with session and number."""
    session = frame.session_name or frame.committee_name
    return f"关于{session}第{addressee.proposal_no}号提案的答复"


def salutation(addressee: Addressee) -> str:
    """The organization, or the proposers by name with the form of address that is theirs."""
    if addressee.organization_name:
        return addressee.organization_name
    return "、".join(f"{signer.name}{_address(signer)}" for signer in addressee.signers)


def _address(signer: Signer) -> str:
    return "委员" if signer.member_id else "同志"


def body(reply: Reply, addressee: Addressee, suggestions: Sequence[Suggestion]) -> list[str]:
    """Opening, the unit's text, one paragraph per suggestion, closing words."""
    you = "你单位" if addressee.organization_name else "您" if len(addressee.signers) == 1 else "你们"
    opening = f"{you}提出的《{addressee.title}》（第{addressee.proposal_no}号）收悉。现答复如下："
    given = {answer.suggestion_id: answer for answer in reply.draft.answers}
    paragraphs = []
    for number, suggestion in enumerate(suggestions, start=1):
        answer = given.get(suggestion.suggestion_id)
        if answer:
            head = f"{chinese_number(number)}、关于“{_brief(suggestion.text)}”的建议"
            paragraphs.append(f"{head}（{ADOPTIONS[answer.adoption]}）。{answer.text}")
    closing = f"感谢{you}对我们工作的关心和支持，欢迎继续提出宝贵意见。"
    return [opening, reply.draft.text, *paragraphs, closing]


def promises(given: Sequence[Promise]) -> list[str]:
    """One line per promise: what, by when, who."""
    return [
        f"{number}. {each.text}（完成时间：{chinese_date(each.due_at) if each.due_at else '未定'}；"
        f"责任人：{each.responsible}{_phone(each)}）"
        for number, each in enumerate(given, start=1)
    ]


def chinese_number(number: int) -> str:
    """1 to 99 as Chinese numerals, as letters number their paragraphs."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"


def _brief(text: str) -> str:
    line = text.strip().rstrip("。；;.").split("\n")[0]
    return line if len(line) <= 40 else f"{line[:39]}…"


def _phone(promise: Promise) -> str:
    return f"，{promise.contact_phone}" if promise.contact_phone else ""


def _contact(reply: Reply) -> str:
    signed = f"签发人：{reply.issuer_name}" if reply.issuer_name else ""
    contact = f"联系人：{reply.contact_name}　电话：{reply.contact_phone}" if reply.contact_name else ""
    return "\n".join(line for line in (signed, contact) if line)
