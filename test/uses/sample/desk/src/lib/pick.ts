// Small helpers that know nothing of conversations.

export const pluck = <T, Key extends keyof T>(from: T, key: Key): T[Key] => from[key];

export const pick = <T, Key extends keyof T>(from: T, keys: readonly Key[]): Pick<T, Key> => {
  const picked = {} as Pick<T, Key>;
  for (const key of keys) picked[key] = from[key];
  return picked;
};

export function sortBy<T>(rows: readonly T[], key: keyof T): T[] {
  return [...rows].sort((a, b) => (a[key] < b[key] ? -1 : 1));
}

export const groupBy = <T, Word extends string>(rows: readonly T[], wordOf: (row: T) => Word) => {
  const groups = new Map<Word, T[]>();
  for (const row of rows) groups.set(wordOf(row), [...(groups.get(wordOf(row)) ?? []), row]);
  return groups;
};

export class Column<T, Key extends keyof T = keyof T> {
  constructor(
    readonly key: Key,
    readonly title: string,
  ) {}
  of(row: T): T[Key] {
    return row[this.key];
  }
}

export const assertNever = (value: never): never => {
  throw new Error(`not expected: ${String(value)}`);
};
