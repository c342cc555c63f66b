"""Tools for tests on the real parts: isolated databases and vhosts, worlds, waiting for events."""
