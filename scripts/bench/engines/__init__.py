"""The built site in other engines than Chromium: Firefox and WebKit, as the system has them."""
