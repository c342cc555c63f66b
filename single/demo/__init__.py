"""The main job, shown: one county's proposals through their whole life, driven over the public REST API."""
