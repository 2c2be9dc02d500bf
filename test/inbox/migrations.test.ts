// Tables are made and updated by whoever opens an inbox, once, and never by an older version.
import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import { expect, onTestFinished, test } from "vitest";
import { type Database, describeEach, type Engine, poolOf } from "../support/inbox/databases.js";
import { open, receiving } from "../support/inbox/receiving.js";

/** The versions of some tables: the second adds a column, and fills it. */
const versionsOf = (table: string): readonly (readonly string[])[] => [
  [`create table ${table} (id bigint primary key)`, `insert into ${table} (id) values (1)`],
  [`alter table ${table} add column twice bigint`, `update ${table} set twice = id * 2`],
];

const migrated = async ({ connect, table }: Database, versions: readonly (readonly string[])[]) => {
  const store = connect();
  onTestFinished(() => store.close());
  return store.open({ name: table, migrations: versions });
};

const versionRows = ({ sql, table }: Database) =>
  sql(`select version from ${table}_version order by version`);

describeEach((engine: Engine) => {
  test("the tables are made from nothing, and found by whoever comes next", async () => {
    const database = engine.make();
    await receiving(await open(database)).send("msg_1");
    const versions = await versionRows(database);
    expect(versions.length).toBeGreaterThan(0);
    expect(await (await open(database)).list()).toHaveLength(1);
    expect(await versionRows(database)).toEqual(versions);
  });

  test("eight that open an inbox at the same time make its tables once", async () => {
    // connections that are there already begin at the same moment
    for (const _ of [1, 2, 3, 4, 5]) {
      const database = engine.make();
      const inboxes = await Promise.all(Array.from({ length: 8 }, () => open(database)));
      const versions = await versionRows(database);
      expect(new Set(versions.map(({ version }) => `${version}`)).size).toBe(versions.length);
      const statuses = await Promise.all(
        inboxes.map((inbox, index) => receiving(inbox).send(`msg_${index}`)),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(await inboxes[0]?.list()).toHaveLength(8);
    }
  });

  test("a newer version is refused by name, and nothing is changed", async () => {
    const database = engine.make();
    await receiving(await open(database)).send("msg_1");
    await database.sql(`insert into ${database.table}_version (version) values (999)`);
    const before = await database.sql(`select * from ${database.table}`);
    const opening = createInbox({ store: database.connect() });
    await expect(opening).rejects.toMatchObject({
      code: "ERR_INBOX_NEWER",
      message: expect.stringMatching(/version 999, and this one knows \d+\.$/),
      hint: expect.stringContaining("Update afterword"),
    });
    expect(await database.sql(`select * from ${database.table}`)).toEqual(before);
  });

  test("tables of an earlier version are brought up to the last one, with what is in them", async () => {
    const database = engine.make();
    const versions = versionsOf(database.table);
    expect(await migrated(database, versions.slice(0, 1))).toBe(1);
    expect(await migrated(database, versions)).toBe(2);
    expect(await migrated(database, versions)).toBe(2);
    const [row] = await database.sql(`select id, twice from ${database.table}`);
    expect([Number(row?.id), Number(row?.twice)]).toEqual([1, 2]);
    expect((await versionRows(database)).map(({ version }) => Number(version))).toEqual([1, 2]);
  });

  test("four that bring them up at the same time do it once", async () => {
    const database = engine.make();
    const versions = versionsOf(database.table);
    await migrated(database, versions.slice(0, 1));
    expect(await Promise.all([1, 2, 3, 4].map(() => migrated(database, versions)))).toEqual([2, 2, 2, 2]);
    expect((await versionRows(database)).map(({ version }) => Number(version))).toEqual([1, 2]);
  });

  test("an older version is told the newer one, and changes nothing", async () => {
    const database = engine.make();
    const versions = versionsOf(database.table);
    await migrated(database, versions);
    expect(await migrated(database, versions.slice(0, 1))).toBe(2);
    expect(await versionRows(database)).toHaveLength(2);
  });

  test("a version that fails in the middle leaves what was there, and can be tried again", async () => {
    const database = engine.make();
    const versions = versionsOf(database.table);
    await migrated(database, versions.slice(0, 1));
    const broken = [versions[0] as string[], [...(versions[1] as string[]), "select * from nowhere"]];
    await expect(migrated(database, broken)).rejects.toThrow();
    await expect(database.sql(`select twice from ${database.table}`)).rejects.toThrow();
    expect((await versionRows(database)).map(({ version }) => Number(version))).toEqual([1]);
    expect(await migrated(database, versions)).toBe(2);
  });

  if (engine.name === "PostgreSQL") {
    /** A pool of a role of its own. */
    const poolAs = async (database: Database, role: string, grants: string) => {
      await database.sql(`create role ${role} login; ${grants}`);
      onTestFinished(async () => {
        await pool.end();
        await database.sql(`drop owned by ${role}; drop role ${role}`);
      });
      const [{ port } = {}] = await database.sql("select inet_server_port() as port");
      const pool = poolOf(Number(port), { user: role });
      return pool;
    };

    test("a role that may only read finds current tables, and reads; what it cannot do is answered 503", async () => {
      const database = engine.make();
      const { table } = database;
      await receiving(await open(database)).send("msg_1");
      const role = `${table}_reader`;
      const all = [table, `${table}_claims`, `${table}_version`].join(", ");
      const pool = await poolAs(database, role, `grant select on ${all} to ${role}`);
      const inbox = await createInbox({ store: postgres(pool, { table }) });
      expect(await inbox.list()).toMatchObject([{ deliveryId: "msg_1" }]);
      const { send, onError } = receiving(inbox);
      expect(await send("msg_2")).toBe(503);
      expect(onError.mock.calls[0]?.[0]).toMatchObject({
        code: "ERR_INBOX",
        message: "The inbox PostgreSQL failed: permission denied.",
        hint: expect.stringMatching(/^Grant its user the rights/),
      });
    });

    test("a role that may write rows and make no tables keeps deliveries in tables that are there", async () => {
      const database = engine.make();
      const { table } = database;
      await open(database);
      const role = `${table}_writer`;
      const all = [table, `${table}_claims`, `${table}_version`].join(", ");
      const pool = await poolAs(database, role, `grant select, insert, update, delete on ${all} to ${role}`);
      const inbox = await createInbox({ store: postgres(pool, { table }) });
      expect(await receiving(inbox).send("msg_1")).toBe(200);
    });

    test("the tables may be in a schema of their own", async () => {
      const database = engine.make();
      const schema = `${database.table}_s`;
      await database.sql(`create schema ${schema}`);
      onTestFinished(async () => void (await database.sql(`drop schema ${schema} cascade`)));
      const [{ port } = {}] = await database.sql("select inet_server_port() as port");
      const pool = poolOf(Number(port));
      onTestFinished(() => pool.end());
      const store = () => postgres(pool, { table: `${schema}.inbox` });
      const inbox = await createInbox({ store: store() });
      const { send } = receiving(inbox);
      expect([await send("msg_1"), await send("msg_1")]).toEqual([200, 200]);
      expect(await (await createInbox({ store: store() })).list()).toMatchObject([{ copies: 2 }]);
    });

    test("a table in a schema that is missing cannot be made, and the error says so", async () => {
      const database = engine.make();
      const [{ port } = {}] = await database.sql("select inet_server_port() as port");
      const pool = poolOf(Number(port));
      onTestFinished(() => pool.end());
      const opening = createInbox({ store: postgres(pool, { table: "no_such.inbox" }) });
      await expect(opening).rejects.toMatchObject({ code: "ERR_INBOX", status: 503 });
    });
  }
});

test.each(["", "a b", "Inbox", "x; drop table y", "1st", "a.b.c", "x".repeat(32), null, 7])(
  "%j is not the name of a table",
  (table) => {
    const isOption = expect.objectContaining({ code: "ERR_OPTION" });
    const options = { table } as { table: string };
    expect(() => sqlite("inbox.db", options)).toThrow(isOption);
    expect(() => postgres({ query: async () => ({ rows: [] }) }, options)).toThrow(isOption);
  },
);
