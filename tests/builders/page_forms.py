"""Forms of a page, read as a browser reads them."""

from __future__ import annotations

from html.parser import HTMLParser


class Forms(HTMLParser):
    """The values that each form of a page would send as it stands, by its action."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, dict[str, list[str]]] = {}
        self._open: dict[str, list[str]] = {}
        self._area = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self._open = self.found.setdefault(given.get("action", ""), {})
        elif tag == "input" and given.get("name"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self._open.setdefault(given["name"], []).append(given.get("value", ""))
        elif tag == "textarea":
            self._area = given["name"]
            self._open.setdefault(self._area, []).append("")

    def handle_data(self, data):
        if self._area:
            self._open[self._area][-1] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._area = ""
