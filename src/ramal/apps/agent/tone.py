"""Tones: made to be told apart at the far end, and measured there by level and frequency."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FULL_SCALE = 32768.0
SILENCE = -96.0
"""Level (dBFS) that stands for nothing at all."""


@dataclass(frozen=True)
class Sound:
    """What to send: a sine of `frequency` Hz at `level` dBFS (a full-scale sine is 0 dBFS, AES17)."""

    frequency: float = 440.0
    level: float = -12.0


@dataclass(frozen=True)
class Heard:
    """What arrived: length in seconds, level in dBFS, the strongest frequency and the share (0 to 1) of the energy that it holds."""

    seconds: float
    level: float
    frequency: float
    share: float

    def is_tone(self, sound: Sound, *, hertz: float = 12.0, decibel: float = 4.0, share: float = 0.8) -> bool:
        """Whether this is `sound`: same frequency, same level, hardly anything else."""
        near = abs(self.frequency - sound.frequency) <= hertz
        return near and abs(self.level - sound.level) <= decibel and self.share >= share

    def is_silent(self, *, below: float = -50.0) -> bool:
        """Whether nothing audible arrived."""
        return self.level < below

    def __str__(self) -> str:
        return f"{self.level:.1f} dBFS at {self.frequency:.0f} Hz ({self.share:.0%} of it, {self.seconds:.1f} s)"


class Generator:
    """Endless PCM of one sound without a click between two chunks."""

    def __init__(self, sound: Sound, rate: int, channels: int) -> None:
        """Prepare for `rate` samples a second of `channels` interleaved channels."""
        self.sound, self.rate, self.channels = sound, rate, channels
        self._at = 0

    def take(self, samples: int) -> bytes:
        """Return the next `samples` samples, 16 bits, native order."""
        at = np.arange(self._at, self._at + samples)
        self._at += samples
        amplitude = (FULL_SCALE - 1) * 10 ** (self.sound.level / 20)
        wave = (amplitude * np.sin(2 * math.pi * self.sound.frequency * at / self.rate)).astype(np.int16)
        return bytes(np.repeat(wave, self.channels).tobytes())


def measure(pcm: bytes, rate: int, channels: int = 1) -> Heard:
    """Measure interleaved 16-bit PCM; several channels are averaged."""
    usable = len(pcm) - len(pcm) % (2 * max(channels, 1))
    wave = np.frombuffer(pcm[:usable], dtype=np.int16).astype(np.float64).reshape(-1, max(channels, 1)).mean(axis=1)
    seconds = len(wave) / rate if rate else 0.0
    rms = float(np.sqrt(np.mean(wave**2))) if len(wave) else 0.0
    if rms < 1:
        return Heard(seconds=seconds, level=SILENCE, frequency=0.0, share=0.0)
    frequency, share = _strongest(wave, rate)
    level = 20 * math.log10(rms * math.sqrt(2) / FULL_SCALE)
    return Heard(seconds=seconds, level=level, frequency=frequency, share=share)


def _strongest(wave: NDArray[np.float64], rate: int) -> tuple[float, float]:
    """Return the strongest frequency and its share of the energy (Hann window: a sine fills about three bins)."""
    power = np.abs(np.fft.rfft(wave * np.hanning(len(wave)))) ** 2
    power[0] = 0.0
    total = float(power.sum())
    peak = int(power.argmax())
    if not total:
        return 0.0, 0.0
    width = max(2, round(6 * len(wave) / rate))  # ±6 Hz: a clock that drifts or a gap smears the line a little
    share = float(power[max(0, peak - width) : peak + width + 1].sum()) / total
    return peak * rate / len(wave), share
