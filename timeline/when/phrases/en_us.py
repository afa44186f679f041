"""English as written in the United States: the month before the day."""

from msgspec.structs import replace

from timeline.when.phrases import en

PHRASES = replace(
    en.PHRASES,
    day="{weekday}, {month} {day}, {year}",
    day_of_year="{weekday}, {month} {day}",
    day_of_month="{weekday}, {month} {day}",
    date="{month} {day}, {year}",
    date_of_year="{month} {day}",
    date_of_month="{month} {day}",
    seasons=("spring {0}", "summer {0}", "fall {0}", "winter {0}"),
    weekend="some day on the weekend of {0} to {1}",
)
