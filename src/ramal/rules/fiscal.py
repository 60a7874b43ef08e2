"""Brazilian taxpayer numbers: CPF of a person, CNPJ of a company (letters allowed since July 2026)."""

import re

_SHAPES = {"cpf": re.compile(r"\d{11}"), "cnpj": re.compile(r"[0-9A-Z]{12}\d{2}")}
_FIRST_LETTER = ord("0")
_CPF_WEIGHTS = (tuple(range(10, 1, -1)), tuple(range(11, 1, -1)))
_CNPJ_WEIGHTS = ((5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2), (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
_MODULUS = 11


def normalise(text: str) -> str:
    """Return the number without its punctuation, letters in upper case."""
    return re.sub(r"[\s./-]", "", text).upper()


def is_valid(kind: str, number: str) -> bool:
    """Tell whether a normalised `cpf` or `cnpj` has its shape and check digits."""
    shape = _SHAPES[kind]
    if not shape.fullmatch(number) or len(set(number)) == 1:
        return False
    weights = _CPF_WEIGHTS if kind == "cpf" else _CNPJ_WEIGHTS
    return all(_check_digit(number, row) == number[len(row)] for row in weights)


def _check_digit(number: str, weights: tuple[int, ...]) -> str:
    total = sum((ord(sign) - _FIRST_LETTER) * weight for sign, weight in zip(number, weights, strict=False))
    rest = total % _MODULUS
    return str(0 if rest < 2 else _MODULUS - rest)  # noqa: PLR2004 — "less than two" is the rule of the tax office
