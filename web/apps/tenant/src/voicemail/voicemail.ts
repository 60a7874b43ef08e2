import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import type { Query } from "@ramal/features";

export type Message = Schemas["MessageView"];

/** What the console does with voice messages. */
export const voicemail = {
  list: (query: Query) => answer(api.GET("/voicemail", { params: { query } })),
  remove: (row: Message) => answer(api.DELETE("/voicemail/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  /** Where the browser fetches the audio itself. */
  audio: ({ id }: Message) => `/api/tenant/voicemail/${id}/audio`,
};
