"""Sphinx's own configuration of the labs: only the builder runs it. Every page of it is a single block of live code."""

import itertools
import sys

import jupyterlite_sphinx.jupyterlite_sphinx as lite

_number = itertools.count(1)
lite.uuid4 = lambda: f"live-{next(_number)}"  # ids that are the same in every build

project = "labs"
extensions = ["myst_parser", "jupyterlite_sphinx"]
exclude_patterns = ["_contents", "nb", "static", "lite", "wheels", ".cache"]
html_copy_source = False
jupyterlite_dir = "."
jupyterlite_contents = ["nb"]
jupyterlite_bind_ipynb_suffix = False
jupyterlite_silence = False  # in 0.23 a silent build hides why it failed
_EXTENSIONS = f"{sys.prefix}/share/jupyter/labextensions/@jupyterlite"
jupyterlite_build_command_options = {"LiteBuildConfig.federated_extensions": f"{_EXTENSIONS}/pyodide-kernel-extension"}
suppress_warnings = ["misc.copy_overwrite"]  # the json builder's own
