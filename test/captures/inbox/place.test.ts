import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { inboxPlaceOf, isInboxName } from "../../../scripts/captures/inbox/place.js";
import { AfterwordError } from "../../../src/errors.js";

const cwd = process.cwd();

const refusal = (written: string): AfterwordError => {
  try {
    inboxPlaceOf(written, cwd);
  } catch (error) {
    if (error instanceof AfterwordError) return error;
    throw error;
  }
  throw new Error("it was taken");
};

describe("the place of an inbox", () => {
  test.each([
    ["data/inbox.db", "data/inbox.db", "data/inbox.db", undefined],
    ["sqlite:data/inbox.db", "data/inbox.db", "data/inbox.db", undefined],
    ["data/inbox.db?table=calls", "data/inbox.db?table=calls", "data/inbox.db", "calls"],
    ["sqlite:/var/inbox.db?table=a.b", "/var/inbox.db?table=a.b", "/var/inbox.db", "a.b"],
  ])("%s is a file", (written, name, path, table) => {
    expect(inboxPlaceOf(written, cwd)).toEqual({ name, table, path: resolve(cwd, path) });
  });

  test("a path is relative to the folder of the command, and named from that of the process", () => {
    expect(inboxPlaceOf("inbox.db", resolve(cwd, "test"))).toEqual({
      name: "test/inbox.db",
      table: undefined,
      path: resolve(cwd, "test/inbox.db"),
    });
  });

  test("a URL keeps all that the client needs, but not the table, and its name has no secret", () => {
    const url = "postgresql://me:s3cret@db.example.com:5433/calls?sslmode=require&password=s3cret";
    expect(inboxPlaceOf(`${url}&table=kept`, cwd)).toEqual({
      name: "postgres://db.example.com:5433/calls?table=kept",
      table: "kept",
      url,
    });
    expect(inboxPlaceOf(url, cwd).name).toBe("postgres://db.example.com:5433/calls");
  });

  test.each([
    "",
    "sqlite:",
    "?table=calls",
    "mysql://me:s3cret@host/db",
    "https://me:s3cret@host",
    "postgres://me:s3cret/x@host/db",
    "postgres://me:12/s3cret@host/db",
    "postgres://me:12?s3cret@host/db",
    "postgres://me:12#s3cret@host/db",
  ])("%s is refused and not quoted", (written) => {
    const { code, message, hint } = refusal(written);
    expect(code).toBe("ERR_USAGE");
    expect(`${message} ${hint}`).not.toMatch(/s3cret|mysql/);
  });

  test("its form tells it from files, if it has one", () => {
    expect(["sqlite:a.db", "postgres://h/d", "POSTGRESQL://h/d"].every(isInboxName)).toBe(true);
    expect(["a.db", "postgres.ndjson", "-"].some(isInboxName)).toBe(false);
  });
});
