r"""Regular expressions in time linear in the text: a subset of the usual syntax, compiled to an automaton that never backtracks.

Administrators write these expressions and every call runs them, so none may be slow. `re` backtracks: `(\d+)+x` takes exponential time
there, and even `(\d|\d)(\d|\d)…` does, without any nesting. Here each character is looked at once for each automaton state: at most
`MAX_PROGRAM` x `MAX_TEXT` steps, whatever the expression.

Syntax: literals, `.`, `[a-z]`, `[^…]`, `\d`, an escaped sign, `( )`, `(?: )`, `|`, and `* + ? {m} {m,} {m,n}`; `^` at the start and `$` at
the end are allowed and mean nothing more, because a match is always of the whole text. Refused: back-references, look-around, lazy and
possessive quantifiers, a repetition of something that may be empty, a repetition without limit inside another, and anything too big.
Groups are those that `re` finds: earlier alternatives and longer repetitions win.
"""

from dataclasses import dataclass
from functools import lru_cache

from ramal.rules.pattern_syntax import INFINITE, Node, PatternError, parse

MAX_PROGRAM = 800
MAX_TEXT = 64
_MAX_STATES = 512


@dataclass(slots=True)
class _Code:
    """One instruction: `set` (consume), `split` (try `to`, then `other`), `jump`, `save` (a group's border), `end`."""

    op: str
    chars: frozenset[str] = frozenset()
    to: int = 0
    other: int = 0
    slot: int = 0


class _Compiler:
    def __init__(self) -> None:
        self.program: list[_Code] = []

    def add(self, code: _Code) -> _Code:
        if len(self.program) >= MAX_PROGRAM:
            raise PatternError("the expression is too big")
        self.program.append(code)
        return code

    def emit(self, node: Node) -> None:
        {"set": self.emit_set, "cat": self.emit_cat, "alt": self.emit_alt, "rep": self.emit_rep, "group": self.emit_group}[node.kind](node)

    def emit_set(self, node: Node) -> None:
        self.add(_Code("set", chars=node.chars))

    def emit_cat(self, node: Node) -> None:
        for part in node.parts:
            self.emit(part)

    def emit_group(self, node: Node) -> None:
        self.add(_Code("save", slot=2 * node.index))
        self.emit(node.parts[0])
        self.add(_Code("save", slot=2 * node.index + 1))

    def emit_alt(self, node: Node) -> None:
        jumps = []
        for part in node.parts[:-1]:
            split = self.add(_Code("split", to=len(self.program) + 1))
            self.emit(part)
            jumps.append(self.add(_Code("jump")))
            split.other = len(self.program)
        self.emit(node.parts[-1])
        for jump in jumps:
            jump.to = len(self.program)

    def emit_rep(self, node: Node) -> None:
        body = node.parts[0]
        for _ in range(node.low):
            self.emit(body)
        if node.high == INFINITE:
            start = len(self.program)
            split = self.add(_Code("split", to=start + 1))
            self.emit(body)
            self.add(_Code("jump", to=start))
            split.other = len(self.program)
            return
        splits = []
        for _ in range(node.high - node.low):
            splits.append(self.add(_Code("split", to=len(self.program) + 1)))
            self.emit(body)
        for split in splits:
            split.other = len(self.program)


_Borders = dict[int, int]


class Pattern:
    """A compiled expression. `matches` walks a table that is built as it is used; `groups` also says what each group matched."""

    def __init__(self, pattern: str) -> None:
        """Compile; raise `PatternError` where the expression is not allowed."""
        tree, self.count = parse(pattern)
        compiler = _Compiler()
        compiler.emit(tree)
        compiler.add(_Code("end"))
        self._program = compiler.program
        self._start = frozenset(self._closure([0]))
        self._table: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def _closure(self, starts: list[int]) -> list[int]:
        """Return the instructions reachable without consuming a character, in order of preference."""
        found: list[int] = []
        seen: set[int] = set()
        stack = starts[::-1]
        while stack:
            at = stack.pop()
            if at in seen:
                continue
            seen.add(at)
            code = self._program[at]
            if code.op == "split":
                stack += (code.other, code.to)
            elif code.op == "jump":
                stack.append(code.to)
            elif code.op == "save":
                stack.append(at + 1)
            else:
                found.append(at)
        return found

    def _next(self, state: frozenset[int], char: str) -> frozenset[int]:
        program = self._program
        moved = [at + 1 for at in state if program[at].op == "set" and char in program[at].chars]
        after = frozenset(self._closure(moved))
        if len(self._table) >= _MAX_STATES:
            self._table.clear()
        self._table[state, char] = after
        return after

    def matches(self, text: str) -> bool:
        """Say whether the whole text matches. Longer texts than `MAX_TEXT` never do."""
        if len(text) > MAX_TEXT:
            return False
        state = self._start
        table = self._table
        for char in text:
            known = table.get((state, char))
            state = self._next(state, char) if known is None else known
            if not state:
                return False
        return len(self._program) - 1 in state

    def groups(self, text: str) -> tuple[str, ...] | None:
        """Return what each group matched (an unused group is empty) when the whole text matches, else None."""
        if not self.matches(text):
            return None
        threads: list[tuple[int, _Borders]] = self._spread([(0, {})], 0)
        for at, char in enumerate(text):
            moved = [(pc + 1, borders) for pc, borders in threads if self._program[pc].op == "set" and char in self._program[pc].chars]
            threads = self._spread(moved, at + 1)
        borders = next(borders for pc, borders in threads if self._program[pc].op == "end")
        return tuple(text[borders[2 * n] : borders[2 * n + 1]] if 2 * n + 1 in borders else "" for n in range(1, self.count + 1))

    def _spread(self, starts: list[tuple[int, _Borders]], position: int) -> list[tuple[int, _Borders]]:
        found: list[tuple[int, _Borders]] = []
        seen: set[int] = set()
        stack = starts[::-1]
        while stack:
            at, borders = stack.pop()
            if at in seen:
                continue
            seen.add(at)
            code = self._program[at]
            if code.op == "split":
                stack += ((code.other, borders), (code.to, borders))
            elif code.op == "jump":
                stack.append((code.to, borders))
            elif code.op == "save":
                stack.append((at + 1, {**borders, code.slot: position}))
            else:
                found.append((at, borders))
        return found


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> Pattern:
    """Return the compiled expression, kept for the next call."""
    return Pattern(pattern)
