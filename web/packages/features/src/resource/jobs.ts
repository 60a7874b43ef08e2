import { answer } from "@ramal/api";
import type { SharedClient } from "@ramal/api/shared";
import { useQuery } from "@tanstack/react-query";
import type { Job } from "./types";

const PAUSE = 700;

/** Return what looks at a job of this console. */
export function jobsOf(client: SharedClient): (id: string) => Promise<Job> {
  return (id) => answer(client.GET("/jobs/{id}", { params: { path: { id } } }));
}

/** Look at a job until it has ended. */
export function useJob<J extends Job>(look: (id: string) => Promise<J>, started: J | undefined): J | undefined {
  const { data } = useQuery({
    queryKey: ["job", started?.id],
    queryFn: () => look(started?.id ?? ""),
    enabled: started !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === "done" || state.data?.status === "failed" ? false : PAUSE),
  });
  return started ? (data ?? started) : undefined;
}
