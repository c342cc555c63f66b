"""The rules of exchange: no transport, no storage, no contract.

- ``sealing``    canonical text, signature, and the one line that goes over every wire
- ``keys``       public keys, their time of use, fingerprints
- ``peers``      who is trusted, how it came to be, by which way documents go
- ``kinds``      which kind of document may come from whom
- ``sequence``   order per origin: apply, hold, or known already
- ``aggregate_…`` facts, figures and digests of the subordinate instances; ``aggregate_local`` our own facts
- ``documents``  what went out, what came in, and their receipts
- ``matters``    proposals as far as other instances may learn of them
- ``transfers``  proposals outside of a committee's authority, at home and above
- ``delegations``  tasks that run in a lower instance, seen from both sides
"""
