"""Where something stands in a file."""

from __future__ import annotations

from dataclasses import dataclass, field

from policysite.model.language import Language


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A stretch of a file; two locations are equal when they cover the same stretch."""

    path: str
    """As the user knows the file: relative to the project, or as given on the command line."""
    line: int
    """1-based."""
    column: int
    """1-based, in characters."""
    end_line: int
    end_column: int
    """Exclusive."""
    text: str = field(default="", compare=False)
    """The words that stand there, quoted in findings."""
    language: Language | None = field(default=None, compare=False)
    """The language that the words are in, where they are in one."""
    within: str = field(default="", compare=False)
    """The text that the place was picked from, by which it is understood and known again; empty where it is none."""
    offset: int = field(default=0, compare=False)
    """Where in that text the words begin."""

    @property
    def whole(self) -> str:
        """The text that the place was picked from, else its own words."""
        return self.within or self.text

    def contains(self, other: Location) -> bool:
        """Whether the other stretch lies inside of this one, or is the same."""
        return (
            self.path == other.path
            and (self.line, self.column) <= (other.line, other.column)
            and (other.end_line, other.end_column) <= (self.end_line, self.end_column)
        )

    def overlaps(self, other: Location) -> bool:
        """Whether both hold at least one same character."""
        return (
            self.path == other.path
            and (self.line, self.column) < (other.end_line, other.end_column)
            and (other.line, other.column) < (self.end_line, self.end_column)
        )


def start_of(path: str) -> Location:
    """The first character of a file, for what concerns the file as a whole."""
    return Location(path, 1, 1, 1, 1)
