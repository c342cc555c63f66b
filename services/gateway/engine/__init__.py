"""From HTTP to gRPC and back: what every endpoint shares, without knowing any of them."""
