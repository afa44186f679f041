"""Charts count an entry where its date says that it lies, and nowhere finer."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from pages.many import many
from timeline.config import Settings
from timeline.model import Timeline
from timeline.pages.book.material import Material
from timeline.pages.charts import Row
from timeline.pages.strings import Strings


def material(*dates: tuple[str, str]) -> Material:
    """A timeline with an entry for each (date, precision)."""
    told = many(20, date(2018, 8, 6), 20)
    entries = tuple(
        replace(entry, date=when, precision=precision)
        for entry, (when, precision) in zip(told.entries, dates, strict=False)
    )
    settings = Settings()
    return Material(Timeline(entries, told.articles), settings, Strings(settings.language), True)


def counts(rows: tuple[Row, ...]) -> dict[str, str]:
    return {bar.label: bar.count for row in rows for bar in row.bars if bar.count}


def test_a_month_s_days_hold_only_what_is_known_to_the_day() -> None:
    of = material(
        ("2018-08", "month"), ("[2018-08-01..2018-08-05]", "week"), ("2018-08-26/2018-08-27", "day"),
        ("2018-08-26T10:00:00", "time"),
    )  # fmt: skip
    (month,) = of.outline.months
    assert len(month.entries) == 4
    assert counts(of.charts.month(2018, 8, month.entries, {})) == {"26": "2"}


def test_a_year_s_months_hold_nothing_that_is_known_to_the_year() -> None:
    of = material(("2018", "year"), ("2018-01-07", "day"), ("2018-08", "month"))
    assert counts(of.charts.whole()) == {"Jan": "1", "Aug": "1"}
