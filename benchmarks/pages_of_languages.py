"""Pages that give their day in the words, digits, order or calendar of their language only; made up, and written blind.

What misleads: the day of a change beside it, the text's own dates, the date line of today's edition, and the order of
day and month.
"""

from __future__ import annotations

from benchmarks.pages_of_sites import page

ANSWERS = '<div class="comments"><span class="comment-date">{}</span></div>'


def _page(lang: str, title: str, above: str, below: str, text: str, tail: str = "") -> str:
    return page(
        "",
        f"{above}<h1>{title}</h1>{below}<div class='text'><p>{text}</p><p>{text}</p></div>{tail}",
        lang=lang,
        title=title,
    )


DE = "Der alte Leuchtturm ist seit dem Sturm vom 14. März 2009 dunkel. Der Stadtrat stimmt am 20. Juni über die Kosten ab."
FR = "Le vieux phare est éteint depuis la tempête du 14 mars 2009. Le conseil votera sur son coût le 20 juin prochain."
ES = "El viejo faro está apagado desde la tormenta del 14 de marzo de 2009. El consejo votará sobre su coste el 20 de junio."
IT = "Il vecchio faro è spento dalla tempesta del 14 marzo 2009. Il consiglio voterà sulla spesa il prossimo 20 giugno."

PAGES: tuple[tuple[str, str | None, str], ...] = (
    ("German blog, Serendipity", "2008-02-05", _page(
        "de", "Der Hafen bekommt seinen Leuchtturm zurück", '<h3 class="serendipity_date">Dienstag, 5. Februar 2008</h3>', "", DE,
        '<div class="serendipity_entryFooter">Geschrieben von Ann in Hafen um 10:33 | Kommentare (2)</div><div class='
        '"serendipity_comment">#1 Bob am 07.02.2008 09:00</div>')),
    ("German magazine, day and hour", "2016-05-12", _page(
        "de", "Der Hafen bekommt seinen Leuchtturm zurück", '<nav><span>Montag, 06.05.2024</span></nav>',
        '<p class="meta">12.05.2016, 10:33 Uhr | Ann Hafen</p>', DE, "<h3>Mehr zum Thema</h3><p>03.04.2019 Die Fähre ist verkauft</p>")),
    ("Austrian newspaper, month of the country", "2013-01-17", _page(
        "de-AT", "Der Hafen bekommt seinen Leuchtturm zurück", "", '<span class="artikel-datum">17. Jänner 2013, 18:02</span>', DE)),
    ("German office, an announcement of a day", "2011-09-19", _page(
        "de", "Der Hafen bekommt seinen Leuchtturm zurück", '<p class="pm">Pressemitteilung Nr. 112 vom 19. September 2011</p>', "", DE)),
    ("French blog, Dotclear", "2007-05-12", _page(
        "fr", "Le port retrouve son phare", "", '<p class="post-info">Par Ann <span class="post-date">le samedi, mai 12 2007, 10:31</span> - '
        '<a href="#">Général</a> - <a href="#">Lien permanent</a></p>', FR, ANSWERS.format("Le lundi, mai 14 2007, 09:00 par Bob"))),
    ("French site, SPIP", "2009-11-04", _page(
        "fr", "Le port retrouve son phare", "", '<p class="info-publi">mercredi <abbr class="published" title="2009-11-04T09:00:00Z">4 novembre '
        '2009</abbr><span class="sep">, </span><span class="auteurs">par Ann</span></p>', FR)),
    ("French newspaper, short form", "2019-12-01", _page(
        "fr", "Le port retrouve son phare", "", "<span>Par Ann - Publié le 01/12/2019 à 06:30 - Mis à jour le 03/12/2019 à 11:00</span>", FR)),
    ("French ministry, first of the month", "2015-08-01", _page(
        "fr", "Le port retrouve son phare", "", '<p class="date">Le 1<sup>er</sup> août 2015</p>', FR)),
    ("Spanish blog, Blogspot", "2009-11-14", _page(
        "es", "El puerto recupera su faro", '<h2 class="date-header">sábado, 14 de noviembre de 2009</h2>', "", ES,
        '<div class="post-footer">Publicado por Ana en 10:33</div>' + ANSWERS.format("16 de noviembre de 2009, 9:00"))),
    ("Spanish newspaper, updated beside", "2017-06-05", _page(
        "es", "El puerto recupera su faro", "", "<p>Ana Puerto | Publicado 05/06/2017 04:30 | Actualizado: 07/06/2017 10:12</p>", ES)),
    ("Mexican newspaper", "2018-07-02", _page(
        "es-MX", "El puerto recupera su faro", "", "<p>Por Ana Puerto | lunes, 02 jul. 2018 09:10</p>", ES)),
    ("Italian newspaper, published and updated", "2016-10-12", _page(
        "it", "Il porto ritrova il suo faro", "", "<p>Pubblicato il: 12 ottobre 2016 alle 10:32 - Ultimo aggiornamento: 14 ottobre 2016</p>", IT)),
    ("Italian town, day after the text", "2012-03-08", _page(
        "it", "Il porto ritrova il suo faro", "", "", IT, '<p class="firma">Porto Vecchio, 8 marzo 2012</p><p>Ultima modifica: 9/10/2020</p>')),
    ("Portuguese portal, hours with h", "2018-08-27", _page(
        "pt-BR", "Porto recupera seu farol", "", "<p>27/08/2018 10h30 - Atualizado em 28/08/2018 09h10</p>",
        "O velho farol está apagado desde a tempestade de 14 de março de 2009.")),
    ("Dutch broadcaster", "2015-02-03", _page(
        "nl", "De haven krijgt zijn vuurtoren terug", "", "<span>dinsdag 3 februari 2015, 10:33</span> • <span>Aangepast woensdag 4 februari "
        "2015, 08:00</span>", "De oude vuurtoren is donker sinds de storm van 14 maart 2009.")),
    ("Swedish newspaper, short month", "2018-08-27", _page(
        "sv", "Hamnen får tillbaka sin fyr", "", "<span>Publicerad 27 aug 2018 kl 10.30</span> <span>Uppdaterad 29 aug 2018 kl 08.00</span>",
        "Den gamla fyren har varit släckt sedan stormen den 14 mars 2009.")),
    ("Norwegian broadcaster", "2016-01-19", _page(
        "nb", "Havnen får fyret tilbake", "", "<span>Publisert 19. jan. 2016 kl. 10:33</span><span>Oppdatert 20. jan. 2016 kl. 08:00</span>",
        "Det gamle fyret har vært mørkt siden stormen 14. mars 2009.")),
    ("Danish newspaper", "2014-05-06", _page(
        "da", "Havnen får sit fyr tilbage", "", "<p>Ann Havn - 6. maj 2014, 10.33</p>", "Det gamle fyr har været slukket siden stormen 14. marts "
        "2009.")),
    ("Finnish broadcaster", "2017-09-08", _page(
        "fi", "Satama saa majakkansa takaisin", "", "<p>8.9.2017 klo 10.33 | päivitetty 9.9.2017 klo 8.00</p>",
        "Vanha majakka on ollut pimeänä 14. maaliskuuta 2009 riehuneesta myrskystä lähtien.")),
    ("Czech newspaper", "2015-01-14", _page(
        "cs", "Přístav dostane zpět svůj maják", "", '<p class="art-info">14. ledna 2015 &nbsp;10:21, aktualizováno 16. ledna 2015</p>',
        "Starý maják nesvítí od bouře 14. března 2009.")),
    ("Slovak agency", "2019-11-05", _page(
        "sk", "Prístav dostane späť svoj maják", "", "<p>5. novembra 2019 10:21</p>", "Starý maják nesvieti od búrky 14. marca 2009.")),
    ("Romanian agency", "2018-02-12", _page(
        "ro", "Portul își recapătă farul", "", "<p>Publicat: 12 februarie 2018, 10:21 | Actualizat: 14 februarie 2018</p>",
        "Vechiul far este stins de la furtuna din 14 martie 2009.")),
    ("Ukrainian agency", "2018-02-12", _page(
        "uk", "Порт поверне свій маяк", "", "<div class='time'>12 лютого 2018, 10:21</div>", "Старий маяк не світить від бурі 14 березня 2009 року.")),
    ("Russian office", "2012-04-23", _page(
        "ru", "Порт вернёт свой маяк", "", "<p>23 апреля 2012 года, 15:00</p>", "Старый маяк не светит со времени бури 14 марта 2009 года.",
        "<p>Дата обновления: 03.02.2020</p>")),
    ("Bulgarian newspaper", "2016-06-30", _page(
        "bg", "Пристанището си връща фара", "", "<p>30 юни 2016, 10:21</p>", "Старият фар не свети от бурята на 14 март 2009 г.")),
    ("Turkish newspaper, entered and updated", "2017-10-12", _page(
        "tr", "Liman fenerine kavuşuyor", "", "<p>Giriş Tarihi: 12.10.2017 14:05 Son Güncelleme: 13.10.2017 09:00</p>",
        "Eski fener 14 Mart 2009 fırtınasından beri yanmıyor.")),
    ("Turkish blog, month in words", "2011-08-09", _page(
        "tr", "Liman fenerine kavuşuyor", "", "<span class='tarih'>9 Ağustos 2011 Salı</span>", "Eski fener 14 Mart 2009 fırtınasından beri "
        "yanmıyor.")),
    ("Chinese ministry", "2017-03-05", _page(
        "zh-CN", "港口灯塔将重新点亮", "<p>今天是2024年5月6日 星期一</p>", "<p>发布时间：2017-03-05 10:20　来源：港务局　浏览次数：31</p>",
        "自2009年3月14日的风暴以来，旧灯塔一直没有点亮。")),
    ("Taiwanese newspaper, slashes", "2018-06-14", _page(
        "zh-TW", "港口燈塔將重新點亮", "", "<p>記者安港／報導 <span>2018/06/14 10:20</span></p>", "自2009年3月14日的風暴以來，舊燈塔一直沒有點亮。")),
    ("Chinese messages, day in a script", "2018-08-10", page(
        '<meta property="og:title" content="港口灯塔将重新点亮">',
        '<h1 class="rich_media_title">港口灯塔将重新点亮</h1><em id="publish_time"></em><div id="js_content"><p>自2009年3月14日的风暴以来，旧灯塔一直没有'
        '点亮。</p></div><script>var publish_time = "2018-08-10" || "";var svr_time = "1714903200";</script>', lang="zh-CN",
        title="港口灯塔将重新点亮")),
    ("Japanese blog, Hatena", "2016-12-25", _page(
        "ja", "港の灯台がふたたび灯る", '<div class="date entry-date first"><a href="/archive/2016/12/25"><time datetime="2016-12-25T03:00:00Z" '
        'title="2016-12-25T03:00:00Z"><span class="date-year">2016</span><span class="hyphen">-</span><span class="date-month">12</span>'
        '<span class="hyphen">-</span><span class="date-day">25</span></time></a></div>', "", "古い灯台は2009年3月14日の嵐から消えたままだ。")),
    ("Japanese company, made public and last changed", "2019-05-12", _page(
        "ja", "港の灯台がふたたび灯る", "", "<p>公開日：2019.05.12 最終更新日：2020.01.01</p>", "古い灯台は2009年3月14日の嵐から消えたままだ。")),
    ("Japanese town, year of the era", "2016-03-15", _page(
        "ja", "港の灯台がふたたび灯る", "", "<p>掲載日：平成28年3月15日</p>", "古い灯台は嵐から消えたままだ。")),
    ("Korean newspaper, dots", "2016-03-02", _page(
        "ko", "항구 등대 다시 불 밝힌다", "", "<p>기사입력 2016.03.02 오전 10:12 최종수정 2016.03.03 오후 2:00</p>", "낡은 등대는 2009년 3월 14일 폭풍 이후 꺼져 "
        "있다.")),
    ("Arabic newspaper, Levantine month", "2016-08-27", _page(
        "ar", "المنارة تعود إلى الميناء", "", "<p>السبت 27 آب 2016 - 10:20</p>", "المنارة القديمة مطفأة منذ عاصفة 14 آذار 2009.")),
    ("Arabic broadcaster, updated beside", "2018-08-27", _page(
        "ar", "المنارة تعود إلى الميناء", "", "<p>نشر في: 27 أغسطس 2018 - آخر تحديث: 29 أغسطس 2018</p>", "المنارة القديمة مطفأة منذ عاصفة 14 مارس "
        "2009.")),
    ("Persian agency, its own calendar", "2018-08-27", _page(
        "fa", "فانوس دریایی به بندر بازمی‌گردد", "", "<p>تاریخ انتشار: دوشنبه ۵ شهریور ۱۳۹۷ - ۱۰:۲۰</p>", "فانوس کهنه از توفان سال ۱۳۸۷ خاموش است.")),
    ("Hebrew newspaper", "2018-08-27", _page(
        "he", "המגדלור חוזר לנמל", "", "<p>פורסם: 27.08.18, 10:20</p>", "המגדלור הישן כבוי מאז הסערה של 14 במרץ 2009.")),
    ("Vietnamese newspaper", "2018-08-27", _page(
        "vi", "Cảng có lại ngọn hải đăng", "", "<span class='date'>Thứ hai, 27/8/2018, 10:30 (GMT+7)</span>", "Ngọn hải đăng cũ đã tắt từ cơn bão "
        "ngày 14/3/2009.")),
    ("Indonesian newspaper", "2018-08-27", _page(
        "id", "Pelabuhan mendapat kembali mercusuarnya", "", "<p>Ann Pelabuhan - Senin, 27 Agu 2018 10:30 WIB</p>", "Mercusuar tua itu padam sejak "
        "badai 14 Maret 2009.")),
    ("American newspaper, order of the country", "2008-05-06", _page(
        "en-US", "Harbor is to get its lighthouse back", "", "<p>By Ann Harbor | 5/6/2008</p>", "The lamp has been dark since a storm on March 14, "
        "2005.")),
    ("British newspaper, order of the country", "2008-06-05", _page(
        "en-GB", "Harbour is to get its lighthouse back", "", "<p>By Ann Harbour | 05/06/2008</p>", "The lamp has been dark since a storm on 14 "
        "March 2005.")),
    ("Indian newspaper, zone and change", "2020-01-09", _page(
        "en-IN", "Harbour is to get its lighthouse back", "", "<p>Updated - January 12, 2020 08:00 am IST | Published - January 09, 2020 10:33 pm "
        "IST</p>", "The lamp has been dark since a storm on 14 March 2005.")),
    ("old broadcaster, last updated at", "2001-11-06", _page(
        "en", "Harbour is to get its lighthouse back", "<p>You are in: World: Europe</p><p>Tuesday, 6 November, 2001, 10:33 GMT</p>", "",
        "The lamp has been dark since a storm on 14 March 1999.")),
)  # fmt: skip
