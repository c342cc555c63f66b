"""Small builders that bring a service into a state through its own commands and events."""
