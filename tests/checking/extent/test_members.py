"""Members of two lists are held to each other by what they share, by their origin and by their order."""

from __future__ import annotations

from policysite.checking.extent.members import Member, counterparts


def members(*listed: str) -> list[Member]:
    """``words=feature``; what is in capitals is known to both languages in full."""
    split = [words.partition("=") for words in listed]
    return [Member(words, dict.fromkeys(feature, 1), words.isupper()) for words, _, feature in split]


def test_what_shares_something_is_a_pair_wherever_it_stands() -> None:
    longer, shorter = members("age=a", "size", "race=r"), members("Herkunft=r", "Alter=a")
    assert counterparts(longer, shorter) == {0: 1, 2: 0}


def test_words_of_one_origin_are_a_pair() -> None:
    assert counterparts(members("colour", "orientation"), members("Orientierung")) == {1: 0}


def test_what_stands_between_the_same_two_is_a_pair() -> None:
    longer = members("age=a", "body size", "disability=d", "education")
    shorter = members("ålder=a", "kroppsstorlek", "funktionsnedsättning=d")
    assert counterparts(longer, shorter) == {0: 0, 1: 1, 2: 2}


def test_what_both_languages_have_words_for_has_no_counterpart_in_other_words() -> None:
    assert counterparts(members("a=a", "NAME", "level", "b=b"), members("x=a", "nivå", "y=b")) == {0: 0, 2: 1, 3: 2}


def test_nothing_is_guessed_between_two_that_may_both_be_meant() -> None:
    assert counterparts(members("a=a", "level", "status", "b=b"), members("x=a", "nivå", "y=b")) == {0: 0, 3: 2}


def test_of_what_shares_as_much_the_longer_words_are_the_pair() -> None:
    longer = [Member("sex characteristics", {"gender": 3}, False), Member("gender identity", {"gender": 15}, False)]
    assert counterparts(longer, [Member("könsidentitet", {"gender": 13}, False)]) == {1: 0}


def test_long_lists_are_held_to_each_other_by_what_they_share_alone() -> None:
    shared = [Member(f"thing {place}", {f"word:{place}": 5}, False) for place in range(2000)]
    assert counterparts([*members("lost"), *shared], shared) == {place + 1: place for place in range(2000)}


def test_what_many_members_hold_tells_none_of_them_from_the_others() -> None:
    listed = members(*[f"{place}=data" for place in range(2000)])
    assert counterparts(listed, listed) == {place: place for place in range(2000)}
