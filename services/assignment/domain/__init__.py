"""The rules of assignment, pure: plain values in, plain values or refusals out.

- ``parts``        small values that cases, tasks and replies are made of
- ``cases``        a case, the plan of its units, who is in charge, when it may close
- ``tasks``        what one unit was given to do, from receipt to feedback
- ``objecting``    objections, reassignment, extensions
- ``delegated``    a case that an upper instance gave to this one
- ``deadlines``    every date that follows from policy and calendar
- ``replies``      a reply, what it must contain, what it is warned of
- ``letter``       the letter to the proposers, composed from the reply
- ``feedback``     who is asked, what counts, when it calls for rework
- ``commitments``  promises from the reply to their fulfilment or next year
- ``relations``    who stands in which relation to a case or task
- ``offers``       which actions are open to somebody now
- ``facts``        what other services told, and what the timeline keeps
- ``figures``      counts and rates for registers and statistics
- ``refusals``     everything that assignment refuses, with reason and Chinese text
"""
