# Generated from protos/ by scripts/proto_gen.py: do not edit.
"""Generated contract package."""
