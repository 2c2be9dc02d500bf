// The reports of `--format html`, opened from disk in a real Chromium.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { inChromium, pictured } from "../support/browser/chromium.js";
import { ended, manyCaptures, SCRIPTS } from "../support/browser/deliveries.js";
import { HOSTILE, HOSTILE_NAME, HOSTILE_TAG, hostileProject, ranIn } from "../support/browser/hostile.js";
import { contrastOf, faultsOf } from "../support/browser/looks.js";
import { afterword } from "../support/commands/process.js";
import { folder } from "../support/files.js";

/** Runs a command with `--format html` and writes what it prints into a file. Returns the file's URL. */
const report = async (args: readonly string[], cwd: string): Promise<string> => {
  const { stdout, stderr, status } = await afterword([...args, "--format", "html"], { cwd });
  if (status === null || status > 1) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  const file = join(cwd, "report.html");
  writeFileSync(file, stdout);
  return pathToFileURL(file).href;
};

/** Two versions of a vendor's schema, of which the second lacks a member and has another. */
const versions = (): string => {
  const document = (properties: object): string =>
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      "x-afterword": { name: "Acme", event: "/kind", conversationId: "/id" },
      webhooks: {
        "call.ended": {
          post: {
            requestBody: {
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    required: ["kind", "id"],
                    properties: {
                      kind: { type: "string", const: "call.ended" },
                      id: { type: "string" },
                      ...properties,
                    },
                  },
                },
              },
            },
          },
        },
      },
    });
  return folder({
    "old/acme/openapi.yaml": document({ length: { type: "integer" }, [SCRIPTS.hebrew]: { type: "string" } }),
    "new/acme/openapi.yaml": document({ length: { type: "string" }, [SCRIPTS.japanese]: { type: "string" } }),
  });
};

const REPORTS: Readonly<Record<string, () => Promise<string>>> = {
  validate: async () => report(["validate", "captures"], await manyCaptures(500)),
  "validate, nothing found": () => {
    const cwd = folder({ "one.json": ended(() => {}) });
    return report(["validate", "one.json"], cwd);
  },
  drift: async () => report(["drift", "captures"], await manyCaptures(500)),
  diff: () => report(["diff", "old", "new"], versions()),
};

inChromium("the report", (open) => {
  describe("of each command asks for nothing, and looks right on screens and on paper:", {
    timeout: 120_000,
  }, () => {
    test.each(Object.keys(REPORTS))("%s", async (name) => {
      const url = await (REPORTS[name] as () => Promise<string>)();
      const { page, complaints, requests } = await open(url);
      await page.locator("h1").waitFor();
      expect(await faultsOf(page, `report-${name.replace(/\W+/g, "-")}`)).toEqual([]);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await page.setViewportSize({ width: 720, height: 1000 });
      // paper is white, whatever the screen is
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
        /^(?:rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/,
      );
      expect(await contrastOf(page)).toEqual([]);
      await pictured(page, `report-${name.replace(/\W+/g, "-")}-print`);
      expect((await page.pdf()).length).toBeGreaterThan(1000);
      expect([complaints, requests]).toEqual([[], [url]]);
    });
  });

  test.each([
    ["with its policy", false],
    ["without it", true],
  ])("takes 30 hostile texts for text, %s", { timeout: 120_000 }, async (_, withoutPolicy) => {
    const cwd = hostileProject();
    const lines = HOSTILE.flatMap((text) => {
      const member = Object.fromEntries([[text, text]]);
      return [
        JSON.stringify({ kind: HOSTILE_TAG, id: text, ...member }),
        JSON.stringify({ kind: text, id: text }),
        ended((conversation) => Object.assign(conversation, member, { ended_by: text, [`${text}2`]: 1 })),
      ];
    });
    writeFileSync(join(cwd, "captures.ndjson"), `${lines.join("\n")}\n`);
    for (const command of ["validate", "drift"]) {
      const url = await report([command, "captures.ndjson"], cwd);
      const { page, complaints, requests } = await open(url, { withoutPolicy });
      await page.locator("h1").waitFor();
      // what was written is really there to be seen
      const seen = await page.locator("#app").textContent();
      for (const text of [HOSTILE_NAME, HOSTILE_TAG]) expect(seen).toContain(text);
      expect(await ranIn(page)).toEqual([]);
      expect([complaints, requests]).toEqual([[], [url]]);
    }
  });
});
