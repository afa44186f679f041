"""How lines begin that tell nothing: what sites say about themselves around an article. In lower case."""

from __future__ import annotations

OPENINGS = (
    # leads to other pages
    "read more", "read also", "read next", "read the full story", "read the full article", "also read", "see also",
    "related article", "related articles", "related stories", "related topics", "related news", "related links",
    "related:", "more on this", "more from", "more stories", "more news", "more about", "more coverage",
    "most read", "most popular", "most viewed", "recommended", "trending", "continue reading", "story continues",
    "article continues", "skip to", "skip advertisement", "advertisement", "sponsored", "promoted", "watch:",
    "listen:", "view more", "view all", "click here", "photo gallery", "photos:", "tags:", "filed under", "topics:",
    "categories:", "keywords:",
    # sharing, subscribing, paying
    "share this", "share on", "share via", "share article", "share with", "tweet", "email this", "print this",
    "follow us", "follow @", "like us", "join us", "join our", "join the conversation", "sign up", "subscribe",
    "log in", "register for", "register now", "get our", "get the latest", "get the best", "get breaking",
    "download our app", "support us", "support our", "donate", "unsubscribe", "save this article",
    "save this story", "contact us", "contact the author", "contact the editor", "have a tip", "have a story",
    "have an opinion", "leave a comment", "leave a reply", "comments are closed", "view comments",
    # rules of the house
    "we use cookies", "we and our partners use cookies", "this site uses cookies", "this website uses cookies",
    "by using", "by continuing", "by clicking", "accept cookies", "accept all cookies", "cookie policy",
    "cookie settings", "cookie notice", "privacy policy", "terms of", "terms and", "all rights reserved",
    "copyright", "©", "this article was originally", "this article was first", "this article was updated",
    "this article was corrected", "this article has been", "this article is also", "this story was originally",
    "this story was first", "this story was updated", "this story has been", "this report was first", "correction:",
    "editor's note", "editor’s note", "disclaimer", "you are receiving this", "you received this",
    "view in your browser", "view this email in", "view in browser",
    # other languages
    "lire aussi", "à lire aussi", "partager", "abonnez", "mehr zum thema", "lesen sie auch", "lesen sie mehr",
    "teilen", "newsletter", "leer más", "lea también", "compartir", "suscríb", "leia mais", "leia também",
    "leggi anche", "condividi", "читайте также", "подписывайтесь", "اقرأ أيضا", "اقرأ المزيد",
)  # fmt: skip

WHOLE = (
    "comment", "comments", "anzeige", "publicité", "publicidad", "share", "print", "email", "related", "menu",
    "for immediate release", "news release", "press release", "media release", "media advisory", "media alert",
)  # fmt: skip
"""Lines that are nothing but this."""

PLAINLY = (
    "cookie",
    "subscri",
    "sign up",
    "rights reserved",
    "newsletter",
    "originally published",
    "follow us",
    "click here",
)
"""Words that make even a whole sentence a notice."""
