import { answer, ifMatch } from "@ramal/api";
import { api } from "@ramal/api/phone";
import { z } from "zod";
import { UNSEEN } from "../names/dial";
import type { Contact } from "../names/names";
import { contactWords } from "./words";

/** What can be dialled, as the API accepts it. */
const CALLABLE = /^[+*#0-9A-Za-z][0-9A-Za-z ().*#_-]{0,62}$/;
export const MOST = 5;

/** A number may be written in any way; the one invisible sign that web pages add would be refused. */
export function tidied(number: string): string {
  const plain = number.replaceAll(UNSEEN, "").replaceAll(/[\u2010-\u2015]/g, "-").replaceAll("\u00a0", " ").trim();
  return plain.startsWith("(") ? plain.slice(1).replace(")", "") : plain;
}

export const contactSchema = z.object({
  name: z.string().trim().min(1).max(200),
  company: z.string().trim().max(200),
  email: z.union([z.literal(""), z.email()]),
  favourite: z.boolean(),
  note: z.string().max(2000),
  numbers: z
    .array(z.string().transform(tidied).refine((number) => CALLABLE.test(number), { error: () => contactWords.now("badNumber") }))
    .min(1)
    .max(MOST),
});
export type ContactValues = z.output<typeof contactSchema>;

export const freshContact = (number = ""): ContactValues => ({ name: "", company: "", email: "", favourite: false, note: "", numbers: [number] });

export const contacts = {
  get: (id: string) => answer(api.GET("/contacts/{id}", { params: { path: { id } } })),
  create: (body: ContactValues) => answer(api.POST("/contacts", { body })),
  update: (row: Contact, body: ContactValues) => answer(api.PATCH("/contacts/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  star: (row: Contact, favourite: boolean) => answer(api.PATCH("/contacts/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body: { favourite } })),
  remove: (row: Contact) => answer(api.DELETE("/contacts/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};
