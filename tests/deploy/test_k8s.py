"""Whatever components a site chooses, kustomize renders them and the Kubernetes API takes them."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.manifests import COMPONENTS, combine, complaints

CHOICES = [chosen for count in range(len(COMPONENTS) + 1) for chosen in combinations(COMPONENTS, count)]


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda chosen: "+".join(chosen) or "plain")
def test_every_choice_of_components_renders_and_is_taken(chosen, tmp_path):
    assert complaints(combine(chosen, tmp_path)) == []
