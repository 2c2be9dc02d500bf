// The contract of inboxes (test/inbox), on each Node that has SQLite. All share one PostgreSQL, which starts here.
import { afterAll, beforeAll, expect, test } from "vitest";
import { testsOn } from "../support/commands/nodes.js";
import { type Server, startPostgres } from "../support/stores/servers.js";

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.end());

test.each(["22.13", "24", "26"])(
  "Node %s keeps the contract of the inbox on both databases",
  {
    timeout: 1_200_000,
  },
  async (version) => {
    const env = { AFTERWORD_TEST_POSTGRES: `${server.port}` };
    const { failed, skipped, broken, names, output } = await testsOn(version, "inbox", [], env);
    expect({ failed, skipped, broken }, output).toEqual({ failed: [], skipped: 0, broken: [] });
    for (const database of ["SQLite", "PostgreSQL"])
      expect(names.filter((name) => name.includes(database)).length, database).toBeGreaterThan(LEAST);
  },
);

/** Tests that run on each database. */
const LEAST = 160;
