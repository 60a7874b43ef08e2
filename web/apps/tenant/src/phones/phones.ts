import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import type { Subscriber } from "../subscribers/subscribers";
import type { Transport } from "./programs";

export type Setup = Schemas["PhoneSetup"];
export type SetupIn = Schemas["PhoneSetupIn"];

/** What the console does for phones. Both calls replace a password: the first at once, the second when the address is opened. */
export const phones = {
  setUp: (row: Subscriber, body: SetupIn) =>
    answer(api.POST("/subscribers/{id}/phone-setup", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  link: (row: Subscriber, transport: Transport) =>
    answer(api.POST("/subscribers/{id}/phone-link", { params: { path: { id: row.id } }, headers: ifMatch(row), body: { transport } })),
};
