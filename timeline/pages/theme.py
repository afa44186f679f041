"""The MkDocs theme `timeline`. MkDocs takes the folder of this module's file for the theme's folder."""

from timeline.pages.templates import packaged

# The theme's files lie in templates/theme/, which a checkout and a wheel keep in different places; naming a file there
# is all that MkDocs needs (mkdocs.utils.get_theme_dir), and `theme: name: timeline` works without the plugin too.
__file__ = str(packaged() / "theme" / "theme.py")
