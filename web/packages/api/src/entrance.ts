import type { components } from "./generated/public";
import { answer, ProblemError } from "./problem";
import { open } from "./public";

type Schemas = components["schemas"];
export type Credentials = Omit<Schemas["LogIn"], "code">;
export type LogInStep = Schemas["LogInStep"];
export type PhoneCredentials = Schemas["PhoneLogIn"];
export type Ticket = Schemas["TicketView"];
export type Strength = Schemas["Strength"];

/** The doors that need no session. */
export const entrance = {
  logIn: (credentials: Credentials) => answer(open.POST("/log-in", { body: { ...credentials, code: "" } })),
  phoneLogIn: (credentials: PhoneCredentials) => answer(open.POST("/phone-log-in", { body: credentials })),
  secondStep: (challenge: string, code: string) => answer(open.POST("/log-in/second-factor", { body: { challenge, code } })),
  forgotPassword: (namespace: string, email: string) => answer(open.POST("/password/forgotten", { body: { namespace, email } })),
  forgotNamespace: (email: string) => answer(open.POST("/forgotten-namespace", { body: { email } })),
  ticket: (token: string) => answer(open.POST("/password/link", { body: { token } })),
  setPassword: (token: string, password: string) => answer(open.POST("/password", { body: { token, password } })),
  strength: (password: string, words: string[]) => answer(open.POST("/password/strength", { body: { password, words } })),
};

/** How the owner of this address looks; plain, and without a name, where it is nobody's. */
export function themeOfAddress(): Promise<Schemas["PublicTheme"]> {
  return answer(open.GET("/theme"));
}

/** Whether a log-in was refused because of what was typed, and not because of the way there. */
export function isWrongCredential(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.status === 401;
}

export type CompanyKind = Schemas["Choice"]["kind"];

/** Logging in to the phone with a company's own account. */
export const companyLogIn = {
  /** With what one can log in at a domain or a provider; none tells nothing about the place. */
  choices: async (place: string) => (await answer(open.GET("/directory-log-in/choices", { params: { query: { place } } }))).choices.map(({ kind }) => kind),
  /** Begin: the address where the browser goes now. */
  begin: async (place: string, kind: CompanyKind) => (await answer(open.POST("/directory-log-in", { body: { place, kind } }))).url,
};
