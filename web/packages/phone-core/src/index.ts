export { createPhone } from "./phone.ts";
export { ENDINGS, type EndingKey } from "./endings.ts";
export { mos } from "./mos.ts";
export type * from "./types.ts";
