// From captures to a handler: the way that scripts/README.md describes, as somebody goes it who holds captures and nothing else.
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { payloadsOf } from "../bench/genuine/index.mjs";
import { documentOf, writtenIn } from "../support/commands/infer.js";
import { afterword } from "../support/commands/process.js";
import { declarations } from "../support/declarations.js";
import { folder, root } from "../support/files.js";

const SECRET = "a secret of more than sixteen bytes";
const TAGS = ["session.opened", "session.closed", "session.rated"];

const signatureOf = (body: string): string => createHmac("sha256", SECRET).update(body).digest("hex");

/** Deliveries of the vendor as they were captured, mixed, one a line. */
const deliveries = (
  count: number,
  seed: number,
  change: (payload: object, at: number) => object = (payload) => payload,
) => {
  const all = TAGS.map((tag) => payloadsOf("kestrel", tag, count, seed));
  return Array.from({ length: count }, (_, at) => all.map((each) => each[at] as object))
    .flat()
    .map((payload, at) => {
      const body = JSON.stringify(change(payload, at));
      return `${JSON.stringify({
        v: 1,
        receivedAt: new Date(Date.UTC(2026, 6, 1, 0, at)).toISOString(),
        method: "POST",
        url: "/webhooks/kestrel",
        headers: [
          ["content-type", "application/json"],
          ["x-kestrel-signature", signatureOf(body)],
        ],
        body,
      })}\n`;
    })
    .join("");
};

const HANDLER = `
import { createHandler } from "afterword";
import { kestrel } from "./generated/kestrel/vendor.js";

export const told: unknown[] = [];

export const handler = createHandler(kestrel, {
  secret: ${JSON.stringify(SECRET)},
  on: {
    "session.closed": async (payload, receipt) => {
      told.push([payload.data?.object?.sessionId, receipt.conversation?.id]);
    },
  },
});
`;

const SENDS = (body: string): string => `
import { handler, told } from "./handler.js";
const response = await handler(new Request("https://example.com/webhooks/kestrel", {
  method: "POST",
  headers: { "content-type": "application/json", "x-kestrel-signature": ${JSON.stringify(signatureOf(body))} },
  body: ${JSON.stringify(body)},
}));
console.log(JSON.stringify({ status: response.status, told }));
`;

beforeAll(declarations, 300_000);

test("captures, infer, generate, a handler, validate, drift", async () => {
  const cwd = folder({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "NodeNext",
        target: "ES2022",
        strict: true,
        skipLibCheck: true,
        types: ["node"],
      },
      files: ["handler.ts"],
    }),
    "captures/june.ndjson": deliveries(40, 1),
    "later.ndjson": deliveries(20, 2),
    "handler.ts": HANDLER,
    "afterword.json": '{ "schemas": "schemas", "secrets": { "kestrel": "KESTREL_WEBHOOK_SECRET" } }',
  });
  writeFileSync(join(cwd, "secrets.json"), JSON.stringify({ kestrel: SECRET }), { mode: 0o600 });
  mkdirSync(join(cwd, "node_modules/@types"), { recursive: true });
  symlinkSync(root, join(cwd, "node_modules/afterword"));
  symlinkSync(join(root, "node_modules/@types/node"), join(cwd, "node_modules/@types/node"));

  const inferred = await afterword(
    ["infer", "captures", "--vendor", "kestrel", "--secret-file", "secrets.json"],
    { cwd },
  );
  expect(inferred.status, inferred.stderr).toBe(0);
  const document = documentOf({ written: writtenIn(cwd, "kestrel") });
  expect(document["x-afterword"]).toMatchObject({
    event: "/eventType",
    conversationId: "/data/object/sessionId",
    signature: {
      scheme: "hmac",
      algorithm: "sha256",
      encoding: "hex",
      header: { name: "x-kestrel-signature" },
    },
  });

  const generated = await afterword(["generate"], { cwd });
  expect(generated.status, generated.stderr).toBe(0);
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "."], { cwd, encoding: "utf8" });
  const [closed] = payloadsOf("kestrel", "session.closed", 1, 3) as [
    { data: { object: { sessionId: string } } },
  ];
  writeFileSync(join(cwd, "send.js"), SENDS(JSON.stringify(closed)));
  const { sessionId } = closed.data.object;
  expect(JSON.parse(execFileSync(process.execPath, ["send.js"], { cwd, encoding: "utf8" }))).toEqual({
    status: 200,
    told: [[sessionId, sessionId]],
  });

  const secrets = { KESTREL_WEBHOOK_SECRET: SECRET };
  const again = await afterword(["validate", "captures"], { cwd, env: secrets });
  expect(again.status, again.stdout + again.stderr).toBe(0);
  const later = await afterword(["validate", "later.ndjson", "--format", "json"], { cwd, env: secrets });
  const { ok, drifted, ...bad } = JSON.parse(later.stdout).summary.byVerdict;
  expect(bad).toEqual({ invalid: 0, "unknown-event": 0, malformed: 0, unverified: 0 });
  expect(ok + drifted).toBe(60);

  writeFileSync(
    join(cwd, "changed.ndjson"),
    deliveries(10, 4, (payload) => ({ ...payload, traceId: "t" })),
  );
  const drift = await afterword(["drift", "changed.ndjson", "--patch", "--write"], { cwd, env: secrets });
  expect(drift.status, drift.stderr).toBe(0);
  expect(writtenIn(cwd, "kestrel")["openapi.yaml"]).toContain("traceId:");
  const patched = await afterword(["validate", "captures", "changed.ndjson"], { cwd, env: secrets });
  expect(patched.status, patched.stdout).toBe(0);
}, 300_000);
