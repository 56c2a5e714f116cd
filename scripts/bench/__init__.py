"""Measures how soon Python answers on the built site, and runs the site in other engines than Chromium.

Only for people who work on this project: nothing of it is shipped, and the test suite needs none of it.
"""
