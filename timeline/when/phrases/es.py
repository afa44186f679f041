"""Spanish."""

from timeline.when.phrases import Phrases

PHRASES = Phrases(
    day="{weekday} {day} de {month} de {year}",
    day_of_year="{weekday} {day} de {month}",
    day_of_month="{weekday} {day}",
    date="{day} de {month} de {year}",
    date_of_year="{day} de {month}",
    date_of_month="{day}",
    month="{month} de {year}",
    first_day="1",
    clock="{0}, {1}{2}",
    seasons=("primavera de {0}", "verano de {0}", "otoño de {0}", "invierno de {0}"),
    quarter="{1} trimestre de {0}",
    half="{1} semestre de {0}",
    ordinals=("primer", "segundo", "tercer", "cuarto"),
    decade="década de {0}",
    century="años {0} a {1}",
    before_christ="{0} a. C.",
    to="{0:from} {1:until}",
    between="algún día entre el {0} y el {1}",
    within="en algún momento entre {0:the} y {1:the}",
    week="algún día de la semana del {0}",
    weekend="algún día del fin de semana del {0} y {1}",
    weekend_across="algún día del fin de semana del {0} y {1}",
    by="a más tardar {0:on}",
    after="{0:on} o más tarde",
    since="desde {0:the}",
    until="hasta {0:the}",
    about="hacia {0:the}",
    about_span="aproximadamente {0}",
    perhaps="probablemente {0:on}",
    forms={
        "the": {
            "day": "el {}", "time": "el {}", "spring": "la {}", "summer": "el {}", "autumn": "el {}", "winter": "el {}",
            "quarter": "el {}", "half": "el {}", "decade": "la {}", "century": "los {}",
        },
        "on": {
            "day": "el {}", "time": "el {}", "month": "en {}", "year": "en {}", "spring": "en la {}",
            "summer": "en el {}", "autumn": "en el {}", "winter": "en el {}", "quarter": "en el {}", "half": "en el {}",
            "decade": "en la {}", "century": "en los {}",
        },
        "from": {
            "day": "del {}", "time": "del {}", "month": "de {}", "year": "de {}", "spring": "de la {}",
            "summer": "del {}", "autumn": "del {}", "winter": "del {}", "quarter": "del {}", "half": "del {}",
            "decade": "de la {}", "century": "de los {}",
        },
        "until": {
            "day": "al {}", "time": "al {}", "month": "a {}", "year": "a {}", "spring": "a la {}", "summer": "al {}",
            "autumn": "al {}", "winter": "al {}", "quarter": "al {}", "half": "al {}", "decade": "a la {}",
            "century": "a los {}",
        },
    },
)  # fmt: skip
