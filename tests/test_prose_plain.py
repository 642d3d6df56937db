"""Making text readable without moving a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.prose.plain import lowered, readable


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("for 2 years:rn Where", "for 2 years: Where", id="after a colon"),
        pytest.param("5M GBPrn http://x", "5M GBP http://x", id="after capitals"),
        pytest.param("split into Lotsrn The buyer", "split into Lots The buyer", id="after a consonant"),
        pytest.param("the pricern The buyer", "the price The buyer", id="after a vowel"),
        pytest.param("one.rnrnTwo", "one. Two", id="twice"),
        pytest.param("training)rnrntTwo", "training) Two", id="with a lost tab"),
        pytest.param("1.tThe bidder", "1. The bidder", id="a lost tab alone"),
        pytest.param("a modern Scotland", "a modern Scotland", id="modern"),
        pytest.param("the return The", "the return The", id="return"),
        pytest.param("Malvern Hills and Northern Ireland", "Malvern Hills and Northern Ireland", id="names"),
        pytest.param("learn, govern. Intern", "learn, govern. Intern", id="before a full stop"),
        pytest.param("government", "government", id="inside a word"),
        pytest.param("it&amp;apos;s", "it 's", id="entity escaped twice"),
        pytest.param("&pound;10,000", "£10,000", id="entity of the pound"),
        pytest.param("“general” – ok", '"general" - ok', id="quotes and dashes"),
    ],
)  # fmt: skip
def test_what_is_restored(text, words):
    assert " ".join(readable(text).split()) == words
    assert len(readable(text)) == len(text)


@given(st.text() | st.text(alphabet="rnt .:AaEe&amp;#39;\u0130"))
def test_the_length_never_changes(text):
    assert len(readable(text)) == len(text)
    assert len(lowered(text)) == len(text)
