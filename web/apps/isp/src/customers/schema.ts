import { z } from "zod";

const line = z.string().max(255);

/** What a customer may be, as the form checks it while it is typed. The server has the last word. */
export const customerSchema = z.object({
  name: z.string().trim().min(1).max(120),
  plan_id: z.string().min(1),
  status: z.enum(["active", "blocked"]),
  legal_name: line,
  tax_id_kind: z.enum(["none", "cnpj", "cpf", "other"]),
  tax_id: z.string().max(40),
  state_registration: line,
  email: z.union([z.literal(""), z.email().max(254)]),
  phone: line,
  address: z.object({
    street: line,
    number: line,
    complement: line,
    district: line,
    city: line,
    state: line,
    postal_code: line,
    country: z.string().length(2),
  }),
  note: z.string().max(4000),
});

export type CustomerValues = z.infer<typeof customerSchema>;

export function freshCustomer(country: string): CustomerValues {
  return {
    name: "",
    plan_id: "",
    status: "active",
    legal_name: "",
    tax_id_kind: country === "BR" ? "cnpj" : "none",
    tax_id: "",
    state_registration: "",
    email: "",
    phone: "",
    address: { street: "", number: "", complement: "", district: "", city: "", state: "", postal_code: "", country },
    note: "",
  };
}
