import { z } from "zod";
import { STATES, type Server, TECHNOLOGIES } from "./servers";

const count = z.number().int().min(0).max(2 ** 31 - 1);
const common = {
  name: z.string().trim().min(1).max(120),
  address: z.string().trim().regex(/^[\da-fA-F.:]{2,45}$/),
  port: z.number().int().min(1).max(65_535),
  registration_address: z.string().trim().max(255),
  limits: z.object({ calls: count, setups: count, source_calls: count, requests: count }),
};

/** A server: the limits count for an edge only. */
export const newServerSchema = z.object({ technology: z.enum(TECHNOLOGIES), ...common });
export const serverSchema = z.object({ technology: z.enum(TECHNOLOGIES), state: z.enum(STATES), ...common });

/** What an edge has of which nothing else is said (`rules.tables.Limits`). */
export const LIMITS = { calls: 10_000, setups: 2000, source_calls: 1000, requests: 2000 };

/** What the API takes: limits of an edge, none of another. */
export function bodyOf<V extends { technology: string; limits: typeof LIMITS }>({ limits, ...values }: V) {
  return { ...values, limits: values.technology === "edge" ? limits : null };
}

export function valuesOf(row: Server): z.input<typeof serverSchema> {
  const { name, address, port, registration_address } = row;
  const technology = TECHNOLOGIES.find((one) => one === row.technology) ?? "node";
  const state = STATES.find((one) => one === row.state) ?? "up";
  return { technology, state, name, address, port, registration_address, limits: row.limits ?? LIMITS };
}
