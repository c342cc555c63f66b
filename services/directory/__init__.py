"""Directory: who is who, sessions and policy, sign-in and tokens."""

API = "cppcc_api.directory.v1"
