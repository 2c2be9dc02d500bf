import { vendors } from "afterword/vendors";
import { describe, expect, test } from "vitest";
import * as command from "../../scripts/commands/vendors.js";
import { called } from "../support/commands/call.js";
import { acmeYaml, projectFolder } from "../support/commands/project.js";
import { quiet } from "../support/commands/secrets.js";

describe("vendors", () => {
  test("in text, no wider than 120 columns", async () => {
    const { status, stdout } = await quiet(["vendors"]);
    expect(status).toBe(0);
    for (const { slug, name, docs, events } of vendors) {
      expect(stdout).toContain(`${slug}  ${name}`);
      for (const word of [...docs.map(({ url }) => url), ...Object.keys(events)])
        expect(stdout).toContain(word);
    }
    expect(stdout.match(/^ {2}mapped {5}to conversations$/gm)).toHaveLength(vendors.length);
    expect(stdout).toContain("retries    after 5 s, 5 min, 30 min, 2 h");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(121);
  });
  test("says which vendor of the project is mapped", async () => {
    const cwd = projectFolder({}, { "schemas/acme/openapi.yaml": acmeYaml() });
    const list = JSON.parse((await called(command, ["--format", "json"], { cwd })).stdout);
    expect(list.find(({ slug }: { slug: string }) => slug === "acme")).toMatchObject({ mapped: false });
    expect((await called(command, [], { cwd })).stdout).toContain(
      "  mapped     no: its schemas have no conversation\n",
    );
  });
  test("takes no names, and says what to do instead", async () => {
    expect(await quiet(["vendors", "phonic"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("leave the name out"),
    });
  });
  test("in JSON", async () => {
    const list = JSON.parse((await quiet(["vendors", "--format", "json"])).stdout);
    expect(list.map(({ slug }: { slug: string }) => slug)).toEqual(vendors.map(({ slug }) => slug));
    expect(list.find(({ slug }: { slug: string }) => slug === "ada")).toMatchObject({
      name: "Ada",
      signature: { scheme: "hmac", words: expect.stringContaining("HMAC-SHA256 of {id}.{timestamp}.{body}") },
      events: expect.arrayContaining([{ tag: "v1.conversation.ended", slug: "conversation-ended" }]),
      mapped: true,
      timeout: 15,
      success: "2xx",
    });
  });
});
