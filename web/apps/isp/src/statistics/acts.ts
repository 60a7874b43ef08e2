import { answer } from "@ramal/api";
import { api } from "@ramal/api/isp";
import type { StatisticsActs } from "@ramal/features";

const BY = ["carrier", "destination", "tenant", "customer", "direction"] as const;
type By = (typeof BY)[number];

export const acts: StatisticsActs = {
  series: (query) => answer(api.GET("/statistics", { params: { query } })),
  shares: (by, query) => answer(api.GET("/statistics/shares", { params: { query: { ...query, by: by as By } } })),
  by: BY,
};
