"""Says in plain words why ``%pip install`` brings nothing new into a lab in the browser."""

import sys

WORDS = (
    "{name} isn't part of this site, and a lab fetches nothing from elsewhere, so it can't be installed here. "
    "What is here: Python's standard library and course_lab. To use {name}, download this notebook and open it in a "
    "Jupyter of your own."
)


def explain():
    """Let the installer of a browser end with our sentence instead of its own."""
    if sys.platform != "emscripten":
        return
    import piplite.piplite as installer

    query = installer._query_package

    class NotPartOfThisSite(installer.PiplitePyPIDisabled):
        """Shown as its one sentence, without the way through the installer's code."""

        def _render_traceback_(self):
            return [str(self)]

    async def query_or_say_why(name, *rest, **options):
        try:
            return await query(name, *rest, **options)
        except installer.PiplitePyPIDisabled:
            raise NotPartOfThisSite(WORDS.format(name=name)) from None

    installer._query_package = query_or_say_why
