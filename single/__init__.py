"""The single profile: the one package that composes all services on one machine."""
