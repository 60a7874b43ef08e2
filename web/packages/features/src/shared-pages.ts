import { IconBook, IconKey, IconPeople, IconPerson } from "@ramal/ui";
import { definePage } from "./pages";

const section = "settings";

/** Pages that all consoles of operators have. */
export const sharedPages = [
  definePage({
    path: "/users",
    title: { "pt-BR": "Usuários", en: "Users" },
    icon: IconPeople,
    section,
    order: 60,
    permission: "users.read",
    screens: { "/": () => import("./people/UserList"), "/new": () => import("./people/Invite"), "/$id": () => import("./people/Edit") },
  }),
  definePage({
    path: "/api-keys",
    title: { "pt-BR": "Chaves de API", en: "API keys" },
    icon: IconKey,
    section,
    order: 70,
    permission: "api-keys.read",
    screens: { "/": () => import("./keys/KeyList"), "/new": () => import("./keys/NewKey") },
  }),
  definePage({
    path: "/audit",
    title: { "pt-BR": "Auditoria", en: "Audit log" },
    icon: IconBook,
    section,
    order: 80,
    permission: "audit.read",
    screens: { "/": () => import("./audit/AuditLog") },
  }),
  definePage({
    path: "/account",
    title: { "pt-BR": "Minha conta", en: "My account" },
    icon: IconPerson,
    screens: { "/": () => import("./account/Account") },
  }),
];
