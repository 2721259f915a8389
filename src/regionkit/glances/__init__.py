"""How values and mentions look at a glance: in a notebook, and in every output that people read."""
