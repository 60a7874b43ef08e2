/** Microphone and loudspeaker for tests: a level, a tone, a short recording. */
const FLOOR = -60;
const RECORDED = 3000;

export async function openMicrophone(device: string): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: device ? { deviceId: { ideal: device } } : true });
}

export function closeMicrophone(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

/** Call `heard` with the level of a microphone, 0 (silence) to 100, many times a second. The answer ends it. */
export function watchLevel(stream: MediaStream, heard: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    heard(percentOf(Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)));
  }, 80);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** Return an amplitude as ears hear it: per cent between −60 dBFS and full scale. */
export function percentOf(amplitude: number): number {
  if (amplitude <= 0) return 0;
  return Math.round(Math.min(100, Math.max(0, (100 * (20 * Math.log10(amplitude) - FLOOR)) / -FLOOR)));
}

/** Record what a microphone hears for three seconds. */
export async function record(stream: MediaStream): Promise<Blob> {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  setTimeout(() => recorder.stop(), RECORDED);
  await stopped;
  return new Blob(parts, { type: recorder.mimeType });
}

/** Play something at a loudspeaker; resolves when it is over. */
export async function playThrough(sound: Blob, device: string): Promise<void> {
  const audio = new Audio(URL.createObjectURL(sound));
  try {
    if (device && "setSinkId" in audio) await audio.setSinkId(device).catch(() => undefined);
    await audio.play();
    await new Promise((resolve) => {
      audio.onended = audio.onerror = resolve;
    });
  } finally {
    URL.revokeObjectURL(audio.src);
  }
}
