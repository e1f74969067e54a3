"""YAML that people edit: its nodes, each with its place, what is wrong in its layout, and values replaced in it."""
