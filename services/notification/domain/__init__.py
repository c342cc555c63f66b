"""The rules of notification, pure: plain values in, plain values or refusals out.

- ``message``      one message to one person over one channel
- ``channels``     what each channel does with a message, behind one small interface
- ``kinds``        the kinds of message and their names
- ``preferences``  which channels a person gets which kind of message by
- ``escalation``   a late matter on its way up
- ``wording``      Chinese templates filled from events
- ``refusals``     everything that notification refuses, with reason and Chinese text
"""
