"""The machinery under every service: storing, announcing, reacting, serving. It knows no domain's words."""
