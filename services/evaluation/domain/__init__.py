"""Rules of evaluation: pure functions over plain values; time, policy and facts come in as arguments.

- ``evidence``: facts about units and their corrections; ``catalogue``: kinds of facts in words
- ``indicators``: indicator sets and what makes one valid; ``defaults``: the default table as data
- ``measures``: how often a unit did well, from its facts; ``scoring``: points of an indicator set
- ``assessments``: a unit's assessment and its own view; ``appeals``: appeals and corrections
- ``ballots``: a ballot from set-up to casting; ``counting``: its end; ``results``: combined and ranked
- ``people``: relations and visibility; ``refusals``: every reason to turn a request down
"""
