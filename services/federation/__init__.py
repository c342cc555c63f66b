"""Federation: other instances, and what is done together with them by signed documents."""

API = "cppcc_api.federation.v1"
