"""Whole web pages, each with all that a site puts around an article, and the day on which that appeared; made up.

What misleads here is the rest of the page: mastheads, other articles, comments, the day of a move to another system,
wrappers whose names say "sidebar" or "widget" though the article is within, dates that the article itself tells of.
"""

from __future__ import annotations

import json

TEXT = (
    "<p>On 14 March 2009 a storm broke the old lamp. The tower has been dark since then, and the fishermen of the harbour "
    "have asked for a light in every election, as the chronicle of the town tells on many of its pages.</p>"
    "<p>“It will shine again”, said the harbour master. Work is to begin on 1 June and to end within two years.</p>"
)
TITLE = "Harbour town is to get its lighthouse back"
OTHERS = (
    '<section class="related-posts"><h3>More from the harbour</h3><article><h4><a href="/ferry">The ferry is sold</a></h4>'
    '<time class="entry-date published" datetime="2012-02-02T09:00:00+00:00">2 February 2012</time></article><article><h4>'
    '<a href="/pier">A pier for walkers</a></h4><time class="entry-date published" datetime="2022-03-03T09:00:00+00:00">'
    "3 March 2022</time></article></section>"
)
REPLIES = (
    '<div id="comments"><ol class="comment-list"><li itemprop="comment" itemscope itemtype="https://schema.org/Comment">'
    '<time itemprop="datePublished" datetime="2021-11-11T10:00:00+00:00">11 November 2021</time><p>At last.</p></li></ol></div>'
)
FOOT = '<footer id="colophon"><p>Copyright © 2003–2023 The Harbour Gazette</p></footer>'


def page(head: str, body: str, *, lang: str = "en", title: str = f"{TITLE} | The Harbour Gazette") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def linked(*nodes: dict[str, object]) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": nodes})}</script>'
    )


PAGES: tuple[tuple[str, str, str], ...] = (
    ("WordPress, Genesis theme", "2016-10-11", page(
        "", '<div class="site-container"><header class="site-header"><h1 class="site-title">The Harbour Gazette</h1></header>'
        '<div class="content-sidebar-wrap"><main class="content"><article class="post entry"><header class="entry-header"><h2 '
        f'class="entry-title">{TITLE}</h2><p class="entry-meta"><time class="entry-time" datetime="2016-10-11T15:03:10-04:00">'
        f'October 11, 2016</time> by <a href="/author/ann">Ann</a></p></header>{TEXT}</article>{REPLIES}</main><aside>{OTHERS}'
        f"</aside></div></div>{FOOT}", lang="en-US")),
    ("WordPress, date in the entry's foot", "2014-08-19", page(
        "", f'<div id="page" class="hfeed site"><h1 class="site-title">The Harbour Gazette</h1><article id="post-9" class="post">'
        f'<header class="entry-header"><h1 class="entry-title">{TITLE}</h1></header><div class="entry-content">{TEXT}{TEXT}'
        '</div><footer class="entry-footer"><span class="posted-on"><a href="#"><time class="entry-date published" '
        'datetime="2014-08-19T21:10:00+00:00">August 19, 2014</time><time class="updated" datetime="2019-01-01T10:00:00+00:00">'
        f"January 1, 2019</time></a></span></footer></article>{OTHERS}{REPLIES}</div>{FOOT}", lang="en-US")),
    ("WordPress, Elementor", "2020-01-28", page(
        "", '<div class="elementor elementor-location-single"><div class="elementor-widget elementor-widget-theme-post-title"><h1 '
        f'class="elementor-heading-title">{TITLE}</h1></div><div class="elementor-widget elementor-widget-post-info"><ul><li '
        'itemprop="datePublished"><span class="elementor-post-info__item--type-date">28. Januar 2020</span></li></ul></div>'
        f'<div class="elementor-widget elementor-widget-theme-post-content">{TEXT}</div></div>{OTHERS}{FOOT}', lang="de-DE")),
    ("WordPress, moved from another system", "2007-05-17", page(
        '<link rel="canonical" href="https://gazette.example/2007/05/17/lighthouse/">'
        '<meta property="article:published_time" content="2015-02-01T00:00:00+00:00">',
        f'<article><h1>{TITLE}</h1><p class="meta">Thursday, 17 May 2007</p>{TEXT}</article>{OTHERS}{FOOT}')),
    ("WordPress, an archive of related articles in its data", "2018-04-05", page(
        '<meta property="article:published_time" content="2018-04-05T05:30:00+02:00">' + linked(
            {"@type": "NewsArticle", "headline": "The ferry is sold", "datePublished": "2012-02-02"},
            {"@type": "NewsArticle", "headline": "A pier for walkers", "datePublished": "2022-03-03"}),
        f"<article><h1>{TITLE}</h1>{TEXT}</article>{OTHERS}{FOOT}")),
    ("Blogger, date in the post's foot", "2010-03-02", page(
        "<meta content='blogger' name='generator'>",
        "<div id='header'><h1 class='title'>Harbour notes</h1></div><div class='main section'><div class='post hentry'><h3 "
        f"class='post-title entry-title'><a href='/2010/03/lighthouse.html'>{TITLE}</a></h3><div class='post-body'>{TEXT}</div>"
        "<div class='post-footer'><span class='post-timestamp'>at <a class='timestamp-link' href='#'><abbr class='published' "
        "title='2010-03-02T22:41:00-05:00'>10:41 PM</abbr></a></span></div></div></div><div class='sidebar'><h2>Blog Archive"
        "</h2><ul><li><a href='/2012/'>2012 (14)</a></li><li>January 5, 2012</li></ul></div>",
        title=f"Harbour notes: {TITLE}")),
    ("Drupal 8, German", "2019-09-23", page(
        "", f'<main><h1 class="page-header">{TITLE}</h1><article role="article" class="article is-promoted full"><footer><div '
        'class="author">Gespeichert von <span>redaktion</span> am 23. September 2019</div></footer>'
        f'<div class="content">{TEXT}</div></article></main>{OTHERS}{FOOT}', lang="de")),
    ("TYPO3, news", "2013-11-06", page(
        "", '<div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class='
        f'"header"><h3 itemprop="headline">{TITLE}</h3></div><div class="footer"><p><span class="news-list-date"><time '
        'itemprop="datePublished" datetime="2013-11-06">06.11.2013</time></span></p></div>'
        f"{TEXT}</div></div><div id='today'>05.05.2024</div>", lang="de")),
    ("Ghost, cards before the article", "2021-06-30", page(
        linked({"@type": "Article", "headline": TITLE, "datePublished": "2021-06-30T06:00:00.000Z",
                "dateModified": "2022-08-01T06:00:00.000Z"}),
        f'<nav><a href="/new"><time datetime="2023-04-04">Apr 4, 2023</time></a></nav><article><h1>{TITLE}</h1>{TEXT}</article>')),
    ("Substack, preloaded data", "2022-12-08", page(
        "", f'<div class="single-post"><h1 class="post-title">{TITLE}</h1><div class="byline">Ann</div>{TEXT}</div><script>'
        'window._preloads = JSON.parse("{\\"post\\":{\\"post_date\\":\\"x\\",\\"published_at\\":\\"2022-12-08T12:30:00.000Z\\"'
        '}}")</script>')),
    ("Jekyll, a plain theme", "2015-07-09", page(
        "", f'<div class="home"><header class="post-header"><h1 class="post-title">{TITLE}</h1><p class="post-meta">Jul 9, 2015 • '
        f'Ann</p></header>{TEXT}</div><footer class="site-footer">Built 2024-02-02</footer>')),
    ("a static page, the day on its last line", "2004-10-30", page(
        "", f"<h1>{TITLE}</h1>{TEXT}{TEXT}<hr><p class='pubdate'>Written by Ann on October 30, 2004</p>")),
    ("government, news with its changes", "2017-03-15", page(
        '<meta name="govuk:first-published-at" content="2017-03-15T09:30:00+00:00">',
        f'<main><h1>{TITLE}</h1><dl class="metadata"><dt>Published</dt><dd>15 March 2017</dd><dt>Last updated</dt><dd>2 August '
        f'2018 — <a href="#history">see all updates</a></dd></dl>{TEXT}<div id="full-history"><time datetime="2018-08-02">2 '
        'August 2018</time> Map added. <time datetime="2017-03-15">15 March 2017</time> First published.</div></main>')),
    ("ministry, press release with its place", "2014-03-12", page(
        "", f'<div id="content"><p class="place">Brussels, 12 March 2014</p><h1>{TITLE}</h1>{TEXT}</div><p>Last update: '
        "03/02/2020</p>", lang="en")),
    ("city, a table of details", "2011-09-01", page(
        "", f'<div class="inhalt"><h1>{TITLE}</h1><table><tr><th>Pressemitteilung vom</th><td>01.09.2011</td></tr><tr><th>Nummer'
        f"</th><td>117</td></tr></table>{TEXT}</div><div>Stand: 14.02.2021</div>", lang="de")),
    ("newspaper, German", "2012-06-20", page(
        "", '<div id="masthead">Montag, 6. Mai 2024</div><div class="hentry"><h1><span class="kicker">Hafen</span> '
        f'<span>{TITLE}</span></h1><p class="lead">Der Turm soll wieder leuchten.</p><div class="byline">Von Anna Hafner <span>'
        f'20. Juni 2012, 18:02 Uhr</span></div>{TEXT}</div>{OTHERS}', lang="de")),
    ("blog, French", "2012-05-03", page(
        "", f'<div class="article"><h2 class="article__title"><a href="/x">{TITLE}</a></h2><p class="article__meta">3 Mai 2012 , '
        f'Rédigé par Anne <span>Publié dans <a href="#">#Port</a></span></p>{TEXT}</div>{REPLIES}', lang="fr")),
    ("newspaper, Spanish, day of the edition above", "2014-01-08", page(
        "", f'<header><div class="fecha"><time datetime="2014-01-09">jueves, 9 enero 2014</time></div></header><h1>{TITLE}</h1>'
        f'<p class="autor"><strong>Ana Puerto</strong> | Porto Vell | 08/01/2014</p>{TEXT}<h2>Relacionado</h2><p>06/01/2014 '
        '<a href="/a">El puerto</a></p>', lang="es")),
    ("agency, Russian", "2015-10-13", page(
        "", '<div class="top-line">Сегодня 5 мая 2024</div><div class="article"><h1>Маяк вернётся в порт</h1><div class='
        f'"article__info"><span>10:05</span> <span>13 октября 2015</span></div>{TEXT}</div><div class="comments"><span>14 '
        "октября 2016</span></div>", lang="ru", title="Маяк вернётся в порт - Новости порта")),
    ("portal, Chinese", "2016-04-25", page(
        '<meta property="article:published_time" content="2016-04-25T07:15:00+08:00">'
        '<meta name="weibo: article:create_at" content="2016-04-25 07:15:00">',
        f'<h1 class="main-title">港口灯塔将重新点亮</h1><div class="date-source"><span class="date">2016年04月25日 07:15</span></div>'
        f"{TEXT}<div>2024年05月05日</div>", lang="zh-CN", title="港口灯塔将重新点亮_新闻")),
    ("newspaper, Chinese, visible only", "2013-12-01", page(
        "", f'<h1>港口灯塔将在春天重新点亮</h1><div class="info">来源：海港日报　2013年12月1日</div>{TEXT}', lang="zh",
        title="港口灯塔将在春天重新点亮-海港日报")),
    ("newspaper, Arabic, its own digits", "2017-08-23", page(
        "", f'<article><h1>المنارة تعود إلى الميناء القديم</h1><div class="post-date">٢٣ أغسطس ٢٠١٧</div>{TEXT}</article>',
        lang="ar", title="المنارة تعود إلى الميناء القديم")),
    ("newspaper, Thai, Buddhist year", "2018-08-27", page(
        "", f'<article><h1>ประภาคารจะกลับมาที่ท่าเรือ</h1><div class="date">27 สิงหาคม 2561</div>{TEXT}</article>', lang="th",
        title="ประภาคารจะกลับมาที่ท่าเรือ")),
    ("newspaper, Hindi", "2019-05-27", page(
        "", f'<article><h1>बंदरगाह को अपना प्रकाशस्तंभ वापस मिलेगा</h1><div class="date">27 सितंबर 2019</div>{TEXT}</article>'
        .replace("सितंबर", "मई"), lang="hi", title="बंदरगाह को अपना प्रकाशस्तंभ वापस मिलेगा")),
    ("newspaper, Hungarian", "2018-08-27", page(
        "", f'<article><h1>Visszakapja világítótornyát a kikötő</h1><div class="datum">2018. augusztus 27. 10:12</div>{TEXT}'
        "</article>", lang="hu", title="Visszakapja világítótornyát a kikötő")),
    ("forum, German", "2014-03-12", page(
        "", f'<div id="page-body"><h2 class="topic-title"><a href="#">{TITLE}</a></h2><div id="p1" class="post"><p class="author">'
        f'von <strong>anna</strong> » Mi 12. Mär 2014, 20:15</p><div class="content">{TEXT}</div></div><div id="p2" class="post">'
        '<p class="author">von <strong>ben</strong> » Do 13. Mär 2014, 08:01</p><div class="content">Endlich!</div></div></div>',
        lang="de")),
    ("forum, American", "2009-03-24", page(
        "", f'<table class="tborder"><tr><td class="thead"><a name="post1"></a> 03-24-2009, 08:22 PM</td></tr><tr><td><strong>'
        f'{TITLE}</strong><div id="post_message_1">{TEXT}</div></td></tr></table><table class="tborder"><tr><td class="thead">'
        "03-25-2009, 09:00 AM</td></tr><tr><td>At last.</td></tr></table>", lang="en-US")),
    ("mailing list archive", "2000-11-14", page(
        "", f'<H1>[harbour] {TITLE}</H1><B>Ann Harbour</B> <A HREF="mailto:x">ann at harbour.example</A><BR><I>Tue, 14 Nov 2000 '
        f"10:31:12 +0100</I><HR><PRE>{TEXT}</PRE><HR><I>This archive was generated on Wed 15 May 2002</I>",
        title=f"[harbour] {TITLE}")),
    ("HTML 4, tables in tables", "2001-02-16", page(
        "", '<table width="100%"><tr><td bgcolor="#003366"><font color="#fff">The Harbour Gazette</font></td></tr><tr><td><table>'
        f'<tr><td><b><font size="+2">{TITLE}</font></b></td></tr><tr><td><i>By Ann Harbour</i></td></tr><tr><td><font size="-1">'
        f'Friday, February 16, 2001</font></td></tr><tr><td>{TEXT}</td></tr></table></td></tr></table><center>Copyright 2001'
        "</center>")),
    ("HTML 4, only the day of its change", "1998-06-22", page(
        "", f"<h1>{TITLE}</h1>{TEXT}<hr><address>Last modified: June 22, 1998</address>")),
    ("newspaper, evening in America, a later change beside it", "2019-07-02", page(
        '<meta property="article:published_time" content="2019-07-02T15:00:00Z">',
        f'<article><h1>{TITLE}</h1><p class="updated">Updated July 3, 2019 9:12 a.m.</p>{TEXT}</article>', lang="en-US")),
)  # fmt: skip
