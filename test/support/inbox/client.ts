// A client that stands for PostgreSQL, where a test needs an inbox and no database.

/** What a client of PostgreSQL does that knows one delivery. */
export interface Client {
  /** The version of the tables. */
  readonly version?: number;
  /** What it does instead of running a statement. */
  readonly fails?: () => never;
  /** Whether a lease has run out before its delivery is done. */
  readonly isLate?: boolean;
}

/** A client that stands for PostgreSQL. It has one row: the last that was put. */
export const client = ({ version = 1, fails, isLate = false }: Client = {}) => {
  let row: Record<string, unknown> | undefined;
  let isClaimed = false;
  const answers: readonly (readonly [statement: RegExp, answer: (values: unknown[]) => unknown[]])[] = [
    [/max\(version\)/, () => [{ version }]],
    [
      /^insert into afterword_inbox /,
      (values) => {
        fails?.();
        const [key, vendor, event, verdict, conversation, , delivery, signed, received, envelope] =
          values.map((column) => (column as unknown[])[0]);
        const kept = { vendor, event, verdict, conversation, delivery, signed, received, envelope };
        row = { ...kept, id: 1, bytes: 0, copies: 1, state: "new", due: received };
        return [{ id: 1, key, copies: 1 }];
      },
    ],
    [
      /^with c as/,
      () => {
        if (!row || isClaimed) return [];
        isClaimed = true;
        return [{ ...row, state: "leased", attempts: 1, code: null, ended: null, supersedes: null }];
      },
    ],
    [/set state = r\.state/, () => (isLate ? [] : [{ id: 1 }])],
    [/min\(due\)/, () => [{ wait: null }]],
  ];
  return {
    async query(text: string, values: unknown[] = []) {
      return { rows: answers.find(([statement]) => statement.test(text))?.[1](values) ?? [] };
    },
  };
};
