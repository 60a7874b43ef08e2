import { describe, expect, it } from "vitest";
import { pictureOf, prefill } from "../src/carriers/prefill";
import { previewBody } from "../src/carriers/preview-body";
import { bodyOf, carrierSchema, freshCarrier, freshGateway, type GatewayValues, valuesOf } from "../src/carriers/schema";

const carrierOf = (...gateways: Partial<GatewayValues>[]) => ({
  ...freshCarrier(),
  name: "Alfa",
  gateways: gateways.map((given, index) => ({ ...freshGateway(), name: `g${index}`, host: "192.0.2.1", ...given })),
});
const faults = (values: unknown) => carrierSchema.safeParse(values).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("the form of a carrier", () => {
  it("wants at least one gateway", () => {
    expect(faults(carrierOf())).toEqual(["gateways"]);
    expect(faults(carrierOf({}))).toEqual([]);
  });
  it("wants credentials where the gateway proves itself by them, and keeps a stored password", () => {
    expect(faults(carrierOf({ authentication: "digest" }))).toEqual(["gateways.0.username", "gateways.0.password"]);
    expect(faults(carrierOf({ authentication: "registration", username: "a", has_password: true }))).toEqual([]);
  });
  it("names the gateway and the exception that stand there twice", () => {
    const failover = ["503", "5xx", "503"].map((code) => ({ key: code, code, verdict: "final" as const }));
    expect(faults({ ...carrierOf({ name: "a" }, { name: "a" }), failover })).toEqual(["gateways.1.name", "failover.2.code"]);
  });
  it("takes the answers that the server takes", () => {
    const accepts = (code: string) => faults({ ...carrierOf({}), failover: [{ key: "k", code, verdict: "next" }] }).length === 0;
    expect(["503", "5xx", "silence", "600"].map(accepts)).toEqual([true, true, true, true]);
    expect(["200", "2xx", "50", "", "Silence"].map(accepts)).toEqual([false, false, false, false, false]);
  });
  it("sends no empty password, no key of its own, and keeps ids and the order", () => {
    const { gateways = [], failover } = bodyOf({ ...carrierOf({ id: "one", port: 5080 }, { password: "p" }), failover: [{ key: "k", code: "5xx", verdict: "final" }] });
    expect(gateways[0]).toMatchObject({ id: "one", port: 5080, name: "g0" });
    expect(Object.keys(gateways[0] ?? {})).not.toContain("password");
    expect(gateways[1]).toMatchObject({ port: null, password: "p" });
    expect(Object.keys(gateways[1] ?? {})).not.toContain("id");
    expect(gateways.flatMap((gateway) => Object.keys(gateway)).filter((name) => name === "key" || name === "has_password")).toEqual([]);
    expect(failover).toEqual({ "5xx": "final" });
  });
  it("gives back what it was given", () => {
    const { key: _, password: _unused, ...fields } = { ...freshGateway(), id: "g", name: "g", host: "2001:db8::1", port: 5060, attributes: { kept: "1" } };
    const stored = { ...fields, not_active_yet: ["host"], registration: null };
    const row = { id: "c", version: 1, created_at: "", updated_at: "", name: "Alfa", enabled: true, failover: { silence: "final" }, gateways: [stored] };
    const { has_password: _password, ...sent } = fields;
    expect(bodyOf(valuesOf(row))).toEqual({ name: "Alfa", enabled: true, failover: { silence: "final" }, gateways: [sent] });
  });
});

describe("a recipe", () => {
  it("shapes numbers as the country exchanges them", () => {
    expect(prefill("national", freshGateway(), "BR")).toMatchObject({ strip_out: 3, prefix_out: "0", strip_in: 1, prefix_in: "+55" });
    expect(prefill("national", freshGateway(), "US")).toMatchObject({ strip_out: 2, prefix_out: "", strip_in: 0, prefix_in: "+1" });
    expect(prefill("selection", freshGateway(), "BR", "99")).toMatchObject({ strip_out: 3, prefix_out: "099" });
  });
  it("forgets the credentials of a gateway that is known by its address", () => {
    expect(prefill("ip", { username: "a" }, "BR")).toEqual({ authentication: "ip", username: "", password: "" });
    expect(prefill("asserted", { username: "" }, "BR")).toEqual({ add_pai: true });
    expect(prefill("asserted", { username: "a" }, "BR")).toEqual({ add_pai: true, from_user: "a" });
  });
});

describe("the picture of a recipe", () => {
  it("shows the number as the carrier gets it", () => {
    expect(pictureOf("national", { username: "" }, "BR")).toBe("+551130000000 → 01130000000");
    expect(pictureOf("selection", { username: "" }, "BR", "15")).toBe("+551130000000 → 0151130000000");
    expect(pictureOf("asserted", { username: "1133" }, "BR")).toContain("From: <sip:1133@…>");
  });
});

describe("the preview", () => {
  const numbers = { number: "+551130000000", dialled: "", received: "", caller: "" };
  it("asks about a gateway that has no name yet", () => {
    expect(previewBody({ ...freshGateway(), strip_out: 3 }, numbers)?.gateway).toMatchObject({ strip_out: 3 });
  });
  it("takes what shapes the INVITE as far as it is valid", () => {
    const gateway = { ...freshGateway(), host: "sip.alfa", port: 5080, from_user: "a b", from_domain: "-", display: 'x"', add_pai: true };
    expect(previewBody(gateway, numbers)?.gateway).toMatchObject({ host: "sip.alfa", port: 5080, from_user: "", from_domain: "", display: "", add_pai: true });
    expect(previewBody({ ...gateway, host: "a host" }, numbers)?.gateway.host).toBe("preview.invalid");
  });
  it("does not ask what the server would refuse", () => {
    expect(previewBody(freshGateway(), { ...numbers, number: "551130000000" })).toBeNull();
    expect(previewBody({ ...freshGateway(), prefix_out: "a b" }, numbers)).toBeNull();
    expect(previewBody({ ...freshGateway(), strip_in: 31 }, numbers)).toBeNull();
  });
});
