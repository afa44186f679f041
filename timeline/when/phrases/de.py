"""German."""

from timeline.when.phrases import Phrases

PHRASES = Phrases(
    day="{weekday}, {day}. {month} {year}",
    day_of_year="{weekday}, {day}. {month}",
    day_of_month="{weekday}, {day}.",
    date="{day}. {month} {year}",
    date_of_year="{day}. {month}",
    date_of_month="{day}.",
    month="{month} {year}",
    first_day="1",
    clock="{0}, {1} Uhr{2}",
    seasons=("Frühjahr {0}", "Sommer {0}", "Herbst {0}", "Winter {0}"),
    quarter="{1} Quartal {0}",
    half="{1} Halbjahr {0}",
    ordinals=("1.", "2.", "3.", "4."),
    decade="{0}er-Jahre",
    century="Jahre {0} bis {1}",
    before_christ="{0} v. Chr.",
    to="{0} bis {1}",
    between="an einem Tag von {0} bis {1}",
    within="irgendwann zwischen {0:with} und {1:with}",
    week="an einem Tag in der Woche vom {0}",
    weekend="an einem Tag des Wochenendes vom {0}/{1}",
    weekend_across="an einem Tag des Wochenendes vom {0}/{1}",
    by="spätestens {0:on}",
    after="{0:on} oder später",
    since="seit {0:with}",
    until="bis {0:up to}",
    about="etwa {0:on}",
    about_span="etwa {0}",
    perhaps="wohl {0:on}",
    forms={
        "on": {
            "day": "am {}", "time": "am {}", "month": "im {}", "spring": "im {}", "summer": "im {}", "autumn": "im {}",
            "winter": "im {}", "quarter": "im {}", "half": "im {}", "decade": "in den {}n", "century": "in den {}",
        },
        "with": {
            "spring": "dem {}", "summer": "dem {}", "autumn": "dem {}", "winter": "dem {}", "quarter": "dem {}",
            "half": "dem {}", "decade": "den {}n", "century": "den {}",
        },
        "up to": {
            "spring": "zum {}", "summer": "zum {}", "autumn": "zum {}", "winter": "zum {}", "quarter": "zum {}",
            "half": "zum {}", "decade": "in die {}", "century": "in die {}",
        },
    },
    joins=(("in den Jahre ", "in den Jahren "), ("den Jahre ", "den Jahren ")),
)  # fmt: skip
