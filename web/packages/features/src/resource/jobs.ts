import { answer } from "@ramal/api";
import type { SharedClient } from "@ramal/api/shared";
import type { Job } from "./types";

/** Return what looks at a job of this console. */
export function jobsOf(client: SharedClient): (id: string) => Promise<Job> {
  return (id) => answer(client.GET("/jobs/{id}", { params: { path: { id } } }));
}
