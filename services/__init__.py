"""The services: one folder each, with the same rooms; they never import each other."""
