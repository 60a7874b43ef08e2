import { definePage } from "@ramal/features";
import { IconVoicemail } from "@ramal/ui";

export default definePage({
  path: "/voicemail",
  title: { "pt-BR": "Correio", en: "Voicemail" },
  icon: IconVoicemail,
  section: "main",
  order: 30,
  screens: { "/": () => import("./Voicemail") },
});
