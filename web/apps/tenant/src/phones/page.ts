import { definePage } from "@ramal/features";
import { IconDownload } from "@ramal/ui";

export default definePage({
  path: "/phones",
  title: { "pt-BR": "Telefones e downloads", en: "Phones and downloads" },
  icon: IconDownload,
  section: "people",
  order: 15,
  permission: "subscribers.read",
  screens: { "/": () => import("./List"), "/$id": () => import("./SetUp") },
});
