"""What rules over a project look at: its statements, its terms, its duties, its site."""
