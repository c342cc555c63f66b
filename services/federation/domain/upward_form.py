"""The printed form of an upward joint proposal: text, signers with dates, fingerprint, one page of HTML.

Colours and pictures are left out on purpose: it is printed, signed and sealed.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from html import escape

from services.federation.domain.upward import FIRST, UpwardProposal

CHINA = timezone(timedelta(hours=8))
STYLE = (
    "body{font-family:SimSun,serif;font-size:16pt;line-height:28pt;margin:2.5cm}"
    "h1{font-size:22pt;text-align:center}h2{font-size:16pt}table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #000;padding:4px 8px;font-size:12pt}.small{font-size:10pt}"
)


def page(proposal: UpwardProposal) -> str:
    """The whole page."""
    text = proposal.text
    suggestions = "".join(
        f"<p>{n}. {_lines(item.text)}</p>" for n, item in enumerate(text.suggestions, start=1)
    )
    parts = [
        f"<h1>{escape(proposal.upper_name)}委员联名提案</h1>",
        f"<p><b>案由：</b>{escape(text.title)}</p>",
        f"<h2>背景情况</h2><p>{_lines(text.background)}</p>",
        f"<h2>问题及分析</h2><p>{_lines(text.analysis)}</p>",
        f"<h2>具体建议</h2>{suggestions}",
        f"<h2>提案人</h2>{_signers(proposal)}",
        f"<p>是否同意公开：{_publicity(proposal)}</p>",
        f'<p class="small">文本校验码：{text.hash}</p>',
        f'<p class="small">报送时间：{_when(proposal.submitted_at)}　回执校验码：{proposal.receipt_hash}</p>',
    ]
    if text.attachments:
        parts.insert(5, f"<p>附件：{escape('、'.join(each.name for each in text.attachments))}</p>")
    if proposal.participants:
        parts.insert(-3, f"<p>参加调研：{_participants(proposal)}</p>")
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(text.title)}</title>'
        f"<style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def _signers(proposal: UpwardProposal) -> str:
    rows = "".join(
        f"<tr><td>{'第一提案人' if each.role == FIRST else '联名人'}</td><td>{escape(each.name)}</td>"
        f"<td>{escape(each.member_no)}</td><td>{_when(each.answered_at)}</td><td></td></tr>"
        for each in proposal.signed
    )
    head = "<tr><th>身份</th><th>姓名</th><th>委员编号</th><th>签名时间</th><th>亲笔签名</th></tr>"
    return f"<table>{head}{rows}</table>"


def _participants(proposal: UpwardProposal) -> str:
    shown = (
        f"{each.name}（{each.workplace}）" if each.workplace else each.name for each in proposal.participants
    )
    return escape("、".join(shown))


def _publicity(proposal: UpwardProposal) -> str:
    return "同意" if proposal.publicity_consent else f"不同意（{escape(proposal.publicity_reason)}）"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _when(at: datetime | None) -> str:
    return at.astimezone(CHINA).strftime("%Y年%m月%d日 %H:%M") if at else ""
