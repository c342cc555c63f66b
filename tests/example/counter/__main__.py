"""Start the example counter: python -m tests.example.counter worker|relay."""

from kit.main import main

main("tests.example.counter")
