import { saveFile } from "@ramal/features";
import { afterEach, describe, expect, test, vi } from "vitest";
import { passwordOf, PROGRAMS } from "../src/phones/programs";

afterEach(() => vi.restoreAllMocks());

describe("phones and downloads", () => {
  test("only a desk phone gets the SIP password, as the page warns", () =>
    expect(PROGRAMS.filter((program) => passwordOf(program) === "sip")).toEqual(["other"]));
  test("a program's file is saved as it is, without a mark before it", async () => {
    let saved: Blob | undefined;
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: (blob: Blob) => ((saved = blob), "blob:x"), revokeObjectURL: () => undefined }));
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    saveFile("accounts", "<sip:alice@acme.example.net>\n", "text/plain");
    expect(saved?.type).toBe("text/plain;charset=utf-8");
    const bytes = await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(saved as Blob);
    });
    expect(new Uint8Array(bytes)[0]).toBe("<".charCodeAt(0));
  });
});
