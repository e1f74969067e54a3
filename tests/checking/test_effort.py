"""The rules over texts take steps in proportion to what a sentence says, whatever it says over and over again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from policysite.checking.analyst import Analyst
from policysite.checking.comparing_rules import TEXT_RULES
from policysite.model.aligned import AlignedTexts
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage

OFTEN = 150
CLAUSES = {
    "rights": (" och rätt till begränsning av behandling", " and the right to object"),
    "addresses": (" se https://a{n}.example/x", " see https://b{n}.example/y"),
    "purposes": (" för att förbättra tjänsten", ""),
    "denials in series": (" vi säljer inte och delar", " we do not sell or share"),
    "denials with conditions": (
        " vi får inte dela uppgifter om du inte samtycker,",
        " we may share data if you consent,",
    ),
    "breaches": (" strider inte mot lagen", " complies with"),
    "wholes and parts": (" inte helt säkert, data nummer {n}", " data partly safe"),
    "what is spared": (" slipper avgiften", " do not pay the fee not to"),
    "exceptions": (" delar bara om inte utan", " not unless only without no one other than"),
    "none of all": (" alla leverantörer finns", " no suppliers are outside"),
    "limited verbs": (" får endast om", " shall only if"),
    "verbs": (" vi får", " we shall"),
    "persons with rights": (" du har rätt och du får", " you have the right and we may"),
    "addresses of one text": (" https://a{n}.com/x", " https://bcdefgh.se/y"),
    "quoted denials": (" ”not {n}”", " “not {n}”"),
}


@pytest.mark.parametrize("kind", CLAUSES)
def test_twice_the_clauses_take_little_more_than_twice_the_steps(kind: str) -> None:
    once, twice = (_steps(_pair(*CLAUSES[kind], times)) for times in (OFTEN, 2 * OFTEN))

    slow = {rule: (steps, twice[rule]) for rule, steps in once.items() if twice[rule] > 2.6 * steps + 2000}

    assert not slow


def _pair(first: str, second: str, times: int) -> AlignedTexts:
    analyst = Analyst()
    texts = (
        analyst(
            Passage(start + "".join(clause.format(n=n) for n in range(times)) + ".", language, "text", (Mark(0, 1, 1),))
        )
        for start, clause, language in (("Vi", first, Language("sv")), ("We", second, Language("en")))
    )
    return AlignedTexts(*texts)


def _steps(pair: AlignedTexts) -> dict[str, int]:
    """The lines that each rule executes, comprehensions by their members."""
    return {rule.RULE.name: lines(lambda rule=rule: list(rule.check(pair))) for rule in TEXT_RULES}


def lines(run: Callable[[], object]) -> int:
    """How many lines of Python it takes."""
    counted = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Callable[..., Any]:
        nonlocal counted
        counted += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return counted
