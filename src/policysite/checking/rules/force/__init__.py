"""The small words that decide what a sentence commits to: not, may, only, all, if, because, among others."""
