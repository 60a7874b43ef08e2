// Put into a page before its own scripts: watches what the page's telephone sends and hears. Tests only.
(() => {
  const [Connection, Socket] = [window.RTCPeerConnection, window.WebSocket];
  const probe = (window.probe = { connections: [], sockets: [], severed: false, messages: [] });

  window.RTCPeerConnection = class extends Connection {
    constructor(configuration, ...args) {
      super({ ...configuration, ...probe.network }, ...args);
      probe.connections.push(this);
      this.addEventListener("track", ({ track }) => {
        probe.context ??= new AudioContext();
        void probe.context.resume();
        this.ear = new AnalyserNode(probe.context, { fftSize: 8192, smoothingTimeConstant: 0 });
        probe.context.createMediaStreamSource(new MediaStream([track])).connect(this.ear);
      });
    }
  };

  window.WebSocket = class extends Socket {
    constructor(url, protocols) {
      super(probe.severed && protocols === "sip" ? "wss://127.0.0.1:1" : url, protocols);
      if (protocols !== "sip") return;
      probe.sockets.push(this);
      this.addEventListener("message", ({ data }) => probe.messages.push(`< ${typeof data === "string" ? data : new TextDecoder().decode(data)}`));
    }

    send(data) {
      probe.messages.push(`> ${data}`);
      super.send(data);
    }
  };

  // What makes a voice sound better would take a steady tone for noise.
  const devices = navigator.mediaDevices;
  if (devices) {
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = ({ audio, ...rest }) => {
      if (probe.refused) return Promise.reject(new DOMException("no", probe.refused));
      return ask({ ...rest, audio: { ...audio, echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    };
  }

  /** The loudest frequency of the call's remote side and the level of all that is heard, a full-scale sine being 0 dBFS. */
  probe.heard = (at) => {
    const ear = probe.connections.at(at)?.ear;
    if (!ear) return { frequency: 0, level: -127 };
    const [bins, wave] = [new Float32Array(ear.frequencyBinCount), new Float32Array(ear.fftSize)];
    ear.getFloatFrequencyData(bins);
    ear.getFloatTimeDomainData(wave);
    const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
    const level = power > 0 ? Math.max(-127, 10 * Math.log10(2 * power)) : -127;
    const loudest = bins.indexOf(Math.max(...bins));
    return { frequency: level > -60 ? (loudest * probe.context.sampleRate) / ear.fftSize : 0, level };
  };

  /** Log the page in and start its telephone. */
  probe.start = async (login, options = {}) => {
    const headers = { "content-type": "application/json", "x-ramal-console": "phone" };
    const answer = await fetch("/api/public/phone-log-in", { method: "POST", headers, body: JSON.stringify(login) });
    if (!answer.ok) throw new Error(`log-in: ${answer.status}`);
    probe.asked = 0;
    const credentials = async () => {
      probe.asked += 1;
      const given = await fetch("/api/phone/sip-credentials", { method: "POST", headers });
      if (!given.ok) throw Object.assign(new Error("no credentials"), { status: given.status });
      const told = await given.json();
      return { ...told, expires: Date.parse(told.expires), socket: `wss://${location.hostname}:${told.websocket_port}`, ...probe.credentials };
    };
    const iceServers = async () => probe.relays ?? (await (await fetch("/api/phone/ice-servers")).json()).servers;
    window.phone = core.createPhone({ credentials, iceServers, devices: { microphone: "", speaker: "", ringer: "" }, ...options });
    probe.states = [];
    phone.subscribe(() => probe.states.push(phone.state()));
    phone.start();
  };
})();
