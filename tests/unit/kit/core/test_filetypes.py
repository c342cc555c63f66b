"""Which files are taken in: the name's ending and the content must agree."""

from __future__ import annotations

import pytest

from kit.core.filetypes import (
    HEAD_BYTES,
    TYPES,
    FileContentForeign,
    FileNameInvalid,
    FileTypeRefused,
    check_content,
    clean_name,
    type_of,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest"
ZIP = b"PK\x03\x04 rest"
GOOD = {
    "pdf": b"%PDF-1.7\n",
    "ofd": ZIP,
    "jpg": b"\xff\xd8\xff\xe0",
    "jpeg": b"\xff\xd8\xff\xe1",
    "png": b"\x89PNG\r\n\x1a\n",
    "tif": b"II*\x00",
    "tiff": b"MM\x00*",
    "doc": OLE,
    "docx": ZIP,
    "xls": OLE,
    "xlsx": ZIP,
    "wps": OLE,
    "et": OLE,
    "txt": "会议纪要".encode(),
    "csv": "单位,件数".encode("gb18030"),
}


def test_every_type_has_an_example_here():
    assert set(GOOD) == set(TYPES)


@pytest.mark.parametrize(("ending", "content"), GOOD.items())
def test_content_that_is_what_the_name_says_is_taken(ending, content):
    check_content(f"a.{ending.upper()}", content)


@pytest.mark.parametrize("ending", TYPES)
def test_a_program_is_never_what_a_name_says(ending):
    with pytest.raises(FileContentForeign):
        check_content(f"a.{ending}", b"MZ\x90\x00\x03\x00\x00\x00")


@pytest.mark.parametrize(("name", "content"), [("a.pdf", ZIP), ("a.png", b"\xff\xd8\xff"), ("a.docx", OLE)])
def test_content_of_another_type_is_refused(name, content):
    with pytest.raises(FileContentForeign) as refused:
        check_content(name, content)
    assert [f.field for f in refused.value.fields] == ["name"]


def test_a_scanner_may_put_a_few_bytes_before_a_pdf():
    check_content("a.pdf", b"\r\n\x01 %PDF-1.4")


def test_a_character_cut_in_two_at_the_end_of_the_head_is_still_text():
    for encoding in ("utf-8", "gb18030"):
        text = ("a" + "政" * HEAD_BYTES).encode(encoding)
        check_content("a.txt", text[:HEAD_BYTES])


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.exe", "a.zip", "a.docm", "a.pdf.js", "Thumbs.db"])
def test_types_that_are_not_taken_in_are_named_with_those_that_are(name):
    with pytest.raises(FileTypeRefused) as refused:
        clean_name(name)
    assert "pdf" in refused.value.message


@pytest.mark.parametrize(
    "name", ["", "   ", "pdf", ".pdf", "a" * 130 + ".pdf", "\n.pdf", "cod.\u202efdp.pdf"]
)
def test_a_name_without_stem_too_long_or_with_hidden_characters_is_refused(name):
    with pytest.raises(FileNameInvalid):
        clean_name(name)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\scan\\复函.pdf", "复函.pdf"),
        ("../../etc/会议.pdf", "会议.pdf"),
        (" 意见 表.PDF ", "意见 表.PDF"),
    ],
)
def test_of_a_path_only_the_name_is_kept(sent, kept):
    assert clean_name(sent) == kept
    assert type_of(kept).content_type == "application/pdf"
