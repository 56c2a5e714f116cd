"""Sums of the ledger, computed without running anybody's code: numbers, arithmetic, functions of ``math``."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable

LARGEST = 1e6
"""Whole numbers above this are not given to powers and to math: the sum would never end."""

_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_UNARY: dict[type[ast.unaryop], Callable[[float], float]] = {ast.USub: operator.neg, ast.UAdd: operator.pos}
_PLAIN: dict[str, Callable[..., float]] = {"abs": abs, "min": min, "max": max, "round": round}


class NotASum(Exception):
    """The formula is something else, or has no result; says why."""


def compute(formula: str) -> float:
    """The result of a formula such as ``1 - (1 - 0.02) ** 20``.

    Raises:
        NotASum: when it is not a sum of numbers, or has no finite result.
    """
    try:
        value = _value(ast.parse(formula.strip(), mode="eval").body)
        result = float(value)
    except SyntaxError as error:
        raise NotASum(error.msg) from None
    except (ArithmeticError, ValueError, TypeError, RecursionError) as error:
        raise NotASum(str(error)) from None
    if not math.isfinite(result):
        raise NotASum("the result is not a number")
    return result


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value  # type: ignore[return-value]
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        left, right = _value(node.left), _value(node.right)
        if isinstance(node.op, ast.Pow) and (abs(right) > LARGEST or abs(left) > LARGEST):
            left, right = float(left), float(right)
        return _BINARY[type(node.op)](left, right)
    if isinstance(node, ast.UnaryOp) and type(node.op) in _UNARY:
        return _UNARY[type(node.op)](_value(node.operand))
    if isinstance(node, ast.Call) and not node.keywords:
        return _call(node)
    constant = _math(node)
    if isinstance(constant, float):
        return constant
    raise NotASum(f"“{ast.unparse(node)}” is neither a number nor a function of math")


def _call(node: ast.Call) -> float:
    values = [_value(one) for one in node.args]
    if any(isinstance(one, int) and abs(one) > LARGEST for one in values):
        values = [float(one) for one in values]
    found = _math(node.func)
    function = _PLAIN.get(node.func.id) if isinstance(node.func, ast.Name) else found
    if not callable(function):
        raise NotASum(f"“{ast.unparse(node.func)}” is no function of math")
    result: float = function(*values)
    return result


def _math(node: ast.expr) -> object:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "math":
        return getattr(math, node.attr, None) if not node.attr.startswith("_") else None
    return None
