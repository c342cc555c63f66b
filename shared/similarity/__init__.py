"""Resembling texts in milliseconds, for a county's proposals as for a province's.

- ``words``    Chinese word segmentation, with the words that say nothing left out
- ``measure``  one measure of resemblance, explained by shared words: pure
- ``index``    the index of terms in a service's own database
"""
