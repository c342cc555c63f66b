"""Chinese word segmentation: one segmenter per process, built at its first use and kept in memory alone.

Building takes a second and some 60 MB, so a process that never compares texts (a worker) never pays for it.
The library would write a cache file into the system's temporary directory; it is given no chance to.
"""

from __future__ import annotations

import logging
import re
import threading
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

_KEEP = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z][A-Za-z0-9+#.-]+|[0-9]+[A-Za-z][A-Za-z0-9]*")
_lock = threading.Lock()

# A word of the dictionary stands in a text of this many words with the probability that its frequency gives.
TYPICAL_WORDS = 300


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing about the matter: grammar, and the set phrases of proposals."""
    lines = (Path(__file__).parent / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def words(text: str) -> Iterator[str]:
    """The words of a text that carry meaning, as often as they stand there; long ones also by their parts."""
    for word in _segmenter().cut_for_search(text):
        if _KEEP.fullmatch(word) and word not in stop_words():
            yield word.lower()


def search_words(text: str) -> tuple[str, ...]:
    """The words under which a title is found, longer ones also by their parts; no word twice."""
    found = (word.lower() for word in _segmenter().cut_for_search(text))
    return tuple(dict.fromkeys(word for word in found if re.search(r"\w", word) and word not in "的和与及等"))


def prior(word: str) -> float:
    """How likely a general text of typical length has the word, from the dictionary's own frequencies."""
    segmenter = _segmenter()
    return min(1.0, TYPICAL_WORDS * segmenter.FREQ.get(word, 0) / segmenter.total)


def dictionary() -> Mapping[str, int]:
    """The words that are known, with their frequencies in general texts."""
    found: Mapping[str, int] = _segmenter().FREQ
    return found


def _segmenter() -> Any:
    with _lock:
        return _build()


@cache
def _build() -> Any:
    with warnings.catch_warnings():
        # It still asks pkg_resources for its own version.
        warnings.simplefilter("ignore", UserWarning)
        import jieba

    logging.getLogger("jieba").handlers.clear()
    logging.getLogger("jieba").setLevel(logging.WARNING)
    segmenter = jieba.Tokenizer()
    segmenter.FREQ, segmenter.total = segmenter.gen_pfdict(segmenter.get_dict_file())
    segmenter.initialized = True
    return segmenter
