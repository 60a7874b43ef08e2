/** Microphones and loudspeakers. */

/** Ask for the microphone; the default one where the chosen one is gone. Rejects with the `DOMException` of getUserMedia. */
export async function microphone(device: string): Promise<MediaStreamTrack> {
  if (!("mediaDevices" in navigator)) throw new DOMException("This page may not use the microphone", "NotAllowedError");
  try {
    return await opened(device);
  } catch (error) {
    const gone = error instanceof DOMException && (error.name === "OverconstrainedError" || error.name === "NotFoundError");
    if (device === "" || !gone) throw error;
    return opened("");
  }
}

async function opened(device: string): Promise<MediaStreamTrack> {
  const wanted: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  if (device !== "") wanted.deviceId = { exact: device };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: wanted, video: false });
  const [track] = stream.getAudioTracks();
  if (track === undefined) throw new DOMException("There is no microphone", "NotFoundError");
  return track;
}

/** Let an element play at a loudspeaker, where the browser can choose one; the default one where the chosen one is gone. */
export async function playAt(element: HTMLAudioElement, device: string): Promise<void> {
  if (!("setSinkId" in element)) return;
  try {
    await element.setSinkId(device);
  } catch {
    if (device !== "") await element.setSinkId("").catch(nothing);
  }
}

/** Return an element that plays what a connection receives. */
export function loudspeaker(connection: RTCPeerConnection, device: string): HTMLAudioElement {
  const element = new Audio();
  element.autoplay = true;
  const stream = new MediaStream();
  element.srcObject = stream;
  connection.addEventListener("track", ({ track }) => {
    stream.getTracks().forEach((old) => stream.removeTrack(old));
    stream.addTrack(track);
    element.play().catch(nothing); // a page that nobody has touched may not play yet; it does after the first click
  });
  void playAt(element, device);
  return element;
}

function nothing(): void {
  // the default device plays
}
