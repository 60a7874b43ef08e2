"""Generates the announcements once; a changed text is spoken again, everything else is left alone."""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ramal.engines.speech.texts import TEXTS
from ramal.engines.speech.voice import RATES, Espeak, Voice, telephone

Texts = Mapping[str, Mapping[str, str]]
"""Language → prompt name → text."""
_MANIFEST = "spoken.json"


def prepare(folder: Path, *, voice: Voice | None = None, texts: Texts = TEXTS) -> list[str]:
    """Speak what is missing or changed into `<folder>/<language>/<name>.wav` and `.wav16`; return the names of what was spoken."""
    speaker = voice or Espeak()
    spoken: list[str] = []
    for language, prompts in texts.items():
        (folder / language).mkdir(parents=True, exist_ok=True)
        spoken += _language(folder / language, language, prompts, speaker)
    return spoken


def _language(folder: Path, language: str, prompts: Mapping[str, str], voice: Voice) -> list[str]:
    beep(folder / "beep")
    known = _known(folder)
    wanted = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in prompts.items()}
    missing = [name for name, digest in wanted.items() if known.get(name) != digest or not _exists(folder / name)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda name: _speak(voice, prompts[name], language, folder / name), missing))
    if missing:
        partial = folder / f"{_MANIFEST}.partial"
        partial.write_text(json.dumps(known | wanted, indent=1, sort_keys=True))
        partial.rename(folder / _MANIFEST)
    return [f"{language}/{name}" for name in missing]


def _known(folder: Path) -> dict[str, str]:
    path = folder / _MANIFEST
    return json.loads(path.read_text()) if path.exists() else {}


def _exists(target: Path) -> bool:
    return all(target.with_name(f"{target.name}.{suffix}").exists() for suffix in RATES.values())


def _speak(voice: Voice, text: str, language: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "spoken.wav"
        voice.speak(text, language, raw)
        telephone(raw, target)


def beep(target: Path) -> None:
    """Generate the tone after which one speaks."""
    for rate, suffix in RATES.items():
        path = target.with_name(f"{target.name}.{suffix}")
        if not path.exists():
            shape = ["-r", str(rate), "-b", "16", "-c", "1", "-t", "wav"]
            tone = ["synth", "0.4", "sine", "1000", "fade", "q", "0.01", "0.4", "0.01", "gain", "-9"]
            subprocess.run(["sox", "-n", *shape, str(path), *tone], check=True, timeout=30)
