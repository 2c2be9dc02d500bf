/** Rows in memory. */
export class Repository<Row extends object> {
  readonly #rows: Row[] = [];
  add(row: Row): this {
    this.#rows.push(row);
    return this;
  }
  findBy<Key extends keyof Row>(key: Key, value: Row[Key]): Row[] {
    return this.#rows.filter((row) => row[key] === value);
  }
  orderBy(key: keyof Row, descending = false): Row[] {
    const sorted = [...this.#rows].sort((a, b) => (a[key] < b[key] ? -1 : 1));
    return descending ? sorted.reverse() : sorted;
  }
  select<Key extends keyof Row>(...keys: Key[]): Pick<Row, Key>[] {
    return this.#rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>);
  }
}
