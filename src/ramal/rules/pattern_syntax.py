"""The syntax of dial plan expressions: a parser that refuses what `rules.patterns` cannot run in linear time."""

import re
from dataclasses import dataclass

MAX_PATTERN = 256
_MAX_DEPTH = 16
_ESCAPABLE = frozenset("\\.+*?()[]{}|^$#-/_")
_ALL = frozenset(chr(code) for code in range(128))
_DIGIT = frozenset("0123456789")
_COUNTED = re.compile(r"\{([0-9]{1,3})(?:(,)([0-9]{1,3})?)?\}")
INFINITE = -1


class PatternError(ValueError):
    """An expression that is not allowed; the text says why and where."""


@dataclass(frozen=True, slots=True)
class Node:
    """Syntax tree: kind is `set`, `cat`, `alt`, `rep` (low to high times) or `group` (of that index)."""

    kind: str
    chars: frozenset[str] = frozenset()
    parts: tuple["Node", ...] = ()
    low: int = 0
    high: int = 0
    index: int = 0

    def may_be_empty(self) -> bool:
        """Say whether it matches the empty text."""
        if self.kind == "set":
            return False
        if self.kind == "rep":
            return self.low == 0 or self.parts[0].may_be_empty()
        tests = (part.may_be_empty() for part in self.parts)
        return any(tests) if self.kind == "alt" else all(tests)

    def is_unbounded(self) -> bool:
        """Say whether it repeats something without limit."""
        return (self.kind == "rep" and self.high == INFINITE) or any(part.is_unbounded() for part in self.parts)


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.groups = 0
        self.depth = 0

    def parse(self) -> Node:
        if self.pattern.startswith("^"):
            self.at = 1
        node = self.alternatives()
        if self.peek() == "$" and self.at == len(self.pattern) - 1:
            self.at += 1
        if self.at < len(self.pattern):
            raise self.error(f"{self.peek()!r} is not allowed here")
        return node

    def error(self, why: str) -> PatternError:
        return PatternError(f"{why} (at {self.at + 1})")

    def peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def take(self) -> str:
        char = self.peek()
        if not char:
            raise self.error("the expression ends too early")
        self.at += 1
        return char

    def alternatives(self) -> Node:
        parts = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            parts.append(self.sequence())
        return parts[0] if len(parts) == 1 else Node("alt", parts=tuple(parts))

    def sequence(self) -> Node:
        parts: list[Node] = []
        while (char := self.peek()) and char not in "|)" and not (char == "$" and self.at == len(self.pattern) - 1):
            parts.append(self.quantified(self.atom()))
        return Node("cat", parts=tuple(parts))

    def atom(self) -> Node:
        char = self.take()
        if char == "(":
            return self.group()
        if char == "[":
            return Node("set", chars=self.bracket())
        if char == "\\":
            return Node("set", chars=self.escape())
        if char == ".":
            return Node("set", chars=_ALL)
        if char in "*+?{}]^$" or char not in _ALL:
            self.at -= 1
            raise self.error(f"{char!r} is not allowed here; escape it with a backslash")
        return Node("set", chars=frozenset(char))

    def escape(self) -> frozenset[str]:
        char = self.take()
        if char == "d":
            return _DIGIT
        if char not in _ESCAPABLE:
            raise self.error(f"\\{char} is not supported")
        return frozenset(char)

    def group(self) -> Node:
        index = 0
        if self.peek() == "?":
            self.at += 1
            if self.take() != ":":
                raise self.error("only (?: ) is supported after (?")
        else:
            self.groups += 1
            index = self.groups
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise self.error("too many parentheses inside each other")
        node = self.alternatives()
        self.depth -= 1
        if self.peek() != ")":
            raise self.error("a parenthesis is not closed")
        self.at += 1
        return Node("group", parts=(node,), index=index) if index else node

    def bracket(self) -> frozenset[str]:
        negated = self.peek() == "^"
        self.at += negated
        chars: set[str] = set()
        while (char := self.take()) != "]":
            low = self.escape() if char == "\\" else frozenset(char)
            if self.peek() == "-" and self.pattern[self.at + 1 : self.at + 2] not in ("]", ""):
                low = self.range_from(low)
            chars |= low
        if not chars or not chars <= _ALL:
            raise self.error("an empty or non-ASCII set")
        return _ALL - chars if negated else frozenset(chars)

    def range_from(self, low: frozenset[str]) -> frozenset[str]:
        self.at += 1
        char = self.take()
        high = self.escape() if char == "\\" else frozenset(char)
        if len(low) != 1 or len(high) != 1 or min(low) > min(high) or not high <= _ALL:
            raise self.error("a range that has no order")
        return frozenset(map(chr, range(ord(min(low)), ord(min(high)) + 1)))

    def quantified(self, node: Node) -> Node:
        low, high = self.quantifier()
        if (low, high) == (1, 1):
            return node
        if self.peek() in ("?", "+", "*", "{"):
            raise self.error("a quantifier on a quantifier")
        if node.may_be_empty():
            raise self.error("a repetition of something that may be empty")
        if high == INFINITE and node.is_unbounded():
            raise self.error("a nested repetition without limit")
        return Node("rep", parts=(node,), low=low, high=high)

    def quantifier(self) -> tuple[int, int]:
        simple = {"*": (0, INFINITE), "+": (1, INFINITE), "?": (0, 1)}
        if found := simple.get(self.peek()):
            self.at += 1
            return found
        if self.peek() != "{":
            return 1, 1
        counted = _COUNTED.match(self.pattern, self.at)
        if not counted:
            raise self.error("{ } wants {m}, {m,} or {m,n}")
        self.at = counted.end()
        low = int(counted[1])
        high = low if not counted[2] else INFINITE if counted[3] is None else int(counted[3])
        if high != INFINITE and (high < low or high == 0):
            raise self.error("{m,n} wants m <= n and n > 0")
        return low, high


def parse(pattern: str) -> tuple[Node, int]:
    """Return the syntax tree of an expression and the number of its groups; raise `PatternError` where it is not allowed."""
    if len(pattern) > MAX_PATTERN:
        raise PatternError("the expression is too long")
    parser = _Parser(pattern)
    return parser.parse(), parser.groups
