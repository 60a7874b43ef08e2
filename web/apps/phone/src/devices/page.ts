import { definePage } from "@ramal/features";
import { IconSpeaker } from "@ramal/ui";

export default definePage({
  path: "/devices",
  title: { "pt-BR": "Áudio", en: "Audio" },
  icon: IconSpeaker,
  section: "main",
  order: 40,
  screens: { "/": () => import("./Devices") },
});
