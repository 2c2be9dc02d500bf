// Brings the tables of an inbox up to the last version.
import { optionError } from "../../errors.js";
import type { Returned, Tables } from "./store.js";

/** What a database makes of the versions of its tables, all in one transaction that nobody else is in. */
interface Making {
  /** Makes the table of versions, if it is missing. */
  readonly create: string;
  /** Reads the version, 0 if there is none. It may stand within another statement. */
  readonly read: string;
  /** For each version, the statements that make it of the one before. */
  readonly versions: readonly (readonly string[])[];
}

/** How a database does it. */
export interface Migrator {
  all(text: string): Promise<readonly Returned[]>;
  /** Whether a statement failed because a table is missing. */
  isMissing(error: unknown): boolean;
  make(making: Making): Promise<void>;
}

/**
 * Brings the tables up to the last version that is known here, and gives the version that they then have. If they are
 * newer already, nothing is changed. Where nothing is to be done, only reading is needed.
 */
export const migrated = async ({ name, migrations }: Tables, database: Migrator): Promise<number> => {
  const table = `${name}_version`;
  const read = `select coalesce(max(version), 0) as version from ${table}`;
  const versionNow = async (): Promise<number> => {
    try {
      const [row] = await database.all(read);
      return Number(row?.version);
    } catch (error) {
      if (database.isMissing(error)) return 0;
      throw error;
    }
  };
  const version = await versionNow();
  if (version >= migrations.length) return version;
  const versions = migrations.map((statements, index) => [
    ...statements,
    `insert into ${table} (version) values (${index + 1})`,
  ]);
  await database.make({
    create: `create table if not exists ${table} (version bigint not null)`,
    read,
    versions,
  });
  return versionNow();
};

/** Checks the name of a table: it stands in statements as it is. */
export const checkTable = (name: unknown): void => {
  if (typeof name !== "string" || !/^(?:[a-z_][a-z0-9_]{0,30}\.)?[a-z_][a-z0-9_]{0,30}$/.test(name))
    throw optionError(
      "table is not the name of a table.",
      "It has small letters, digits and _, and is at most 31 characters long.",
    );
};
