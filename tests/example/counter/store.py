"""Where the counter keeps it."""

from kit.service import Collection
from tests.example.counter.domain import Noted

COLLECTIONS = {Noted: Collection("noted")}
