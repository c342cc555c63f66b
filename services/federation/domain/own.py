"""This instance's own keys: which one signs now, and which ones signed before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.federation.domain.keys import Key


@dataclass(frozen=True)
class OwnKeys:
    """``id`` is the instance; the last key signs."""

    id: str
    keys: tuple[Key, ...] = ()
    version: int = 0

    @property
    def current(self) -> Key:
        """The key that signs now."""
        return self.keys[-1]


def unannounced(own: OwnKeys, folder: Mapping[str, Any]) -> list[str]:
    """Keys in the folder that never signed."""
    known = {key.kid for key in own.keys}
    return [kid for kid in folder if kid not in known]


def rotate(own: OwnKeys, new: Key, now: datetime) -> OwnKeys:
    """The instance with a new signing key; the former one ends now."""
    ended = tuple(replace(key, ends_at=key.ends_at or now) for key in own.keys)
    return replace(own, keys=(*ended, new))
