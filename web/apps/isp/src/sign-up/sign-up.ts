import { answer } from "@ramal/api";
import { open, type PublicSchemas } from "@ramal/api/public";
import type { Language } from "@ramal/i18n";
import { inPath, type Picture } from "../theme/ThemeEditor";

export type Draft = PublicSchemas["DraftView"];
export type Plan = PublicSchemas["PlanOffer"];
export type DraftPart = Partial<PublicSchemas["DraftIn"]>;

const picture = (file: File) => ({ body: file as never, bodySerializer: (body: unknown) => body as BodyInit, headers: { "content-type": file.type } });

/** The acts of signing up; the browser's own cookie says which sign-up is meant. */
export const signUp = {
  offer: () => answer(open.GET("/sign-up")),
  begin: (email: string, language: Language) => answer(open.POST("/sign-up", { body: { email, language } })),
  confirm: (token: string) => answer(open.POST("/sign-up/confirm", { body: { token } })),
  draft: () => answer(open.GET("/sign-up/draft")),
  enter: (part: DraftPart) => answer(open.PATCH("/sign-up/draft", { body: part })),
  namespace: (name: string) => answer(open.GET("/sign-up/namespace", { params: { query: { name } } })),
  putPicture: (what: Picture, file: File) => answer(open.PUT("/sign-up/draft/images/{what}", { params: { path: { what: inPath(what) } }, ...picture(file) })),
  removePicture: (what: Picture) => answer(open.DELETE("/sign-up/draft/images/{what}", { params: { path: { what: inPath(what) } } })),
  complete: () => answer(open.POST("/sign-up/complete")),
};
