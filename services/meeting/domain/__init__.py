"""The rules of meeting, pure: plain values in, plain values or refusals out.

- ``handling``   what an answering unit has to do: its three meetings and their dates
- ``entering``   what a unit enters about a meeting, and what is wrong with it
- ``meeting``    one meeting: planned, recorded, answered
- ``people``     who stands in which relation to a meeting or activity
- ``figures``    meeting rates at the three nodes
- ``activity``   study, briefings, tours, consultations, solicitations: from announcement to register
- ``register``   who was at an activity
- ``refusals``   everything that meeting refuses, with reason and Chinese text
"""
