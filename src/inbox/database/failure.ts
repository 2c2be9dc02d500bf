// Errors of an inbox. What a database throws may quote the rows that it is about, so it is never passed on.
import { AfterwordError } from "../../errors.js";

/** The error for a database that failed. Its cause has the name and the code of what was thrown, and nothing else. */
export const inboxError = (thrown: unknown, name: string): AfterwordError => {
  if (thrown instanceof AfterwordError) return thrown;
  const mayNot = codeOf(thrown).code === "42501";
  return new AfterwordError("ERR_INBOX", `The inbox ${name} failed${reasonOf(thrown)}.`, {
    hint: mayNot
      ? "Grant its user the rights on the tables: Permissions in afterword/src/README.md."
      : "Check that its database can be reached and written to, and that its disk is not full.",
    cause: withoutText(thrown),
    status: 503,
  });
};

/** The error for tables that a newer version has made. */
export const newerError = (name: string, version: number, known: number): AfterwordError =>
  new AfterwordError(
    "ERR_INBOX_NEWER",
    `The inbox ${name} was made by a newer version of afterword: its tables have version ${version}, and this one knows ${known}.`,
    { hint: "Update afterword in all programs that use it.", status: 503 },
  );

/** An error with the name and the code of another. */
const withoutText = (thrown: unknown): Error => {
  const { name, code } = codeOf(thrown);
  return Object.assign(new Error(`${name} ${code}`.trim()), { name, code });
};

const codeOf = (thrown: unknown): { readonly name: string; readonly code: string } => {
  const { name, code, errcode } = Object(thrown) as Record<string, unknown>;
  const own = typeof errcode === "number" ? `SQLITE_${errcode & 0xff}` : code;
  return {
    name: typeof name === "string" && /^[A-Za-z_$]\w{0,39}$/.test(name) ? name : "Error",
    code: typeof own === "string" && /^[A-Z0-9_]{1,40}$/.test(own) ? own : "",
  };
};

/** Why a database failed, in words, if its code says it. */
const reasonOf = (thrown: unknown): string => {
  const { code } = codeOf(thrown);
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? (code === "" ? "" : `: ${code}`) : `: ${reason}`;
};

const REASONS: Readonly<Record<string, string>> = {
  SQLITE_5: "another process writes for too long",
  SQLITE_8: "it is read-only",
  SQLITE_10: "the disk failed",
  SQLITE_11: "the file is damaged",
  SQLITE_13: "the disk is full",
  SQLITE_14: "the file cannot be opened",
  SQLITE_26: "the file is no database of SQLite",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "its folder cannot be made",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ECONNREFUSED: "nothing listens at its address",
  ECONNRESET: "the connection broke",
  ETIMEDOUT: "it did not answer",
  "28P01": "the password is wrong",
  "3D000": "there is no such database",
  "42501": "permission denied",
  "42P01": "its tables are gone",
  "53100": "the disk is full",
  "53300": "it has too many connections",
  "57P01": "it is shutting down",
  "57P03": "it is starting",
  "25006": "it is read-only",
};
