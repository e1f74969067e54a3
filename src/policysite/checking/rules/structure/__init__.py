"""What only whole documents have: sections, paragraphs, sentences, lists, their order, the links behind words."""
