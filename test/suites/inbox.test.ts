// What of the inbox works on a Node without SQLite: all but `sqlite`. The contract of the inbox is in test/inbox.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createHandler } from "afterword";
import { createInbox } from "afterword/inbox";
import { type PostgresPool, postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import { phonic } from "afterword/phonic";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SECRET, svix } from "../support/deliveries.js";
import { example, root } from "../support/files.js";

const MANIFEST = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const { getBuiltinModule } = process;
beforeEach(() => {
  // also a Node that has it
  vi.spyOn(process, "getBuiltinModule").mockImplementation(((name: string) =>
    name === "node:sqlite" ? undefined : getBuiltinModule(name)) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("sqlite() says which Node it needs, and what to do", () => {
  expect(() => sqlite("inbox.db")).toThrow(
    expect.objectContaining({
      code: "ERR_INBOX_NODE",
      hint: expect.stringMatching(/22\.13.*postgres\(\) from afterword\/inbox\/postgres/),
    }),
  );
});

const NAMES = Object.keys(MANIFEST.exports)
  .filter((name) => !/json|[*]/.test(name))
  .map((name) => `afterword${name.slice(1)}`);

test.each(NAMES)("%s is imported without SQLite", async (name) => {
  const module = await import(/* @vite-ignore */ name);
  expect(Object.keys(module).length).toBeGreaterThan(0);
});

/** What a client of PostgreSQL answers, and what it was asked. */
const fakeClient = () => {
  const rows: unknown[][] = [];
  const query: PostgresPool["query"] = async (text, values = []) => {
    if (/max\(version\)/.test(text)) return { rows: [{ version: "1" }] };
    if (!/^insert into afterword_inbox as t/.test(text.trim())) return { rows: [] };
    rows.push(values);
    // the first column is the key
    return { rows: (values[0] as string[]).map((key, index) => ({ id: `${index + 1}`, key, copies: "1" })) };
  };
  return { query, rows };
};

test("an inbox of PostgreSQL keeps deliveries, with any client that has query", async () => {
  const { query, rows } = fakeClient();
  const inbox = await createInbox({ store: postgres({ query }) });
  const handle = createHandler(phonic, { secret: SECRET, inbox });
  const body = example("phonic/examples/conversation-ended.json");
  const { headers } = svix({ id: "msg_1", body, time: String(Math.floor(Date.now() / 1000)) });
  const { status } = await handle(new Request("https://example.com/", { method: "POST", headers, body }));
  expect(status).toBe(200);
  expect(rows).toEqual([expect.arrayContaining([["phonic"], ["conversation.ended"], ["msg_1"]])]);
  await inbox.close();
});
