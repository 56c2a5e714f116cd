"""The course engine: Markdown and Python sources in, one static site out.

This file stays empty of imports on purpose: the browser loads ``course.harness`` and
``course.picture`` through it, and nothing else.
"""
