"""One text makes an exception or a condition, the other does not.

## Why it matters
"Unless the law requires it" limits a promise. Where it is missing, more is promised than is kept. "Or if you move" adds
a case, which readers of the other text do not have.

## Example
```text
sv: Vi raderar uppgifterna, såvida inte lagen kräver att de sparas.
en: We erase the data and the law requires that they be kept.
```

## How to fix
State the condition in both texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policysite.checking.extent.but_for import say_the_same_but_for, told_alone
from policysite.checking.extent.length import clause_end, extent, lacks_clause
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind, within
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-condition",
    summary="condition or exception that only one text makes",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = None
"""An exception may be made by words that deny as well: "all except"."""
_CONDITION = MentionKind.CONDITION
ALTERNATIVE = "alternative"
"""The sense of a clause that adds a condition, or a denial, to another."""
_MOST, _NEARLY_ALL, _OF_PLAIN = 0.6, 0.8, 0.4
"""Of a clause, by which a text that leaves it out is shorter. One of which no word is known may be put shortly; in a
plain text nothing can stand for it."""
_OF_WHOLE = 0.2
"""Of a text, from which a clause is more than texts differ in length."""
_FEW = 3
"""The last clauses of a text, of which it is asked whether all else is the same."""
_LONGEST = 10
"""Characters in which the word for who does something stands."""
_SHORTEST = 15
"""Characters of a clause that is worth telling; "if you wish" is not, but "if you agree" names a concept."""
_NAMING = (MentionKind.CONCEPT, MentionKind.NUMBER, MentionKind.DURATION)
"""What a phrase that stands for a clause names as well: "du som har fyllt 18 år"."""
_LIMITING, _A_WORD = "limiting", 4
"""The sense of words such as "except", and the characters of one at least: a French "que" may be any that."""
_EXCEPTION = "accessibility.exception"
"""The concept of an exception."""
_EXCEPTIONS = {"unless": "exception", "provided": "exception"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Exceptions and provisos where no further condition or denial of the twin could stand for them, and "or if".

    So too a clause with "if" that a text leaves out, in documents where all else is the same.
    """
    if pair.differ_in(_CONDITION):
        yield from _conditions(pair)
    yield from _except(pair)


def _conditions(pair: AlignedTexts) -> Iterator[Finding]:
    told: set[tuple[AnalysedText, int]] = set()
    for excess in excesses(pair, _CONDITION, _EXCEPTIONS):
        if excess.mentions and not _stand_ins(excess):
            told.add((excess.text, excess.mentions[-1].start))
            yield lost(RULE, pair, _all_of_it(excess), excess, "which is a condition")
    for text, twin in pair.directions:
        lacking = 0 < _times(twin, _CONDITION, "if") < _times(text, _CONDITION, "if")
        fewer = _times(twin, MentionKind.CONJUNCTION, "or") < _times(text, MentionKind.CONJUNCTION, "or")
        added = _alternatives(text) if lacking and fewer else []
        if added and lacks_clause(twin, text, added[-1]):
            yield lost(RULE, pair, added[-1], OneSided((added[-1],), text, twin), "which is one more condition")
        elif len(text.of(_CONDITION)) > len(twin.of(_CONDITION)):
            clauses = [each for each in _left_out(text, twin, pair.is_exact) if (text, each.start) not in told]
            for clause in clauses[-1:]:
                yield lost(RULE, pair, clause, OneSided((clause,), text, twin), "which is a condition")


def _except(pair: AlignedTexts) -> Iterator[Finding]:
    """What a text leaves out with words such as "all except", where the twin says the rest and no more."""
    for text, twin in pair.directions:
        limiting = [
            each
            for each in text.of(MentionKind.NEGATION)
            if each.key == _LIMITING and each.certain and len(each.surface) >= _A_WORD
        ]
        if not limiting or any(each.key == _LIMITING for each in twin.of(MentionKind.NEGATION)):
            continue
        exception = limiting[-1]
        others = text.of(_CONDITION, MentionKind.EXCLUSIVITY, MentionKind.OPENNESS)
        if any(each.start < exception.end and exception.start < each.end for each in others):
            continue  # "unless" and "only" are told elsewhere
        end = clause_end(text, exception.end)
        clause = Mention(_CONDITION, ALTERNATIVE, exception.start, end, text.passage.text[exception.start : end])
        if lacks_clause(twin, text, clause, _MOST) and say_the_same_but_for(clause, text, twin):
            yield lost(RULE, pair, clause, OneSided((clause,), text, twin), "which is an exception")


def _all_of_it(excess: OneSided) -> Mention:
    """The clause of an exception, where it is all that the twin lacks; else the word that begins it."""
    text, exception = excess.text, excess.mentions[-1]
    comma = text.passage.text.startswith(",", exception.end)  # "es sei denn, das Gesetz verlangt es"
    end = clause_end(text, exception.end + comma)
    clause = exception._replace(end=end, surface=text.passage.text[exception.start : end])
    alone = told_alone(clause, text, excess.twin)
    return exception if alone is clause else alone


def _stand_ins(excess: OneSided) -> Counter[tuple[MentionKind, str]]:
    """What of the twin could stand for an exception: its conditions and denials, but for those that both texts have."""
    return _limits(excess.twin) - _limits(excess.text, excess.mentions[-1])


def _limits(text: AnalysedText, but: Mention | None = None) -> Counter[tuple[MentionKind, str]]:
    """Its conditions and denials; the noun is another kind of denial in other languages: "undantag", "exception"."""
    named = {each.start for each in text.of(MentionKind.CONCEPT) if each.key == _EXCEPTION}
    return Counter(
        (each.kind, _EXCEPTION if each.kind is MentionKind.NEGATION and each.start in named else each.key)
        for each in text.of(_CONDITION, MentionKind.NEGATION)
        if but is None or each.end <= but.start or each.start >= but.end
    )


def _alternatives(text: AnalysedText) -> list[Mention]:
    """What an "or if" begins, up to the end of the clause."""
    words = text.passage.text
    starts = {each.end: each.start for each in text.of(MentionKind.CONJUNCTION) if each.key == "or"}
    found = []
    for condition in text.of(_CONDITION):
        start = starts.get(len(words[: condition.start].rstrip()))
        if condition.key == "if" and start is not None:
            end = clause_end(text, condition.end)
            found.append(Mention(_CONDITION, ALTERNATIVE, start, end, words[start:end]))
    return found


def _clauses(text: AnalysedText, twin: AnalysedText) -> Iterator[Mention]:
    """What an "if" begins inside of a sentence, or a text whose twin is plain, up to the end of the clause.

    At the start of a sentence other words may stand for it: "Har du frågor", "Vid frågor". A word that may be no "if"
    follows a comma, or stands before who does something then.
    """
    words, plain = text.passage.text, _is_plain(twin)
    doers = knowledge(text.language).persons_that_act
    for condition in text.of(_CONDITION):
        if condition.key != "if":
            continue
        before = words[: condition.start].rstrip()
        is_sure = condition.certain or not doers.isdisjoint(
            words[condition.end : condition.end + _LONGEST].split(maxsplit=1)[:1]
        )
        goes_on = before.endswith(",") or (is_sure and before and before[-1] not in ".:!?")
        if goes_on or (plain and not before):
            end = clause_end(text, condition.end)
            yield Mention(_CONDITION, ALTERNATIVE, condition.start, end, words[condition.start : end])


def _left_out(text: AnalysedText, twin: AnalysedText, is_exact: bool) -> list[Mention]:
    """The clauses that the twin lacks; of documents those that are all that it lacks."""
    if extent(text) - extent(twin) < _OF_PLAIN * _SHORTEST / 2:
        return []  # as of most texts with a condition more
    clauses = list(_clauses(text, twin))
    if is_exact:
        return [each for each in clauses if _is_left_out(each, text, twin)]
    last = clauses[-_FEW:]
    return [each for each in last if _is_left_out(each, text, twin) and _is_all_that_is_left_out(each, text, twin)]


def _is_left_out(clause: Mention, text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether the twin is shorter by most of a clause, and names nothing that the clause does."""
    named = {each.key for each in within(text.of(*_NAMING), clause.start, clause.end)}
    if len(clause.surface) < _SHORTEST and not named:
        return False
    told = {each.key for each in twin.of(*_NAMING)}
    part = _OF_PLAIN if _is_plain(twin) else _MOST if named else _NEARLY_ALL
    return named.isdisjoint(told) and lacks_clause(twin, text, clause, part)


def _is_all_that_is_left_out(clause: Mention, text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether the twin says the rest and no more, so that no words of it can stand for the clause: "on request".

    Beside a long text that turns the clause round, "är du missnöjd", the twin may be shorter by as much by chance.
    """
    words = fold(twin.passage.text).words
    told = not knowledge(twin.language).occasion.isdisjoint(words)
    asked = not (
        knowledge(text.language).questions.isdisjoint(fold(clause.surface).words)
        or knowledge(twin.language).questions.isdisjoint(words)
    )
    turned = not _is_plain(twin) and len(clause.surface) < _OF_WHOLE * len(text.passage.text)
    return not (told or asked or turned) and say_the_same_but_for(clause, text, twin)


def _is_plain(text: AnalysedText) -> bool:
    """Whether a text begins with a party, unlike "Should you" and "Har du", and tells no case: "on request"."""
    begins = not text.of(_CONDITION) and any(each.start == 0 for each in text.of(MentionKind.PERSON))
    return begins and knowledge(text.language).circumstance.isdisjoint(fold(text.passage.text).words)


def _times(text: AnalysedText, kind: MentionKind, sense: str) -> int:
    return sum(each.key == sense for each in text.of(kind))
