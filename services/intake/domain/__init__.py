"""The rules of intake, pure: plain values in, plain values or refusals out.

- ``proposal``      what a proposal is: text, signatures, invitations, decision
- ``records``       what is kept beside it: versions, receipts, lists, timeline, handling as told
- ``people``        who stands in which relation to a proposal, who may propose, who may see
- ``drafting``      text, versions, hashes, voided signatures
- ``cosigning``     invitations and their answers
- ``submitting``    what a submission must fulfil; receipt; late or not
- ``numbering``     serial and proposal numbers by template
- ``reviewing``     from receipt by the committee to the proposed decision
- ``deciding``      what an approved list does to each proposal; merging; withdrawal; key marks
- ``vocabulary``    checklist, grounds, categories and other closed lists
- ``similarity``    what of a proposal is compared, and what of it others may see
- ``assigning``     units suggested from past cases and duties
- ``calling``       topic catalogue and clues
- ``planning``      the four planned kinds
- ``history``       proposals of earlier years
- ``report``        the arithmetic of the report on review; ``report_text`` says it in words
- ``handling``      how far assignment says the handling is
- ``refusals``      everything that intake refuses, with reason and Chinese text
"""
