/** Sounds of the telephone, made here: a bell, a knock while another call talks, and the tone that the other side rings. */
export type Sound = "bell" | "knock" | "ringing";

interface Note {
  frequencies: number[];
  at: number;
  length: number;
  level: number;
}

/** Ringing tone in Brazil: 425 Hz, one second in five. The bell: two soft chords. */
const NOTES: Record<Sound, { notes: Note[]; every: number }> = {
  bell: {
    notes: [
      { frequencies: [659.25, 830.61], at: 0, length: 0.5, level: 0.5 },
      { frequencies: [783.99, 987.77], at: 0.55, length: 0.5, level: 0.5 },
      { frequencies: [659.25, 830.61], at: 1.1, length: 0.7, level: 0.5 },
    ],
    every: 3,
  },
  knock: { notes: [{ frequencies: [440], at: 0, length: 0.2, level: 0.18 }], every: 4 },
  ringing: { notes: [{ frequencies: [425], at: 0, length: 1, level: 0.14 }], every: 5 },
};

type Context = AudioContext & { setSinkId?: (device: string) => Promise<void> };

/** Plays one sound at a time at one device. */
export class Bell {
  #context: Context | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #playing: Sound | undefined;
  device = "";
  /** 0 to 1, for the bell alone. */
  volume = 0.8;

  get playing(): Sound | undefined {
    return this.#playing;
  }

  play(sound: Sound, device = this.device): void {
    if (this.#playing === sound) return;
    this.stop();
    this.#playing = sound;
    const context = new AudioContext() as Context;
    this.#context = context;
    void context.setSinkId?.(device).catch(() => undefined); // gone: the system's own device rings
    const round = () => this.#round(context, sound);
    round();
    this.#timer = setInterval(round, NOTES[sound].every * 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    void this.#context?.close();
    this.#context = this.#playing = undefined;
  }

  #round(context: AudioContext, sound: Sound): void {
    for (const note of NOTES[sound].notes) {
      const gain = context.createGain();
      const level = note.level * (sound === "bell" ? this.volume : 1);
      const [from, to] = [context.currentTime + note.at, context.currentTime + note.at + note.length];
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(level, from + 0.02);
      if (sound === "bell") gain.gain.exponentialRampToValueAtTime(0.001, to);
      else gain.gain.setValueAtTime(level, to - 0.02);
      gain.gain.linearRampToValueAtTime(0, to);
      gain.connect(context.destination);
      for (const frequency of note.frequencies) tone(context, frequency, gain, from, to);
    }
  }
}

function tone(context: AudioContext, frequency: number, into: AudioNode, from: number, to: number): void {
  const oscillator = context.createOscillator();
  oscillator.frequency.value = frequency;
  oscillator.connect(into);
  oscillator.start(from);
  oscillator.stop(to);
}
