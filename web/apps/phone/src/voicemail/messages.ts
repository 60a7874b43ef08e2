import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/phone";
import { queryOptions } from "@tanstack/react-query";

export type Message = Schemas["MessageView"];

/** The count of new ones beside the navigation looks at so many of the newest. */
const COUNTED = 100;
const OFTEN = 60_000;
const PAGE = 25;

export const messages = {
  list: (cursor: string | undefined, limit = PAGE) => answer(api.GET("/voicemail", { params: { query: { sort: "-recorded_at", limit, ...(cursor && { cursor }) } } })),
  audio: async ({ id }: Message): Promise<Blob> => answer(api.GET("/voicemail/{id}/audio", { params: { path: { id } }, parseAs: "blob" })) as Promise<Blob>,
  mark: (row: Message, heard: boolean) => answer(api.PATCH("/voicemail/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body: { heard } })),
  remove: (row: Message) => answer(api.DELETE("/voicemail/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};

/** How many messages have not been heard. */
export const unheardQuery = queryOptions({
  queryKey: ["voicemail", "unheard"],
  queryFn: async () => (await messages.list(undefined, COUNTED)).items.filter(({ heard_at }) => heard_at === null).length,
  refetchInterval: OFTEN,
});
