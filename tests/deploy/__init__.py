"""The composition on a real Docker engine: what builds the images, brings them up and plays on them."""
