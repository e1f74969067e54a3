"""Rules over the model, over aligned texts, over pages, over the built site; and their run."""
