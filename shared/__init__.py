"""What every service of the platform knows of the field: roles, default policy, words, and copies of
directory's facts.

Stands between ``services`` and ``kit``: kit knows no CPPCC word, and services never import each other.
"""
