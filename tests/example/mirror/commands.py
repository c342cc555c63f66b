"""The mirror takes no commands."""

COMMANDS: dict = {}
