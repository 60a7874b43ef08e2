import { definePage } from "@ramal/features";
import { IconVoicemail } from "@ramal/ui";

export default definePage({
  path: "/voicemail",
  title: { "pt-BR": "Correio de voz", en: "Voicemail" },
  icon: IconVoicemail,
  section: "calls",
  order: 20,
  permission: "voicemail.read",
  screens: { "/": () => import("./List") },
});
