import { describe, expect, test } from "vitest";
import { dataIn } from "../../support/browser/document.js";
import { document, NEW, OLD, run } from "../../support/commands/diff.js";
import { folder } from "../../support/files.js";

const report = async (args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = await run([...args, "--format", "html"], cwd);
  return { status, stderr, stdout, data: dataIn(stdout, "diff") };
};

describe("a report of changes says what the text says", () => {
  const cwd = () => folder({ "old/v/openapi.json": OLD, "new/v/openapi.json": NEW });

  test("by vendor and event, the worst first", async () => {
    const { status, data } = await report(["old", "new"], cwd());
    expect(status).toBe(1);
    expect(data).toMatchObject({
      from: "old",
      to: "new",
      summary: {
        command: "afterword diff --format html old new",
        result: "1 breaking, 1 drift, 1 safe",
        notes: [],
      },
    });
    expect(data.groups).toEqual([
      {
        vendor: "v",
        event: "call.ended",
        changes: [
          {
            grade: "breaking",
            kind: "null added",
            pointer: "/id",
            when: [],
            message: "string → string or null",
            notes: ["types change"],
            uses: [],
          },
          expect.objectContaining({ grade: "drift", kind: "limit", message: "(none) → maximum 9" }),
          expect.objectContaining({ grade: "safe", kind: "description", pointer: "/" }),
        ],
      },
    ]);
    expect((await report(["old", "new", "--allow"], cwd())).status).toBe(0);
  });

  test("that nothing changed", async () => {
    const { status, data } = await report(["old", "old"], cwd());
    expect(status).toBe(0);
    expect(data.groups).toEqual([]);
    expect(data.summary.result).toBe("nothing changed");
  });

  test("names and texts of schemas are text", async () => {
    const nasty = "</script><img src=x onerror=alert(1)>\u202e";
    const version = (name: string) => document({ [name]: { type: "string" } });
    const dir = folder({ "old/v/openapi.json": version("a"), "new/v/openapi.json": version(nasty) });
    const { data, stdout } = await report(["old", "new"], dir);
    const shown = data.groups.flatMap(({ changes }) => changes.map(({ pointer }) => pointer));
    expect(shown).toContain("/<~1script><img src=x onerror=alert(1)>\\u202e");
    expect(stdout).not.toMatch(/<img|\u202e/);
  });
});
