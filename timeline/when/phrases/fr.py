"""French."""

from timeline.when.phrases import Phrases

PHRASES = Phrases(
    day="{weekday} {day} {month} {year}",
    day_of_year="{weekday} {day} {month}",
    day_of_month="{weekday} {day}",
    date="{day} {month} {year}",
    date_of_year="{day} {month}",
    date_of_month="{day}",
    month="{month} {year}",
    first_day="1er",
    clock="{0} à {1}{2}",
    seasons=("printemps {0}", "été {0}", "automne {0}", "hiver {0}"),
    quarter="{1} trimestre {0}",
    half="{1} semestre {0}",
    ordinals=("1er", "2e", "3e", "4e"),
    decade="années {0}",
    century="années {0} à {1}",
    before_christ="{0} av. J.-C.",
    to="{0:from} {1:until}",
    between="un jour entre le {0} et le {1}",
    within="à un moment entre {0:the} et {1:the}",
    week="un jour de la semaine du {0}",
    weekend="un jour du week-end des {0} et {1}",
    weekend_across="un jour du week-end des {0} et {1}",
    by="au plus tard {0:on}",
    after="{0:on} ou plus tard",
    since="depuis {0:the}",
    until="jusqu’{0:up to}",
    about="vers {0:the}",
    about_span="{0} environ",
    perhaps="probablement {0:on}",
    forms={
        "the": {
            "day": "le {}", "time": "le {}", "spring": "le {}", "summer": "l’{}", "autumn": "l’{}", "winter": "l’{}",
            "quarter": "le {}", "half": "le {}", "decade": "les {}", "century": "les {}",
        },
        "on": {
            "day": "le {}", "time": "le {}", "month": "en {}", "year": "en {}", "spring": "au {}", "summer": "à l’{}",
            "autumn": "à l’{}", "winter": "à l’{}", "quarter": "au {}", "half": "au {}", "decade": "dans les {}",
            "century": "dans les {}",
        },
        "from": {
            "day": "du {}", "time": "du {}", "month": "de {}", "year": "de {}", "spring": "du {}", "summer": "de l’{}",
            "autumn": "de l’{}", "winter": "de l’{}", "quarter": "du {}", "half": "du {}", "decade": "des {}",
            "century": "des {}",
        },
        "until": {
            "day": "au {}", "time": "au {}", "month": "à {}", "year": "à {}", "spring": "au {}", "summer": "à l’{}",
            "autumn": "à l’{}", "winter": "à l’{}", "quarter": "au {}", "half": "au {}", "decade": "aux {}",
            "century": "aux {}",
        },
        "up to": {
            "day": "au {}", "time": "au {}", "month": "en {}", "year": "en {}", "spring": "au {}", "summer": "à l’{}",
            "autumn": "à l’{}", "winter": "à l’{}", "quarter": "au {}", "half": "au {}", "decade": "aux {}",
            "century": "aux {}",
        },
    },
    joins=(("de avril", "d’avril"), ("de août", "d’août"), ("de octobre", "d’octobre")),
)  # fmt: skip
