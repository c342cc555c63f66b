"""How a request message is asked for on a page: labels, widgets, what is filled in, reading it back."""
