"""A real browser as one end of a call: it makes SDP, sends a tone and says what it hears; the test speaks SIP for it."""

import contextlib

from playwright.sync_api import TimeoutError, sync_playwright  # noqa: A004 - its own kind

_PAGE = """
<script>
async function begin(frequency) {
  const context = window.context = new AudioContext();
  await context.resume();
  const tone = new OscillatorNode(context, {frequency}), out = context.createMediaStreamDestination();
  tone.connect(out); tone.start();
  const pc = window.pc = new RTCPeerConnection();
  pc.addTrack(out.stream.getAudioTracks()[0], out.stream);
  pc.ontrack = ({track}) => {
    const stream = new MediaStream([track]), sink = new Audio();
    sink.srcObject = stream; sink.muted = true; sink.play(); window.sink = sink;
    const analyser = window.analyser = new AnalyserNode(context, {fftSize: 8192, smoothingTimeConstant: 0});
    context.createMediaStreamSource(stream).connect(analyser);
  };
}
const gathered = () => new Promise(done => {
  const look = () => pc.iceGatheringState === 'complete' ? done(pc.localDescription.sdp) : setTimeout(look, 20);
  look();
});
async function offer(restart) { await pc.setLocalDescription(await pc.createOffer({iceRestart: restart})); return gathered(); }
async function answered(sdp) { await pc.setRemoteDescription({type: 'answer', sdp}); }
async function answer(sdp) {
  await pc.setRemoteDescription({type: 'offer', sdp});
  await pc.setLocalDescription(await pc.createAnswer());
  return gathered();
}
function heard() {
  if (!window.analyser) return 0;
  const bins = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(bins);
  const at = bins.indexOf(Math.max(...bins));
  return bins[at] > -60 ? at * context.sampleRate / analyser.fftSize : 0;
}
async function codec() {
  const stats = [...(await pc.getStats()).values()], inbound = stats.find(one => one.type === 'inbound-rtp');
  return inbound ? stats.find(one => one.id === inbound.codecId).mimeType : '';
}
</script>
"""
_FLAGS = [
    "--no-sandbox", "--allow-loopback-in-peer-connection", "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
]  # fmt: skip


class Browser:
    """One Chromium with as many pages as there are phones."""

    def __init__(self):
        self._stack = contextlib.ExitStack()
        playwright = self._stack.enter_context(sync_playwright())
        self._chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=_FLAGS)
        self._stack.callback(self._chromium.close)

    def phone(self, frequency):
        page = self._chromium.new_page()
        page.set_content(_PAGE)
        page.evaluate("frequency => begin(frequency)", frequency)
        return Phone(page)

    def close(self):
        self._stack.close()


class Phone:
    def __init__(self, page):
        self.page = page

    def offer(self, *, restart=False):
        return self.page.evaluate("restart => offer(restart)", restart)

    def answered(self, sdp):
        self.page.evaluate("sdp => answered(sdp)", sdp)

    def answer(self, sdp):
        return self.page.evaluate("sdp => answer(sdp)", sdp)

    def hears(self, frequency, seconds=20):
        """Wait until the loudest tone is that one."""
        try:
            self.page.wait_for_function("wanted => Math.abs(heard() - wanted) < 25", arg=frequency, timeout=seconds * 1000)
        except TimeoutError as error:
            state = self.page.evaluate("[pc.iceConnectionState, pc.connectionState, heard()]")
            raise AssertionError(f"{frequency} Hz not heard: {state}") from error

    def codec(self):
        return self.page.evaluate("codec()")
