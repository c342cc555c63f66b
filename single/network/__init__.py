"""``make demo-network``: a province, a city and two counties that join each other."""
