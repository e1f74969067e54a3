"""The door to MkDocs: what happens at each of its events. Logic of the policy stands on the floors below."""
