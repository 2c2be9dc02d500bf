// What an inbox needs of a database. All that differs between databases is in sqlite.ts and postgres.ts.

/** A value of a column. */
export type Value = string | number | null;

/** A row as a statement returns it. Whole numbers may be text: PostgreSQL's client gives large ones so. */
export type Returned = Readonly<Record<string, unknown>>;

/** The types of columns, by name: what both databases call so. */
export type Columns = Readonly<Record<string, "text" | "bigint">>;

/**
 * A statement that is run for many rows at once. Its text refers to them as the table `r`.
 */
export interface RowStatement {
  /** The columns of `r`. */
  readonly columns: Columns;
  /** The column by which a returned row is found: rows that are run together differ in it. */
  readonly by: string;
  readonly text: string;
}

/** The words of SQL that differ. */
export interface Dialect {
  /** The type of a number that the database counts up. */
  readonly identity: string;
  /** The time of the database's clock, in milliseconds since 1970. */
  readonly now: string;
  /** After a `select`: its rows are locked, and rows that somebody else has locked are left out. */
  readonly locking: string;
  /** Statements that say how the table of deliveries is kept in order: each of its rows changes twice. */
  upkeep(table: string): readonly string[];
  /** Many rows as a table `r`. */
  rows(columns: Columns): string;
  /** A list of texts that a parameter holds as JSON, as a `select`. */
  texts(parameter: string): string;
  /** The same for whole numbers. */
  numbers(parameter: string): string;
}

/** Runs statements within one transaction of the user's. */
export interface Transaction {
  /**
   * Runs a statement; the first call begins the transaction. What the user passes is passed on as it is, and what the
   * client returns is returned.
   */
  query(...args: unknown[]): Promise<unknown>;
  /** Runs a statement of the inbox in it. */
  all(text: string, values: readonly Value[]): Promise<readonly Returned[]>;
  /** Whether it was begun. */
  readonly isOpen: boolean;
  /** Commits it, or takes it back. */
  end(commit: boolean): Promise<void>;
}

/** The version of the tables is told apart from what is in them. */
export interface Tables {
  /** The name of the table of deliveries. Others begin with it. */
  readonly name: string;
  /** The versions of the tables, the first one first: the statements that make each of the one before it. */
  readonly migrations: readonly (readonly string[])[];
}

/**
 * A database that keeps an inbox: what `sqlite` and `postgres` make.
 *
 * @example
 * const store: InboxStore = sqlite("data/inbox.db");
 */
export interface InboxStore {
  /** Its name in messages, without a password: `data/inbox.db`, `PostgreSQL`. */
  readonly name: string;
  /** The table of deliveries. */
  readonly table: string;
  readonly dialect: Dialect;
  /** How many statements it takes at the same time. */
  readonly parallel: number;
  /** Opens it, and brings its tables up to the last version. Gives the version that they then have, which may be newer. */
  open(tables: Tables): Promise<number>;
  /** Runs a statement. */
  all(text: string, values: readonly Value[]): Promise<readonly Returned[]>;
  /** Whether the statements of one `write` are one commit. Otherwise each statement is. */
  readonly isOneCommit: boolean;
  /** Runs statements for many rows. */
  write(groups: readonly RowGroup[]): Promise<readonly (readonly Returned[])[]>;
  /** Makes a transaction that begins when it is first used; absent if the client cannot. */
  transaction?(): Transaction;
  /** Whether one of the rows is why a statement failed. The others can then be written without it. */
  isFaultOfRow(error: unknown): boolean;
  /** Gives what is deleted back to the disk, as far as that can be done without waiting for others. */
  shrink?(): Promise<void>;
  close(): Promise<void>;
}

/** A statement, and the rows it is run for. */
export interface RowGroup {
  readonly statement: RowStatement;
  /** The values of each row, in the order of the columns. */
  readonly rows: readonly (readonly Value[])[];
}
