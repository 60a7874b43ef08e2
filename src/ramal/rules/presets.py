"""Dial plans for Brazil and the US, each with and without a digit for the outside line.

Sources: Brazilian numbering (area codes, carrier selection `0 + CSP`, ninth digit, non-geographic and nationwide numbers) and the North
American plan (7, 10 and 11 digits, 011). Order matters: a nationwide `4004 1234` must not become a local number.
"""

from ramal.rules.tables import DialRule

_AREA = "[1-9][1-9]"
_SUBSCRIBER = r"(?:[2-5]\d{7}|9\d{8})"
_OLD_MOBILE = r"[6-9]\d{7}"
_CSP = "(?:12|14|15|17|21|22|23|25|31|32|41|43|65|99)"
# After a CSP the rest must be a whole international number: otherwise 0041 44 668 1800 (Switzerland, no CSP) would lose its country.
_AFTER_CSP = r"(?:1\d{10}|[2-9]\d{9,13})"


def _rule(name: str, match: str, replacement: str) -> DialRule:
    return DialRule(match=match, subs="", replacement=replacement, name=name)


def _br(outside: str) -> tuple[DialRule, ...]:
    """`outside` is the digit for the outside line, empty for none."""
    service = f"{outside}?" if outside else ""
    return (
        _rule("service", rf"{service}(1\d{{2}}|10[356]\d{{1,2}})", r"BR:\1"),
        _rule("non-geographic", rf"{outside}(0800\d{{6,7}}|030[03]\d{{7}}|0[59]00\d{{6,7}})", r"BR:\1"),
        _rule("nationwide", rf"{outside}((?:300\d|400\d|4020|4370|4864)\d{{4}})", r"BR:\1"),
        _rule("collect-local", rf"{outside}9090(?:[2-5]\d{{7}}|9\d{{8}})", ""),
        _rule("collect-national", rf"{outside}90\d\d{_AREA}{_SUBSCRIBER}", ""),
        _rule("country-55", rf"{outside}00(55{_AREA}{_SUBSCRIBER})", r"+\1"),
        _rule("international-csp-55", rf"{outside}0055({_AFTER_CSP})", r"+\1"),
        _rule("international-csp", rf"{outside}00{_CSP}({_AFTER_CSP})", r"+\1"),
        _rule("international", rf"{outside}00([1-9]\d{{6,14}})", r"+\1"),
        _rule("national-csp", rf"{outside}0\d\d({_AREA}{_SUBSCRIBER})", r"+55\1"),
        _rule("national-csp-ninth-digit", rf"{outside}0\d\d({_AREA})({_OLD_MOBILE})", r"+55\19\2"),
        _rule("national", rf"{outside}0?({_AREA}{_SUBSCRIBER})", r"+55\1"),
        _rule("national-ninth-digit", rf"{outside}0?({_AREA})({_OLD_MOBILE})", r"+55\19\2"),
        _rule("local", rf"{outside}({_SUBSCRIBER})", r"+55_AC\1"),
        _rule("local-ninth-digit", rf"{outside}({_OLD_MOBILE})", r"+55_AC9\1"),
        _rule("with-55", rf"{outside}(55{_AREA}{_SUBSCRIBER})", r"+\1"),
        _rule("e164-brazil-ninth-digit", rf"{service}\+?55({_AREA})({_OLD_MOBILE})", r"+55\19\2"),
        _rule("e164", r"\+([1-9]\d{6,14})", r"+\1"),
    )


def _us(outside: str) -> tuple[DialRule, ...]:
    service = f"{outside}?" if outside else ""
    area, exchange = r"[2-9][0-8]\d", r"[2-9]\d{6}"
    return (
        _rule("service", rf"{service}([2-9]11|988|933)", r"US:\1"),
        _rule("international-own-country", rf"{outside}0111({area}{exchange})", r"+1\1"),
        _rule("international", rf"{outside}011([2-9]\d{{6,14}})", r"+\1"),
        _rule("operator", rf"{outside}0\d*", ""),
        _rule("carrier-selection", rf"{outside}101\d{{4}}\d*", ""),
        _rule("domestic", rf"{outside}1?({area}{exchange})", r"+1\1"),
        _rule("local", rf"{outside}({exchange})", r"+1_AC\1"),
        _rule("e164", r"\+([1-9]\d{6,14})", r"+\1"),
    )


BR = _br("")
BR_0 = _br("0")
US = _us("")
US_9 = _us("9")
