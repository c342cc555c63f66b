"""Chinese word segmentation, without traces outside of the process."""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
from pathlib import Path

from shared.similarity import words


def test_a_title_gives_its_matter_and_no_set_phrases():
    assert set(words.words("关于加快推进老旧小区加装电梯的提案")) == {"老旧", "小区", "加装", "电梯"}


def test_long_words_are_found_by_their_parts():
    assert {"停车难", "停车"} <= set(words.words("解决停车难"))


def test_figures_punctuation_and_single_characters_say_nothing():
    assert list(words.words("2027年，投资3000万元（其中）。")) == ["投资"]


def test_latin_words_stay_in_small_letters():
    assert "5g" in set(words.words("建设5G基站"))


def test_search_words_keep_what_a_person_would_type():
    assert {"农村公路", "公路"} & set(words.search_words("农村公路养护"))


def test_a_frequent_word_of_the_language_is_expected_more_than_a_rare_one():
    assert words.prior("中国") > words.prior("养护") > words.prior("没有这个词")
    assert words.prior("中国") <= 1.0


def test_the_segmenter_is_silent_and_leaves_no_file():
    before = set(Path(tempfile.gettempdir()).glob("jieba*"))
    code = "from shared.similarity import words; print(*words.words('农村公路'))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert (done.stdout.split()[0], done.stderr) == ("农村", "")
    assert set(Path(tempfile.gettempdir()).glob("jieba*")) == before
    assert logging.getLogger("jieba").level >= logging.WARNING
