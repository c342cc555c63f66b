"""What the gateway offers: the REST interface, the pages, and how the whole is put together."""
