"""Files that came with a form: sent to the service of the command, then named by their references."""

from __future__ import annotations

from kit.core.errors import Exhausted, Invalid
from services.gateway.forms.submitted import Sent
from services.gateway.forms.widgets import UPLOAD
from services.gateway.routes.pages.page import Page


def with_uploads(page: Page, service: str) -> tuple[Sent, dict[str, str]]:
    """The form with references in place of its files, and what is wrong with a file by the name of its field.

    A list of references gets one line per file.  Raises what concerns the whole (a service is away).
    """
    form = {name: list(values) for name, values in page.form.items()}
    errors: dict[str, str] = {}
    for input_name, files in page.uploads.items():
        name = input_name.removesuffix(UPLOAD)
        for file in files:
            try:
                stored = page.gateway.files.send(service, file.filename or "", file.file, page.caller())
            except (Invalid, Exhausted) as refusal:
                errors[name] = f"{file.filename}：{refusal.message}"
                continue
            _put(form, name, stored.ref, page.value(f"{input_name}-many") == "1")
    return form, errors


def _put(form: dict[str, list[str]], name: str, ref: str, many: bool) -> None:
    before = form.get(name, [""])[-1] if many else ""
    form[name] = [f"{before}\n{ref}".strip()]
