"""Pure functions from a Course to pages: no MkDocs, no files, no clock in here.

Author's Markdown -> HTML (``markdown``, ``extension``) -> parts (``claims``, ``questions``, ``exercises``) ->
pages (``lesson``, ``unit``, ``evidence``) -> everything a builder needs, by name (``site``).
"""
