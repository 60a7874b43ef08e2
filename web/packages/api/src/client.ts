import createClient, { type Client } from "openapi-fetch";
import { CONSOLE_HEADER, sessionEnded } from "./session";

export type Audience = "platform" | "isp" | "tenant" | "phone";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Return the typed client of one audience. Its requests carry the session's cookie and the proof against forged requests. */
export function makeClient<Paths extends object>(audience: Audience | "public"): Client<Paths> {
  const client = createClient<Paths>({ baseUrl: `/api/${audience}`, credentials: "same-origin" });
  client.use({
    onRequest({ request }) {
      if (!SAFE.has(request.method)) request.headers.set(CONSOLE_HEADER, audience);
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401 && audience !== "public") sessionEnded();
      return response;
    },
  });
  return client;
}

/** The header of a change that must not overwrite somebody else's. */
export function ifMatch(row: { version: number }): { "If-Match": string } {
  return { "If-Match": `"${row.version}"` };
}
