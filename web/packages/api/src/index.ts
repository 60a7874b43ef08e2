export { ifMatch, makeClient, type Audience } from "./client";
export { answer, problemOf, ProblemError, UNREACHABLE, UNREADABLE, type FieldProblem } from "./problem";
export { covers } from "./permissions";
export * from "./session";
export * from "./entrance";
