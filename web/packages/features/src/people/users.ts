import { answer, ifMatch } from "@ramal/api";
import type { SharedSchemas } from "@ramal/api/shared";
import type { Language } from "@ramal/i18n";
import { useQuery } from "@tanstack/react-query";
import type { Query } from "../resource/list-state";
import { useConsole } from "../session";

export type User = SharedSchemas["UserView"];
type Invited = SharedSchemas["Invited"];
type Change = SharedSchemas["UserChange"];

/** What a console does with its users. */
export function useUsers() {
  const { client } = useConsole();
  return {
    list: (query: Query) => answer(client.GET("/users", { params: { query } })),
    get: (id: string) => answer(client.GET("/users/{id}", { params: { path: { id } } })),
    invite: (body: Invited) => answer(client.POST("/users/invite", { body })),
    inviteAgain: (id: string) => answer(client.POST("/users/{id}/invite", { params: { path: { id } } })),
    forgetFactor: (id: string) => answer(client.DELETE("/users/{id}/second-factor", { params: { path: { id } } })),
    update: (row: User, body: Partial<Change>) =>
      answer(client.PATCH("/users/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body: body as Change })),
    remove: (row: User) => answer(client.DELETE("/users/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  };
}

/** The roles of this console's users and the permissions of its keys, with their names in both languages. */
export function useCatalogue() {
  const { client } = useConsole();
  return useQuery({ queryKey: ["roles"], queryFn: () => answer(client.GET("/roles")), staleTime: Infinity });
}

/** A text of the API that has both languages. */
export function inLanguage(texts: Record<string, string>, language: Language): string {
  return texts[language] ?? texts.en ?? "";
}
