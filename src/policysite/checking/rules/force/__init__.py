"""Rules over the force of a text: whether it denies, allows, obliges, limits, gives a reason or leaves a list open."""
