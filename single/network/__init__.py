"""``make demo-network``: a province, a city and two counties, and everything that goes between them."""
