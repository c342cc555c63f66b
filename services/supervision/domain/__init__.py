"""The rules of supervision, without database, contract or clock.

What is known:
- ``facts``       what other services announced: the evidence
- ``tasks``       one unit's task as the facts tell it: replies, opinions, meetings
- ``promises``    the promises of a task's replies and what became of them
- ``proposal``    proposals as far as supervision cares

Inspections:
- ``inspection``  an inspection from plan to bulletin; ``entering`` what is entered and what is wrong with it
- ``checking``    what an inspection of a kind finds: ``meetings_check``, ``assist_check``, ``reply_check``,
  ``look_back``; ``figures`` numbers, ``resembling`` replies after one pattern, ``drawing`` the random draw
- ``finding``     a finding from proposal to verification; ``bulletin`` the text of the bulletin

Supervision:
- ``campaign``, ``instruction``, ``coverage``, ``suggesting``, ``reminder``

- ``people``      who stands in which relation; ``offers`` what is open to somebody; ``refusals``
"""
