"""Pages of forums, wikis, blogs, newsrooms, offices and shops, as their systems mark them up; made up, some undated.

Each was written from what is known of its maker before any reader was tried on it. What misleads: answers of other
days, reviews, events to come, the text's own dates, days of change, founding years, snapshots, the copyright.
"""

from __future__ import annotations

from benchmarks.pages_of_sites import FOOT, TEXT, TITLE, linked, page

UPCOMING = (
    '<div id="calendar" class="block"><h2>Upcoming events</h2><ul><li><span class="event-date">12 June 2024</span> Harbour '
    'run</li><li><time datetime="2024-06-20">20 June 2024</time> Lamp night</li></ul></div>'
)
NAV = '<ul id="nav"><li><a href="/">Home</a></li><li><a href="/about">About us</a></li><li><a href="/c">Contact</a></li></ul>'

PAGES: tuple[tuple[str, str | None, str], ...] = (
    # forums and answers
    ("phpBB 3.3", "2018-05-14", page(
        "", f'<div id="wrap"><div id="page-header"><h1>Harbour forum</h1><p>It is currently Sun May 05, 2024 10:12 am</p></div>'
        f'<div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=31">{TITLE}</a></h2><div id="p61" class="post '
        'bg2"><div class="postbody"><h3 class="first"><a href="#p61">' + TITLE + '</a></h3><p class="author"><a href="#">Post'
        '</a> by <strong><a class="username">ann</a></strong> » <time datetime="2018-05-14T08:40:11+00:00">Mon May 14, 2018 8:40 '
        f'am</time></p><div class="content">{TEXT}</div></div><dl class="postprofile"><dd><strong>Joined:</strong> Tue Mar 03, '
        '2009 7:10 pm</dd></dl></div><div id="p62" class="post bg1"><p class="author">by <strong>bob</strong> » <time '
        'datetime="2019-01-02T09:00:00+00:00">Wed Jan 02, 2019 9:00 am</time></p><div class="content">At last.</div></div></div>'
        "</div>", lang="en-gb", title=f"{TITLE} - Harbour forum")),
    ("vBulletin 4", "2011-10-03", page(
        '<meta name="generator" content="vBulletin 4.1.5">',
        f'<div id="pagetitle"><h1>Thread: <span class="threadtitle"><a href="showthread.php?t=9">{TITLE}</a></span></h1></div><ol '
        'id="posts"><li class="postbit" id="post_70"><div class="posthead"><span class="postdate old"><span class="date">'
        '10-03-2011,&nbsp;<span class="time">08:22 PM</span></span></span></div><div class="userinfo"><dl><dt>Join Date</dt><dd>'
        f'Nov 2004</dd></dl></div><blockquote class="postcontent">{TEXT}</blockquote></li><li class="postbit" id="post_71"><div '
        'class="posthead"><span class="postdate old"><span class="date">10-04-2011,&nbsp;<span class="time">09:00 AM</span></span>'
        "</span></div><blockquote>At last.</blockquote></li></ol>", lang="en-US", title=TITLE)),
    ("XenForo 2", "2020-09-17", page(
        f'<meta property="og:title" content="{TITLE}">',
        f'<div class="p-title"><h1 class="p-title-value">{TITLE}</h1></div><div class="p-description"><ul><li>Thread starter <a '
        'class="username">ann</a></li><li>Start date <a href="#"><time class="u-dt" dir="auto" datetime="2020-09-17T19:02:11+0100" '
        'data-time="1600365731">Sep 17, 2020</time></a></li></ul></div><article class="message"><div class="message-userExtras"><dl>'
        '<dt>Joined</dt><dd>Mar 3, 2012</dd></dl></div><header class="message-attribution"><time class="u-dt" '
        f'datetime="2020-09-17T19:02:11+0100">Sep 17, 2020</time></header><div class="bbWrapper">{TEXT}</div></article><article '
        'class="message"><header class="message-attribution"><time class="u-dt" datetime="2021-02-01T08:00:00+0000">Feb 1, 2021'
        '</time></header><div class="bbWrapper">At last.</div></article>', title=f"{TITLE} | Harbour board")),
    ("Discourse, as crawlers get it", "2021-04-29", page(
        f'<meta name="generator" content="Discourse 2.7"><meta property="article:published_time" content="2021-04-29T10:11:12+00:00">'
        f'<meta property="og:title" content="{TITLE}">',
        f'<div id="topic-title"><h1><a href="/t/31">{TITLE}</a></h1></div><div itemscope itemtype="http://schema.org/'
        'DiscussionForumPosting"><div class="topic-body crawler-post"><span class="creator">ann</span><span '
        'class="crawler-post-infos"><time itemprop="datePublished" datetime="2021-04-29T10:11:12Z" class="post-time">April 29, '
        '2021, 10:11am</time><meta itemprop="dateModified" content="2021-05-02T10:11:12Z"></span><div class="post" '
        f'itemprop="articleBody">{TEXT}</div></div><div itemprop="comment" itemscope itemtype="http://schema.org/Comment"><time '
        'itemprop="datePublished" datetime="2021-06-01T08:00:00Z">June 1, 2021</time><p>At last.</p></div></div>', title=TITLE)),
    ("questions and answers, Stack Exchange", "2012-03-05", page(
        f'<meta property="og:title" content="{TITLE}">',
        f'<div id="question-header"><h1 itemprop="name"><a href="/q/1">{TITLE}</a></h1></div><div class="d-flex"><div title='
        '"2012-03-05 11:22:33Z"><span>Asked</span> <time itemprop="dateCreated" datetime="2012-03-05T11:22:33">12 years ago</time>'
        '</div><div><span>Modified</span> <a href="?lastactivity" title="2019-07-08 10:00:00Z">4 years, 9 months ago</a></div></div>'
        f'<div id="question" class="question"><div class="js-post-body">{TEXT}</div><div class="user-action-time">asked <span '
        'title="2012-03-05 11:22:33Z" class="relativetime">Mar 5, 2012 at 11:22</span></div></div><div id="answer-2" class="answer">'
        '<div>At last.</div><div class="user-action-time">answered <span title="2013-04-06 08:00:00Z" class="relativetime">Apr 6, '
        '2013 at 8:00</span></div></div>', title=f"{TITLE} - Harbour Stack Exchange")),
    ("old Reddit", "2014-03-04", page(
        f'<meta property="og:title" content="{TITLE}">',
        f'<div class="content"><div class="thing link"><p class="title"><a class="title" href="/r/x">{TITLE}</a></p><p class='
        '"tagline">submitted <time title="Tue Mar 4 10:22:11 2014 UTC" datetime="2014-03-04T10:22:11+00:00" class="live-timestamp">'
        f'10 years ago</time> by <a class="author">ann</a></p><div class="usertext-body">{TEXT}</div></div><div class="commentarea">'
        '<p class="tagline">bob <time title="Wed Mar 5 08:00:00 2014 UTC" datetime="2014-03-05T08:00:00+00:00">10 years ago</time>'
        "</p><p>At last.</p></div></div>", title=f"{TITLE} : harbour")),
    ("Usenet archive", "1997-02-11", page(
        "", f"<h2>{TITLE}</h2><pre>From: ann@harbour.example (Ann)\nSubject: {TITLE}\nDate: 11 Feb 1997 09:12:44 GMT\nMessage-ID: "
        "&lt;5dpe2s$a1@harbour.example&gt;\n\nThe old lamp was broken by a storm on 14 March 1989.\n</pre><p>Converted by hand on "
        "2 May 2003</p>", title=TITLE)),
    # wikis and documents
    ("DokuWiki", "2016-05-12", page(
        '<meta name="generator" content="DokuWiki"><meta name="keywords" content="harbour">',
        f'<div id="dokuwiki__content"><div class="page group"><h1 class="sectionedit1" id="t">{TITLE}</h1><div class="level1">{TEXT}'
        '</div></div><div class="docInfo"><bdi>harbour:lighthouse.txt</bdi> · Last modified: 2016/05/12 10:33 by <bdi>ann</bdi>'
        "</div></div>", title="harbour:lighthouse [Harbour wiki]")),
    ("Confluence", "2017-04-03", page(
        '<meta name="confluence-base-url" content="https://wiki.example">',
        f'<h1 id="title-text"><a href="/display/X">{TITLE}</a></h1><div class="page-metadata"><ul><li class="page-metadata-'
        'modification-info">Created by <span class="author">Ann</span> on <a class="last-modified" href="#">Apr 03, 2017</a></li>'
        f'</ul></div><div id="main-content" class="wiki-content">{TEXT}</div>', title=f"{TITLE} - Harbour - Confluence")),
    ("Plone 4", "2013-09-05", page(
        "", f'<div id="content"><h1 id="parent-fieldname-title" class="documentFirstHeading">{TITLE}</h1><div class="documentByLine" '
        'id="plone-document-byline"><span class="documentAuthor">by <a href="/author/ann">Ann</a> — </span><span class='
        '"documentPublished"><span>published</span> Sep 05, 2013 10:15 AM,</span> <span class="documentModified"><span>last modified'
        f'</span> Feb 02, 2018 04:20 PM</span></div><div id="content-core">{TEXT}</div></div>{UPCOMING}', title=TITLE)),
    ("W3C report", "2014-10-28", page(
        "", f'<div class="head"><h1 class="title">{TITLE}</h1><h2 id="w3c-recommendation-28-october-2014">W3C Recommendation <time '
        'class="dt-published" datetime="2014-10-28">28 October 2014</time></h2><dl><dt>This version:</dt><dd><a href="/TR/2014/'
        'REC-x-20141028/">http://w3.example/TR/2014/REC-x-20141028/</a></dd><dt>Previous version:</dt><dd><a href="/TR/2014/'
        f'PR-x-20140916/">http://w3.example/TR/2014/PR-x-20140916/</a></dd></dl></div>{TEXT}', title=TITLE)),
    ("preprint server", "2015-03-12", page(
        f'<meta name="citation_title" content="{TITLE}"><meta name="citation_date" content="2015/03/12"><meta '
        'name="citation_online_date" content="2016/04/04">',
        f'<div id="abs"><div class="dateline">[Submitted on 12 Mar 2015 (<a href="/v1">v1</a>), last revised 4 Apr 2016 (this version, '
        f'v2)]</div><h1 class="title mathjax">{TITLE}</h1><blockquote class="abstract">{TEXT}</blockquote><div '
        'class="submission-history"><strong>[v1]</strong> Thu, 12 Mar 2015 10:20:30 UTC (12 KB)<br><strong>[v2]</strong> Mon, 4 Apr '
        "2016 08:00:00 UTC (14 KB)</div></div>", title=f"[1503.01234] {TITLE}")),
    ("journal, received and accepted", "2014-05-12", page(
        "", f'<h1 class="article-title">{TITLE}</h1><div class="history">Received: 3 January 2014 / Accepted: 2 April 2014 / '
        f'Published online: 12 May 2014</div><div class="abstract">{TEXT}</div><p>© The Authors 2014</p>', title=TITLE)),
    ("code hosting, an issue", "2015-03-02", page(
        "", f'<h1 class="gh-header-title"><bdi class="js-issue-title">{TITLE}</bdi> <span>#31</span></h1><div class="TableObject-item"><a '
        'class="author">ann</a> opened this issue <relative-time datetime="2015-03-02T10:00:00Z">Mar 2, 2015</relative-time> · 2 '
        f'comments</div><div class="comment-body">{TEXT}</div><div class="timeline-comment"><relative-time '
        'datetime="2016-04-05T10:00:00Z">Apr 5, 2016</relative-time><p>At last.</p></div>', title=f"{TITLE} · Issue #31")),
    ("help centre, Zendesk", "2019-05-12", page(
        "", f'<article class="article"><header class="article-header"><h1 title="{TITLE}" class="article-title">{TITLE}</h1><div '
        'class="article-meta"><ul class="meta-group"><li class="meta-data"><time datetime="2019-05-12T10:33:00Z" title="2019-05-12T'
        f'10:33:00Z" data-datetime="relative">May 12, 2019 10:33</time></li></ul></div></header><div class="article-body">{TEXT}</div>'
        '</article><section class="related-articles"><h3>Related</h3><ul><li>Ferry</li></ul></section><div class="comments"><time '
        'datetime="2020-01-01T10:00:00Z">January 01, 2020</time></div>', title=f"{TITLE} – Harbour help")),
    # blogs
    ("WordPress, Kubrick, filed under", "2008-05-12", page(
        "", f'<div id="page"><div id="header"><h1><a href="/">Harbour notes</a></h1></div><div id="content" class="widecolumn"><div '
        f'class="post" id="post-31"><h2>{TITLE}</h2><div class="entry">{TEXT}{TEXT}<p class="postmetadata alt"><small>This entry was '
        'posted on Monday, May 12th, 2008 at 10:33 am and is filed under <a href="#">News</a>. You can follow any responses to this '
        'entry through the <a href="#">RSS 2.0</a> feed.</small></p></div></div><h3 id="comments">One Response</h3><ol '
        'class="commentlist"><li><cite>bob</cite> Says:<br><small class="commentmetadata"><a href="#c1">May 14th, 2008 at 8:00 pm</a>'
        "</small><p>At last.</p></li></ol></div></div>", lang="en-US", title=f"Harbour notes » Blog Archive » {TITLE}")),
    ("LiveJournal", "2006-08-23", page(
        "", f'<table class="s2-entrytable"><tr><td class="index"><font class="date">[<a href="/2006/">Aug. 23rd, 2006</a>|<b>09:12 pm'
        f'</b>]</font></td></tr><tr><td><div class="ljtags"></div><font class="subject">{TITLE}</font>{TEXT}</td></tr></table><div '
        'class="comments"><td>From: bob<br><small>2006-08-24 08:00 am (UTC)</small></td><p>At last.</p></div>', title=f"ann: {TITLE}")),
    ("Tumblr", "2013-05-30", page(
        linked({"@type": "WebSite", "name": "Harbour notes"}),
        f'<div class="post text"><h2><a href="/post/31">{TITLE}</a></h2>{TEXT}<div class="meta"><a href="/post/31">Posted on May 30, '
        '2013</a> with <a href="#notes">12 notes</a></div></div><ol class="notes"><li>bob liked this</li></ol>', title=TITLE)),
    ("Textpattern", "2005-11-06", page(
        '<meta name="generator" content="Textpattern CMS">',
        f'<div class="hentry"><h3 class="entry-title"><a href="/a/31">{TITLE}</a></h3><p class="published"><abbr title="2005-11-06T'
        f'14:00:00Z">6 November 2005</abbr>, <span class="time">14:00</span></p>{TEXT}</div><p>Commented: 9 November 2005</p>',
        title=f"Harbour notes: {TITLE}")),
    ("Weebly", "2015-12-05", page(
        "", f'<div class="blog-post"><h2 class="blog-title"><a class="blog-title-link" href="/1">{TITLE}</a></h2><p class="blog-date"><span '
        f'class="date-text">12/5/2015</span></p><div class="blog-content">{TEXT}</div></div><div class="blogCommentWrap"><span '
        'class="blogCommentDateText">12/16/2015 08:00:00 am</span><p>At last.</p></div><div class="column-blog"><h2>Archives</h2><a>March '
        "2016</a></div>", lang="en", title=f"{TITLE} - Harbour")),
    ("Webflow, a collection of articles below", "2021-05-12", page(
        "", f'<div class="navbar w-nav">{NAV}</div><div class="section"><div class="container"><h1 class="heading-12">{TITLE}</h1><div '
        f'class="text-block-31">May 12, 2021</div><div class="rich-text-block w-richtext">{TEXT}</div></div></div><div class="section-2">'
        '<h2>Read next</h2><div class="w-dyn-list"><div role="listitem" class="w-dyn-item"><a href="/p">A pier for walkers</a><div '
        'class="text-block-31">July 2, 2023</div></div><div class="w-dyn-item"><a href="/f">The ferry is sold</a><div '
        'class="text-block-31">June 9, 2023</div></div></div></div>', title=TITLE)),
    ("HubSpot", "2016-02-18", page(
        "", f'<div class="blog-section"><div class="section post-header"><h1><span id="hs_cos_wrapper_name">{TITLE}</span></h1><p '
        'id="hubspot-author_data" class="hubspot-editable">Posted by <a class="author-link">Ann</a> on Feb 18, 2016 10:00:00 AM</p>'
        f'</div><div class="section post-body">{TEXT}</div><p id="hubspot-topic_data">Topics: News</p></div>{FOOT}', title=TITLE)),
    ("Shopify, a shop's blog", "2019-11-08", page(
        f'<meta property="og:type" content="article"><meta property="og:title" content="{TITLE}">',
        f'<article class="article"><h1>{TITLE}</h1><p class="article__date">Posted on <time datetime="2019-11-08T17:02:00Z">November '
        f'08, 2019</time></p><div class="rte">{TEXT}</div></article><div id="comments"><p>bob on <time datetime="2020-02-01T10:00:00Z">'
        "February 01, 2020</time></p></div>", title=f"{TITLE} – Lamp shop")),
    ("recipe within a post", "2017-12-01", page(
        linked({"@type": "WebPage", "url": "https://stew.example/"},
               {"@type": "Article", "headline": TITLE, "datePublished": "2017-12-01T06:00:00+00:00", "dateModified": "2022-11-11"},
               {"@type": "Recipe", "name": "Harbour stew", "datePublished": "2014-10-10T06:00:00+00:00"}),
        f'<h1>{TITLE}</h1><p class="entry-meta">Updated: November 11, 2022</p>{TEXT}', title=TITLE)),
    ("podcast", "2020-06-15", page(
        linked({"@type": "PodcastEpisode", "name": TITLE, "datePublished": "2020-06-15", "timeRequired": "PT38M",
                "partOfSeries": {"@type": "PodcastSeries", "name": "Harbour talk", "startDate": "2015-01-01"}}),
        f'<h1>{TITLE}</h1><span>15/06/2020</span><span>38 min</span>{TEXT}', title=TITLE)),
    ("video", "2013-05-02", page(
        '<div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="name" content="' + TITLE + '"><meta '
        'itemprop="datePublished" content="2013-05-02"><meta itemprop="uploadDate" content="2013-05-01"></div>',
        f'<h1 class="title">{TITLE}</h1><div id="watch-uploader-info"><strong>Published on May 2, 2013</strong></div><p>{TEXT}</p><div '
        'class="related-videos"><span>4 years ago</span></div>', title=f"{TITLE} - YourTube")),
    ("short message", "2014-05-12", page(
        "", f'<div class="permalink-tweet"><h1>{TITLE}</h1><p class="tweet-text">It will shine again.</p><span class="metadata"><span>'
        '10:33 AM - 12 May 2014</span></span></div><div class="replies"><span class="_timestamp" data-time="1400000000">13 May 2014'
        "</span></div>", title=f"Ann on X: “{TITLE}”")),
    # newsrooms
    ("newsroom, Business wire", "2018-02-14", page(
        "", f'<article class="bw-release-main" itemscope itemtype="http://schema.org/NewsArticle"><header><h1 class="epi-fontLg '
        f'bwalignc" itemprop="headline"><b>{TITLE}</b></h1></header><div class="bw-release-timestamp"><time itemprop="dateModified" '
        'datetime="2018-02-14T13:30:00Z">February 14, 2018 08:30 AM Eastern Standard Time</time></div><div class="bw-release-story" '
        f'itemprop="articleBody"><p>PORTO VELL--(<span>WIRE</span>)--A lighthouse.</p>{TEXT}</div></article>', title=f"{TITLE} | Wire")),
    ("newsroom, PR wire", "2018-03-05", page(
        "", f'<header class="release-header"><h1>{TITLE}</h1></header><div class="row"><p class="mb-no">Mar 05, 2018, 08:00 ET</p></div>'
        f'<section class="release-body"><p><span class="xn-location">PORTO VELL</span>, <span class="xn-chron">March 5, 2018</span> '
        f'/Wire/ -- A lighthouse. It follows results of the year ended December 31, 2017.</p>{TEXT}</section><aside '
        'class="also-from-source"><h3>Also from this source</h3><small>Apr 20, 2023, 08:00 ET</small></aside>', title=TITLE)),
    ("newsroom, investor relations", "2016-07-28", page(
        "", f'<div class="module_news"><h2 class="module_title">Press release details</h2><h3 class="module-details_title">{TITLE}</h3>'
        f'<div class="module_date-time"><span class="module_date-text">07/28/2016</span></div><div class="module_body">{TEXT}<p>The '
        "company will pay on September 15, 2016 to holders of record on August 31, 2016.</p></div></div>", lang="en-US",
        title=f"{TITLE} :: Harbour Corp.")),
    ("newsroom, German portal", "2017-05-12", page(
        "", f'<article class="story"><p class="date">12.05.2017 – 10:33</p><p class="customer"><a href="/nr/1">Hafen GmbH</a></p><h1>'
        f'{TITLE}</h1><p><i>Porto Vell (ots)</i> - Am 20.06.2017 ist es so weit.</p>{TEXT}</article><div class="card"><h3>Weitere '
        "Storys: Hafen GmbH</h3><ul><li>03.02.2018 – 09:00 Ein Steg</li></ul></div>", lang="de", title=f"{TITLE} | Presseportal")),
    ("embassy, for immediate release", "2014-05-12", page(
        "", f'<div id="content"><p><b>FOR IMMEDIATE RELEASE</b></p><p>May 12, 2014</p><p><b>Contact:</b> press@harbour.example</p><h2>'
        f'{TITLE}</h2>{TEXT}<p align="center">###</p></div>', lang="en-US", title=f"{TITLE} | Harbour Office")),
    ("union, press corner", "2017-05-17", page(
        "", f'<div class="ecl-meta"><span>Press release</span> <span>17 May 2017</span> <span>Brussels</span></div><h1>{TITLE}</h1>{TEXT}'
        "<p>Background: the regulation of 12 March 2015 applies from 1 January 2018.</p>", title=f"Press corner | {TITLE}")),
    ("united bodies, upper case", "2012-04-21", page(
        "", f'<div class="field-symbol">SC/10617</div><div class="field-date">21 APRIL 2012</div><h1 class="page-header">{TITLE}</h1>{TEXT}'
        "<p>For information media. Not an official record.</p>", title=f"{TITLE} | Meetings")),
    ("town, Contao", "2018-05-03", page(
        '<base href="https://stadt.example/"><meta name="generator" content="Contao Open Source CMS">',
        f'<div class="mod_newsreader block"><div class="layout_full block"><h1>{TITLE}</h1><p class="info"><time datetime="2018-05-03T'
        f'10:00:00+02:00">03.05.2018 10:00</time> von Ann</p><div class="ce_text block">{TEXT}</div></div></div><div class="mod_eventlist '
        'block"><div class="event"><time datetime="2024-06-12">12.06.2024</time> Hafenlauf</div></div>', lang="de", title=TITLE)),
    ("church, state of the page", "2014-05-12", page(
        "", f"<h1>{TITLE}</h1>{TEXT}<p><small>Stand: 12.05.2014, Pfarrbüro</small></p>", lang="de", title=TITLE)),
    ("institute, last modified by a script", "2003-03-04", page(
        "", f"<h1>{TITLE}</h1>{TEXT}<hr><address>ann@harbour.example<br>Last modified: Tue Mar  4 14:02:11 CET 2003</address>",
        title=TITLE)),
    ("home page of 1999, two digits of the year", "1999-03-24", page(
        "", f"<center><h1>{TITLE}</h1><img src=c.gif>You are visitor 0031</center>{TEXT}<p><i>Page last updated 3/24/99</i></p>", lang="en-US",
        title=TITLE)),
    ("society, an event and its announcement", "2019-05-02", page(
        linked({"@type": "Event", "name": TITLE, "startDate": "2019-06-14T19:00", "endDate": "2019-06-14T21:00"}),
        f'<h1>{TITLE}</h1><div class="when">Event date: 14 June 2019, 7 pm</div><div class="posted">Posted on 2 May 2019</div>{TEXT}',
        title=TITLE)),
    ("a vacancy", "2020-02-03", page(
        linked({"@type": "JobPosting", "title": "Lamp keeper", "datePosted": "2020-02-03", "validThrough": "2020-03-15T00:00"}),
        f"<h1>Lamp keeper</h1><p>Apply by 15 March 2020. Start: 1 May 2020.</p>{TEXT}", title="Lamp keeper | Harbour jobs")),
    ("obituary", "2014-05-14", page(
        "", f'<h1>Ann Harbour</h1><p class="obit-dates">1931 – 2014</p><p>HARBOUR, Ann, born March 3, 1931, died May 10, 2014. A service '
        f'will be held on May 20, 2014.</p>{TEXT}<p class="obit-published">Published in The Harbour Gazette on May 14, 2014</p>',
        lang="en-US", title="Ann Harbour Obituary")),
    ("sports, a match and its report", "2017-09-17", page(
        linked({"@type": "SportsEvent", "name": "Harbour v Town", "startDate": "2017-09-16T15:00:00Z"}),
        f'<h1>{TITLE}</h1><div class="match-date">Saturday 16th September 2017, 15:00</div><div class="article-info">By Ann, 17th '
        f'September 2017</div>{TEXT}', title=TITLE)),
    ("search engine's snapshot", "2012-01-17", page(
        "", '<div id="google-cache-hdr">This is a cache of https://gazette.example/a. It is a snapshot of the page as it appeared on 5 May '
        f'2019 10:22:00 GMT.</div><div class="story"><h1>{TITLE}</h1><div class="storydate">Tuesday, January 17, 2012</div>{TEXT}</div>',
        title=TITLE)),
    ("newsletter in an archive, its day in the title", "2017-05-12", page(
        "", f'<div id="awesomewrap"><table id="bodyTable"><tr><td><h1>Harbour news, 12 May 2017</h1>{TEXT}<p>Copyright © 2017 Harbour, All '
        "rights reserved.</p></td></tr></table></div>", title="Harbour news, 12 May 2017")),
    # pages that have no date of publication
    ("undated: a product and its reviews", None, page(
        linked({"@type": "Product", "name": "Lamp", "review": [{"@type": "Review", "datePublished": "2020-03-03", "author": "bob"}]}),
        '<h1>Brass harbour lamp</h1><p class="price">€ 240</p><p>A lamp of brass for every harbour, with glass of three colours and a wick '
        'that burns for nine hours.</p><div class="reviews"><div class="review"><span class="review-date">3 March 2020</span><p>Bright.</p>'
        '</div></div>' + FOOT, title="Brass harbour lamp | Lamp shop")),
    ("undated: about us", None, page(
        linked({"@type": "Organization", "name": "Harbour office", "foundingDate": "1911-06-01"}),
        f'<h1>About the harbour office</h1>{NAV}<p>The office was founded on 1 June 1911. In March 2009 a storm broke the old lamp, and on 3 '
        f"April 2012 the council chose a new master.</p>{FOOT}", title="About | Harbour office")),
    ("undated: contact", None, page(
        "", f"<h1>Contact</h1>{NAV}<p>Harbour office, Quay 3, Porto Vell. We are open from Monday to Friday, 9 to 12. The telephone is "
        "answered at other times too, by the master of the watch.</p>" + FOOT, title="Contact | Harbour office")),
    ("undated: terms", None, page(
        "", f"<h1>Terms of use</h1><p>These terms are between you and the harbour office, and are governed by the law of 12 May 1998 on "
        f"harbours. Whoever uses a berth agrees to them, and pays for it before leaving.</p>{FOOT}", title="Terms | Harbour office")),
    ("undated: nothing was found", None, page(
        "", f'<h1>404</h1><p>Sorry, the page that you were looking for is not here any more. Try our search, or start again from the home '
        f"page of the harbour.</p>{UPCOMING}{FOOT}", title="Not found | Harbour office")),
    ("undated: a list of articles", None, page(
        "", '<h1>News from the harbour</h1><ul class="list"><li><a href="/1">The ferry is sold</a> <time datetime="2012-02-02">2 February '
        '2012</time></li><li><a href="/2">A pier for walkers</a> <time datetime="2022-03-03">3 March 2022</time></li><li><a href="/3">Lamps '
        'are lit</a> <time datetime="2021-01-05">5 January 2021</time></li></ul>' + FOOT, title="News | Harbour office")),
    ("undated: a shop's range", None, page(
        "", '<h1>Lamps</h1><div class="grid"><div class="product"><h3>Brass lamp</h3><span>€ 240</span></div><div class="product"><h3>Tin lamp'
        "</h3><span>€ 90</span></div></div><p>Orders that reach us before 20 December 2023 arrive before Christmas.</p>" + FOOT,
        title="Lamps | Lamp shop")),
)  # fmt: skip
