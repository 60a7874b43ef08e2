import { definePage } from "@ramal/features";
import { IconKey } from "@ramal/ui";

export default definePage({
  path: "/certificates",
  title: { "pt-BR": "Certificados", en: "Certificates" },
  icon: IconKey,
  section: "operation",
  order: 40,
  permission: "certificates.read",
  screens: { "/": () => import("./Certificates") },
});
