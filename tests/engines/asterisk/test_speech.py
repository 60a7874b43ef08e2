"""Announcements: all that rules name exist, spoken once, again when their text changes."""

import re
import wave
from pathlib import Path

import pytest

from ramal.engines.speech import prompts
from ramal.engines.speech.texts import TEXTS
from ramal.engines.speech.voice import Espeak, NullVoice, SpeechError
from ramal.rules import calls, commands

RULES = Path(calls.__file__).read_text() + Path(commands.__file__).read_text()


@pytest.mark.parametrize("language", ["pt-BR", "en"])
def test_every_prompt_that_rules_play_is_spoken(language: str) -> None:
    named = set(calls._ANNOUNCED.values()) | {commands.Voicemail.__struct_defaults__[-1], "echo-test", "sorry", "test-call"}
    assert named <= TEXTS[language].keys()
    assert "voicemail-greeting" in named
    assert not set(re.findall(r'prompt="([a-z-]+)"', RULES)) - TEXTS[language].keys()


def test_spoken_once_and_again_when_the_text_changes(tmp_path: Path) -> None:
    texts = {"en": {"a": "one", "b": "two"}}
    assert sorted(prompts.prepare(tmp_path, voice=NullVoice(), texts=texts)) == ["en/a", "en/b"]
    assert prompts.prepare(tmp_path, voice=NullVoice(), texts=texts) == []
    assert prompts.prepare(tmp_path, voice=NullVoice(), texts={"en": {"a": "one", "b": "three"}}) == ["en/b"]
    (tmp_path / "en/a.wav16").unlink()
    assert prompts.prepare(tmp_path, voice=NullVoice(), texts={"en": {"a": "one", "b": "three"}}) == ["en/a"]


@pytest.mark.parametrize("language", ["pt-BR", "en"])
def test_espeak_speaks_for_the_telephone(tmp_path: Path, language: str) -> None:
    prompts.prepare(tmp_path, voice=Espeak(), texts={language: {"x": "1 2 3 4 5"}})
    for suffix, rate in {"wav": 8000, "wav16": 16000}.items():
        with wave.open(str(tmp_path / language / f"x.{suffix}")) as file:
            assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (rate, 1, 2)
            frames = file.readframes(file.getnframes())
            assert file.getnframes() > rate
            assert max(frames[1::2]) > 0


def test_unknown_language_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SpeechError):
        Espeak().speak("x", "xx", tmp_path / "x.wav")
