"""The gateway: pages and REST over the services; it owns nothing and keeps nothing but short-lived tokens."""
