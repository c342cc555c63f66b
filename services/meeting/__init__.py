"""Meeting: the three meetings of unit and proposer, and the activities for members."""

API = "cppcc_api.meeting.v1"
