"""A file of pieces is the same whether its pieces are made or taken from the file as it was."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.pages.pieces import Joiner, Kept, Parts, Pieces, Record, Run, print_of

PIECES = st.lists(st.text("abc", max_size=4), max_size=12, unique=True)


def parts(one: list[str], other: list[str], made: list[str]) -> list[bytes | Pieces]:
    def pieces(of: list[str], between: bytes) -> Pieces:
        prints = [f"{words:_>24}" for words in of]
        return Pieces(prints, lambda number: made.append(of[number]) or f"<{of[number]}>".encode(), between)  # type: ignore[func-returns-value]  # counts as it makes

    return [b"[", pieces(one, b", "), b"] [", pieces([f"x{words}"[:20] for words in other], b""), b"]"]


def joined(parts: Parts, old: bytes = b"", record: Record = ()) -> tuple[bytes, Record]:
    chunks, record = Joiner().joined(parts, len(old), record)
    return b"".join(old[chunk.start : chunk.end] if isinstance(chunk, Kept) else chunk for chunk in chunks), record


@given(PIECES, PIECES, PIECES, PIECES)
def test_only_what_is_new_is_made(one: list[str], other: list[str], then: list[str], others: list[str]) -> None:
    old, record = joined(parts(one, other, []))
    made: list[str] = []
    new, again = joined(parts(then, others, made), old, record)
    assert (new, again) == joined(parts(then, others, []))
    assert set(made) == (set(then) - set(one)) | {f"x{words}" for words in set(others) - set(other)}
    assert (print_of(parts(one, other, [])) == print_of(parts(then, others, []))) == ((one, other) == (then, others))


def test_a_damaged_record_is_no_harm() -> None:
    whole, (first, second) = joined(parts(["a", "b"], ["c"], []))
    for harm in (Run(first.prints, first.start, b"123"), Run(first.prints * 2, 0, first.sizes),
                 Run(first.prints, 10**6, first.sizes)):  # fmt: skip
        assert joined(parts(["a", "b"], ["c"], []), whole, (harm, second))[0] == whole
