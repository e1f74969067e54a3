"""What the tool itself wrote beside the model: acceptances and released versions."""
