"""Cases and unit tasks from dispatch to closing, with the promises that live on after it."""

API = "cppcc_api.assignment.v1"
