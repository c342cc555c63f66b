"""Directory's rules.

- ``problems``: everything that is wrong with a request, at once
- ``people``: persons, their roles and the separation of the three administrators
- ``passwords``: hashes, one-time passwords, what a password must be
- ``sign_in``: sign-in sessions, failures and locks
- ``register``: members, units, organizations, the profile
- ``sessions``: terms and sessions with their cut-offs
- ``policy``: versions of policy values
- ``matching``: which record a row of an imported list means
"""
