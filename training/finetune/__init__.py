"""Teaches a small language model one task of Gloss, from rows of a table to a zip that Options → Models imports."""
