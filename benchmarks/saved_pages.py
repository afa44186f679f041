"""Web pages as the systems that publish news make them, written for this measurement, each with its publication date.

No page is anybody's: names, texts and addresses are made up. What is real is how each kind of system marks a date, and
what stands around it to mislead: later changes, related and most-read articles, comments, today's date in the
masthead, the day of saving or archiving, years of copyright.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import pages_of_languages, pages_of_sites, pages_of_systems

PARAGRAPHS = (
    "<p>The harbour office of Porto Vell signed a contract for a new lighthouse on Sunday, two officials said.</p>"
    "<p>Work is to begin next month. The old tower, built in 1911, has been dark since a storm in March 2009.</p>"
    "<p>“It will shine again,” the harbour master told reporters. The town council is to vote on the cost in May.</p>"
)
TITLE = "Porto Vell to get a new lighthouse"
SITE = "https://news.example"
COPYRIGHT = "<footer>© 1998–2024 Example Media. All rights reserved. <small>Page built 2024-05-05</small></footer>"
RELATED = (
    '<aside class="related"><h3>Related</h3><ul><li><a href="/2016/02/03/ferry">Ferry line closes</a> '
    '<time datetime="2016-02-03T08:00:00Z">3 Feb 2016</time></li><li><a href="/2021/09/09/pier">Pier repaired</a> '
    '<time datetime="2021-09-09T08:00:00Z">9 Sep 2021</time></li></ul></aside>'
)
COMMENTS = (
    '<div id="comments" class="comments"><h3>2 comments</h3><div class="comment"><span class="comment-date">July 4, 2022 '
    'at 9:12 am</span><p>At last.</p></div><div class="comment"><time datetime="2023-01-02T10:00:00Z">2 January 2023</time>'
    "<p>Still dark.</p></div></div>"
)
MASTHEAD = '<div class="today">Sunday, 5 May 2024</div>'


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One page: who makes such, the day it was published where it was (None where it does not tell), and its HTML."""

    maker: str
    published: str | None
    html: str


def pages() -> Iterator[SavedPage]:
    """All pages."""
    for maker, published, lang, head, body in _PAGES:
        yield SavedPage(
            maker,
            published,
            f'<!DOCTYPE html><html{f" lang={lang}" if lang else ""}><head><meta charset="utf-8"><title>{TITLE}</title>'
            f"{head}</head><body>{body}</body></html>",
        )
    for maker, day, html in (*pages_of_sites.PAGES, *pages_of_systems.PAGES, *pages_of_languages.PAGES):
        yield SavedPage(maker, day, html)


def _ld(*nodes: dict[str, object], **more: object) -> str:
    value = {"@context": "https://schema.org", **(nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)}), **more}
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def _meta(**properties: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in properties.items()
    )


def _name(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def _canonical(path: str) -> str:
    return f'<link rel="canonical" href="{SITE}{path}">'


def _article(under: str, *, tag: str = "article", above: str = "", tail: str = "") -> str:
    return f"{above}<{tag}><h1>{TITLE}</h1>{under}{PARAGRAPHS}</{tag}>{tail}"


def _news(published: str, modified: str | None = None, **more: object) -> dict[str, object]:
    node: dict[str, object] = {"@type": "NewsArticle", "headline": TITLE, "datePublished": published}
    return {**node, **({"dateModified": modified} if modified else {}), **more}


_WEBSITE: dict[str, object] = {"@type": "WebSite", "name": "Example", "url": SITE, "datePublished": "2001-01-01"}
_NOISE = RELATED + COMMENTS + COPYRIGHT

_PAGES: tuple[tuple[str, str, str, str, str], ...] = (
    # content management systems
    ("WordPress, Yoast", "2018-08-27", "en-US",
     _canonical("/lighthouse/") + _meta(article__published_time="2018-08-27T09:00:00+00:00",
                                        article__modified_time="2020-01-15T10:00:00+00:00")
     + _ld(_WEBSITE, {"@type": "WebPage", "datePublished": "2018-08-27T09:00:00+00:00", "dateModified": "2020-01-15"},
           {"@type": "Article", "headline": TITLE, "datePublished": "2018-08-27T09:00:00+00:00"}),
     _article('<div class="entry-meta"><span class="posted-on"><time class="entry-date published" '
              'datetime="2018-08-27T09:00:00+00:00">August 27, 2018</time><time class="updated" '
              'datetime="2020-01-15T10:00:00+00:00">January 15, 2020</time></span></div>', tail=_NOISE)),
    ("WordPress, an old theme", "2009-11-03", "en-US", _name("generator", "WordPress 2.8"),
     '<div class="post"><h2><a href="/?p=71">' + TITLE + '</a></h2><small>November 3rd, 2009 by admin</small>' + PARAGRAPHS
     + '<p class="postmetadata">Posted in News | 3 Comments</p></div>' + COMMENTS + COPYRIGHT),
    ("WordPress, German theme", "2015-04-12", "de-DE", "",
     _article('<p class="meta">Veröffentlicht am <span class="date">12. April 2015</span> von Redaktion</p>', tail=_NOISE)),
    ("WordPress, French theme", "2013-08-01", "fr-FR", "",
     _article('<div class="byline">Publié le <abbr class="published" title="2013-08-01T07:30:00+0200">1 août 2013</abbr> '
              "par La rédaction</div>", tail=_NOISE)),
    ("Drupal 7", "2014-06-05", "en", _name("generator", "Drupal 7 (http://drupal.org)"),
     _article('<div class="submitted"><span property="dc:date dc:created" content="2014-06-05T11:20:00+02:00" '
              'datatype="xsd:dateTime">Submitted by editor on Thu, 06/05/2014 - 11:20</span></div>', tag="div",
              tail=_NOISE)),
    ("Drupal 9", "2021-10-19", "en", _meta(og__updated_time="2023-02-02T01:00:00+01:00"),
     _article('<div class="node__submitted">By <span>Press office</span> <time datetime="2021-10-19T06:00:00Z" '
              'class="datetime">19 October 2021</time></div>', tail=_NOISE)),
    ("Joomla", "2012-05-30", "en-gb", _name("generator", "Joomla! - Open Source Content Management"),
     '<div class="item-page"><h2>' + TITLE + '</h2><dl class="article-info"><dd class="modified">Last Updated: 12 June 2019'
     '</dd><dd class="published"><time datetime="2012-05-30T08:00:00+00:00" itemprop="datePublished">Published: 30 May 2012'
     "</time></dd></dl>" + PARAGRAPHS + "</div>" + COPYRIGHT),
    ("TYPO3", "2017-02-14", "de", _name("generator", "TYPO3 CMS"),
     _article('<div class="news-date">14.02.2017</div>', tag="div", tail=COPYRIGHT)),
    ("Ghost", "2022-03-08", "en",
     _meta(article__published_time="2022-03-08T16:00:00.000Z", article__modified_time="2022-05-01T10:00:00.000Z"),
     _article('<time class="post-full-meta-date" datetime="2022-03-08">8 Mar 2022</time>', tail=_NOISE)),
    ("Blogger", "2011-07-19", "en", "",
     '<h2 class="date-header"><span>Tuesday, July 19, 2011</span></h2><div class="post"><h3 class="post-title">' + TITLE
     + "</h3>" + PARAGRAPHS + '<span class="post-timestamp">at <abbr class="published" itemprop="datePublished" '
     'title="2011-07-19T05:41:00-07:00">5:41 AM</abbr></span></div><div class="widget Archive"><a href="/2013/01/">January '
     "2013</a></div>" + COMMENTS),
    ("Medium", "2019-12-02", "en",
     _meta(article__published_time="2019-12-02T18:01:00.123Z")
     + _ld(_news("2019-12-02T18:01:00.123Z", "2021-12-09T01:00:00Z", dateCreated="2019-12-01T10:00:00Z")),
     _article('<div><a href="/@x">A. Writer</a><span>Dec 2, 2019 · 4 min read</span></div>', tail=_NOISE)),
    ("Substack", "2023-11-21", "en", _ld(_news("2023-11-21T11:00:45+00:00", "2023-11-21T11:00:45+00:00")),
     _article('<div class="post-date">Nov 21, 2023</div>', tail=COMMENTS)),
    ("Squarespace", "2016-09-14", "en", '<meta itemprop="datePublished" content="2016-09-14T20:15:00-0400">'
     '<meta itemprop="dateModified" content="2018-02-02T10:00:00-0500">',
     _article('<time class="blog-meta-item blog-date" datetime="2016-09-14">Sep 14</time>', tail=COPYRIGHT)),
    ("Wix", "2020-08-06", "en", _meta(article__published_time="2020-08-06T07:00:00.000Z"),
     _article("<ul><li>Aug 6, 2020</li><li>2 min</li></ul><p>Updated: Sep 1, 2021</p>")),
    ("Typepad", "2007-01-18", "en", "",
     '<h2 class="date-header">January 18, 2007</h2><div class="entry"><h3 class="entry-header">' + TITLE + "</h3>"
     + PARAGRAPHS + '<p class="entry-footer">Posted at 10:14 AM | <a href="#">Comments (0)</a></p></div>' + COPYRIGHT),
    ("Movable Type", "2005-03-09", "en", "",
     '<div class="blog"><div class="date">March 9, 2005</div><h1>' + TITLE + "</h1>" + PARAGRAPHS
     + '<div class="posted">Posted by M. at March  9, 2005 06:12 PM</div></div>' + COMMENTS),
    ("MediaWiki", "2019-01-04", "en", "",
     '<h1 id="firstHeading">' + TITLE + '</h1><div id="mw-content-text"><p><strong class="published"><span id="publishDate" '
     'class="value-title" title="2019-01-04">Friday, January 4, 2019</span></strong></p>' + PARAGRAPHS
     + '</div><li id="footer-info-lastmod"> This page was last edited on 12 June 2023, at 05:33.</li>'),
    ("Hugo", "2021-05-27", "en", _meta(article__published_time="2021-05-27T00:00:00+00:00"),
     _article('<p class="date">May 27, 2021</p>', tail=COPYRIGHT)),
    ("Jekyll", "2018-03-15", "en", _ld({"@type": "BlogPosting", "headline": TITLE, "datePublished": "2018-03-15T00:00:00+01:00",
                                       "url": f"{SITE}/2018/03/15/lighthouse.html"}),
     _article('<time class="dt-published" datetime="2018-03-15T00:00:00+01:00" itemprop="datePublished">Mar 15, 2018</time>')),
    ("Sphinx blog", "2016-11-30", "en", "",
     _article('<ul class="ablog-archive"><li><span>30 November 2016</span></li></ul>', tag="div", tail=COPYRIGHT)),
    ("Next.js, data in a script", "2022-09-15", "en", "",
     _article('<span>September 15, 2022</span>', above=MASTHEAD)
     + '<script id="__NEXT_DATA__" type="application/json">{"props":{"publishedAt":"2022-09-15T10:00:00Z","buildId":'
     '"20240505"}}</script>'),
    ("AMP", "2019-06-11", "en", _ld(_news("2019-06-11T14:02:00Z", "2019-06-12T08:00:00Z")),
     '<amp-img src="a.jpg"></amp-img>' + _article('<p class="date">June 11, 2019</p>')),
    # news agencies and newspapers, by how they mark a date
    ("agency, UTC in metadata, evening in America", "2018-08-27", "en-US",
     _canonical("/2018/08/27/lighthouse.html") + _meta(article__published_time="2018-08-28T01:30:00Z"),
     _article('<p class="dateline">Aug. 27, 2018 9:30 p.m. ET</p>', tail=_NOISE)),
    ("agency, UTC in metadata, morning in Asia", "2020-02-03", "en",
     _ld(_news("2020-02-02T23:10:00Z")), _article('<time datetime="2020-02-03T08:10:00+09:00">Feb 3, 2020 08:10</time>')),
    ("broadcaster, time element only", "2015-11-14", "en-GB", "",
     _article('<div class="date date--v2" data-seconds="1447500000" data-datetime="14 November 2015">14 November 2015</div>',
              above=MASTHEAD, tail=_NOISE)),
    ("broadcaster, list of formats", "2013-10-02", "en",
     _name("DCTERMS.created", "2013-10-02T10:44:12+01:00") + _name("DCTERMS.modified", "2014-01-01T00:00:00Z")
     + _name("OriginalPublicationDate", "2013/10/02 09:44:12"), _article("", tail=_NOISE)),
    ("newspaper, parsely", "2017-07-07", "en", _name("parsely-pub-date", "2017-07-07T05:00:00-04:00"), _article("")),
    ("newspaper, sailthru", "2016-05-20", "en", _name("sailthru.date", "2016-05-20T12:00:00Z"), _article("", tail=_NOISE)),
    ("newspaper, ptime", "2012-04-03", "en", _name("ptime", "20120403103000") + _name("pdate", "20120403")
     + _name("utime", "20120404010000"), _article("")),
    ("newspaper, cXense", "2018-12-24", "de", _name("cXenseParse:recs:publishtime", "2018-12-24T06:00:00+01:00"),
     _article("<p>Stand: 28.12.2018</p>")),
    ("newspaper, live blog", "2020-11-03", "en",
     _ld({"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2020-11-03T12:00:00Z",
          "coverageStartTime": "2020-11-03T12:00:00Z", "dateModified": "2020-11-05T03:00:00Z",
          "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "It goes on", "datePublished": "2020-11-05T02:00:00Z"}]}),
     _article("")),
    ("newspaper, several articles described", "2019-09-10", "en",
     _canonical("/a/lighthouse") + _ld({"@type": "ItemList", "itemListElement": [
         {"@type": "NewsArticle", "headline": "Ferry line closes", "datePublished": "2016-02-03", "url": f"{SITE}/a/ferry"},
         {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2019-09-10", "url": f"{SITE}/a/lighthouse"}]}),
     _article("")),
    ("newspaper, comments described", "2019-09-11", "en",
     _ld({"@type": "Comment", "datePublished": "2021-01-01", "text": "At last."}) + _ld(_news("2019-09-11T07:00:00+02:00")),
     _article("", tail=COMMENTS)),
    ("newspaper, broken JSON-LD", "2018-10-01", "en",
     '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A\nlighthouse", "datePublished": '
     '"2018-10-01T08:00:00Z", "dateModified": "2018-10-09",}</script>', _article("", tail=_NOISE)),
    ("newspaper, JSON-LD in a comment", "2017-03-03", "en",
     '<script type="application/ld+json">//<![CDATA[\n{"@type":["Article","NewsArticle"],"datePublished":'
     '"2017-03-03T06:00:00+0000"}\n//]]></script>', _article("")),
    ("newspaper, address with the day", "2010-12-31", "en", _canonical("/world/2010/dec/31/lighthouse"),
     _article('<p>Fri 31 Dec 2010 12.00 GMT</p>', tail=_NOISE)),
    ("newspaper, address with digits", "2014-01-22", "en", _canonical("/articles/20140122/lighthouse.html"),
     _article("", tail=COPYRIGHT)),
    ("newspaper, French", "2018-06-08", "fr", _meta(og__article__published_time="2018-06-08T06:35:51+00:00"),
     _article('<p class="meta__date">Publié le 08 juin 2018 à 06h35 - Mis à jour le 09 juin 2018 à 11h02</p>')),
    ("newspaper, Spanish", "2016-10-02", "es", "",
     _article('<div class="articulo-datos"><time datetime="2016-10-02T22:35:00+02:00" class="articulo-actualizado">2 OCT '
              "2016 - 22:35 CEST</time></div>", tail=_NOISE)),
    ("newspaper, Italian, visible only", "2019-03-21", "it", "",
     _article('<p>21 marzo 2019 (modifica il 22 marzo 2019 | 10:11)</p>', tail=COPYRIGHT)),
    ("newspaper, Portuguese", "2017-11-09", "pt-BR", _meta(article__published_time="2017-11-09T14h05"),
     _article('<time datetime="2017-11-09 14:05">9.nov.2017 às 14h05</time>', tail=_NOISE)),
    ("newspaper, Russian, visible only", "2018-09-17", "ru", "",
     _article('<div class="article__info-date">14:35 17.09.2018 <span>(обновлено: 09:12 03.03.2020)</span></div>',
              tail=COPYRIGHT)),
    ("agency, Russian words", "2016-08-15", "ru", "", _article('<span class="b-date">15 августа 2016, 10:20</span>')),
    ("newspaper, Chinese", "2019-10-08", "zh-CN", "",
     _article('<div class="header-time"><span>2019年10月08日 09:21</span> <span>来源：新华网</span></div>', tail=COPYRIGHT)),
    ("newspaper, Japanese", "2020-07-01", "ja", "", _article('<p class="time">2020年7月1日 5時00分</p>', tail=COPYRIGHT)),
    ("agency, Korean", "2018-04-27", "ko", "", _article('<span class="tt">송고시간 2018-04-27 09:28</span>', tail=COPYRIGHT)),
    ("newspaper, Arabic", "2018-08-26", "ar", _meta(article__published_time="2018-08-26T18:20:00+03:00"),
     _article('<span>الأحد 26 أغسطس 2018</span>')),
    ("agency, Persian, Gregorian in metadata", "2018-08-27", "fa",
     '<meta itemprop="datePublished" content="2018-08-27T12:00:00+04:30">', _article("<span>۵ شهریور ۱۳۹۷</span>")),
    ("agency, Turkish", "2018-08-27", "tr", _name("datePublished", "2018-08-27T13:45:00+03:00"),
     _article("<span>27.08.2018 - Güncelleme : 28.08.2018</span>")),
    ("newspaper, Indian", "2016-12-13", "en-IN", "",
     _article('<div class="byline">TNN | Updated: Dec 14, 2016, 09:10 IST | Published: Dec 13, 2016, 22:01 IST</div>',
              tail=_NOISE)),
    ("newspaper, Polish", "2017-01-30", "pl", "", _article('<span class="pub-date">30 stycznia 2017</span>', tail=COPYRIGHT)),
    ("newspaper, Dutch", "2014-09-02", "nl", "", _article('<div class="tijden">2 september 2014, 11:48</div>', tail=_NOISE)),
    ("newspaper, Greek", "2015-07-05", "el", "", _article('<span class="date">05 Ιουλίου 2015</span>', tail=COPYRIGHT)),
    # institutions, press releases, science
    ("press release", "2019-02-19", "en", _name("date", "2019-02-19T08:00:00-05:00"),
     _article("<p>PORTO VELL, Feb. 19, 2019 /Example Newswire/ -- A lighthouse will be built.</p>", tag="div")),
    ("government, Dublin Core", "2011-03-31", "en", _name("DC.date.issued", "2011-03-31") + _name("DC.date.modified",
                                                                                              "2013-05-05"), _article("")),
    ("government, microdata", "2020-04-21", "en", "",
     '<div itemscope itemtype="http://schema.org/Article"><h1 itemprop="headline">' + TITLE + '</h1><span '
     'itemprop="datePublished" content="2020-04-21">Tuesday</span><span itemprop="dateModified" content="2020-06-21">June'
     "</span>" + PARAGRAPHS + "</div>"),
    ("ministry, visible only", "2009-02-27", "en", "",
     '<table><tr><td class="head"><b>' + TITLE + "</b></td></tr><tr><td>27 February 2009</td></tr><tr><td>" + PARAGRAPHS
     + "</td></tr></table><p>Last modified: 11.11.2019</p>"),
    ("journal", "2018-05-16", "en", _name("citation_publication_date", "2018/05/16") + _name("citation_online_date",
                                                                                             "2018/05/14"), _article("")),
    ("university", "2013-04-09", "en", "", _article('<div class="field field-name-post-date"><div class="field-item">April 9, '
                                                    "2013</div></div>", tag="div", tail=_NOISE)),
    # how pages were saved
    ("saved by a browser", "2018-01-05", "en",
     "<!-- saved from url=(0045)https://news.example/2018/01/05/lighthouse.html --><meta name='saved' content='2024-05-05'>"
     + _name("article.published", "2018-01-05T09:00:00.000Z"), _article("", above=MASTHEAD)),
    ("saved by SingleFile", "2017-05-16", "en",
     "<!-- Page saved with SingleFile url: https://news.example/a saved date: Sun May 05 2024 10:00:00 GMT+0200 -->",
     _article('<p class="article-date">May 16, 2017</p>', above=MASTHEAD)),
    ("from a web archive", "2006-06-06", "en", '<!-- FILE ARCHIVED ON 10:22:33 May 05, 2012 AND RETRIEVED ON 2024 -->',
     '<div id="wm-ipp-base">Captured 5 May 2012</div>' + _article('<p class="date">June 6, 2006</p>')),
    ("printed version", "2010-03-18", "en", "",
     f'<h2>{TITLE}</h2><p>Published on: Thursday, March 18, 2010</p>{PARAGRAPHS}<p>Printed on 5 May 2024</p>'),
    ("table layout of 1999", "1999-10-12", "", "",
     f'<table><tr><td><font size=5>{TITLE}</font><br><font size=1>October 12, 1999<br>Web posted at: 11:32 p.m. EDT</font>'
     f"</td></tr><tr><td>{PARAGRAPHS}</td></tr></table><center>© 1999 Example Network</center>"),
    ("date within the dateline", "2013-01-25", "en", "",
     f"<h1>{TITLE}</h1><p>KABUL, Jan. 25, 2013 (AP) — Officials signed a contract on Friday.</p>{PARAGRAPHS}"),
    ("masthead with the day of saving", "2018-11-20", "en", "",
     _article('<div class="posted">Posted: 20 November 2018</div>', above='<header id="top"><span class="date">5 May 2024'
              "</span></header>", tail=_NOISE)),
)  # fmt: skip
