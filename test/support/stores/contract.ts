import type { Claim, Store } from "afterword";
import { expect, test } from "vitest";

/** What is tested: a store, and others that share its keys, as other processes have them. */
export interface Shared {
  readonly stores: readonly [Store, Store, ...Store[]];
  /** Lets this many seconds pass. */
  readonly pass: (seconds: number) => unknown;
}

/** How long a claim lasts that runs out within a test, and how long it is waited for, in seconds. */
const SHORT = 0.05;
const ENOUGH = 0.2;
const LONG = 3600;

let keys = 0;
/** A key that no test had before, as long as keys are. */
const newKey = (): string => String(++keys).padStart(64, "0");

/** What every store has to do. */
export const keepsTheContract = (open: () => Shared): void => {
  /** One key, claimed by several owners at several stores in turn. */
  const setUp = () => {
    const { stores, pass } = open();
    const key = newKey();
    let turn = 0;
    const next = (): Store => stores[turn++ % stores.length] as Store;
    return {
      pass,
      claim: async (owner: string, seconds = LONG) => await next().claim(key, owner, seconds),
      commit: async (owner: string, seconds = LONG) => void (await next().commit(key, owner, seconds)),
      release: async (owner: string) => void (await next().release(key, owner)),
    };
  };

  test("a key is new, then running for others, then done for all", async () => {
    const { claim, commit } = setUp();
    expect([await claim("one"), await claim("two"), await claim("three")]).toEqual([
      ...["new", "running", "running"],
    ]);
    await commit("one");
    expect([await claim("one"), await claim("two")]).toEqual(["done", "done"]);
    expect(await setUp().claim("two")).toBe("new");
  });

  test("a claim runs out", async () => {
    const { claim, pass } = setUp();
    expect(await claim("one", SHORT)).toBe("new");
    await pass(ENOUGH);
    expect([await claim("two"), await claim("one")]).toEqual(["new", "running"]);
  });

  test("its owner claims it again, and it lasts from then", async () => {
    const { claim, pass } = setUp();
    expect([await claim("one", SHORT), await claim("one", LONG)]).toEqual(["new", "new"]);
    await pass(ENOUGH);
    expect(await claim("two")).toBe("running");
    expect(await claim("one", SHORT)).toBe("new");
    await pass(ENOUGH);
    expect(await claim("two")).toBe("new");
  });

  test("an owner whose claim ran out has it again, if nobody took it", async () => {
    const { claim, pass } = setUp();
    await claim("one", SHORT);
    await pass(ENOUGH);
    expect([await claim("one"), await claim("two")]).toEqual(["new", "running"]);
  });

  test("what is claimed in vain changes nothing", async () => {
    const { claim, release, pass } = setUp();
    await claim("one", SHORT);
    await claim("two", LONG);
    await release("two");
    await pass(ENOUGH);
    expect(await claim("three")).toBe("new");
  });

  test("its owner gives it back, and nobody else", async () => {
    const { claim, release } = setUp();
    await claim("one");
    await release("two");
    expect(await claim("three")).toBe("running");
    await release("one");
    expect(await claim("three")).toBe("new");
    await release("one");
    expect(await claim("one")).toBe("running");
  });

  test("what is done is not given back", async () => {
    const { claim, commit, release } = setUp();
    await claim("one");
    await commit("one");
    await release("one");
    expect([await claim("one"), await claim("two")]).toEqual(["done", "done"]);
  });

  test("giving back what nobody has does nothing", async () => {
    const { claim, release } = setUp();
    await release("one");
    expect(await claim("two")).toBe("new");
  });

  test("whoever has it, what was done is done", async () => {
    const { claim, commit, release, pass } = setUp();
    await claim("one", SHORT);
    await pass(ENOUGH);
    await claim("two");
    await commit("one");
    await release("two");
    expect([await claim("one"), await claim("two"), await claim("three")]).toEqual([
      ...["done", "done", "done"],
    ]);
  });

  test("what was done after its claim ran out is done, and what nobody claimed too", async () => {
    const { claim, commit, pass } = setUp();
    await claim("one", SHORT);
    await pass(ENOUGH);
    await commit("one");
    expect(await claim("two")).toBe("done");
    const other = setUp();
    await other.commit("one");
    expect(await other.claim("two")).toBe("done");
  });

  test("what is done runs out too, and is then like any other key", async () => {
    const { claim, commit, release, pass } = setUp();
    await claim("one");
    await commit("one", SHORT);
    await pass(ENOUGH);
    expect([await claim("two"), await claim("one")]).toEqual(["new", "running"]);
    await release("two");
    expect(await claim("one")).toBe("new");
  });

  test("what is done again is remembered from then", async () => {
    const { claim, commit, pass } = setUp();
    await claim("one");
    await commit("one", SHORT);
    await commit("two", LONG);
    await pass(ENOUGH);
    expect(await claim("three")).toBe("done");
  });

  test("of many that claim at once, one has it: a new key, one that ran out, and one that is given back", async () => {
    const { stores, pass } = open();
    const all = Array.from({ length: 20 }, newKey);
    const race = async (key: string) => {
      const claims = await Promise.all(
        Array.from({ length: 40 }, async (_, index) => {
          const owner = `owner ${index}`;
          return [owner, await stores[index % stores.length]?.claim(key, owner, LONG)] as const;
        }),
      );
      const won = claims.filter(([, claim]) => claim === "new");
      expect(won).toHaveLength(1);
      expect(claims.filter(([, claim]) => claim === "running")).toHaveLength(39);
      return won[0]?.[0] as string;
    };
    const [store] = stores;
    for (const key of all) await store.claim(key, "before", SHORT);
    await pass(ENOUGH);
    const owners = await Promise.all([...all, ...Array.from({ length: 20 }, newKey)].map(race));
    await Promise.all(all.map((key, index) => store.release(key, owners[index] as string)));
    await Promise.all(all.map(race));
  });

  test("while it is committed, nobody has it anew", async () => {
    const { stores } = open();
    const claims = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const key = newKey();
        const [store] = stores;
        const seen: Claim[] = [await store.claim(key, "one", LONG)];
        const others = () =>
          stores.map(async (each, index) => void seen.push(await each.claim(key, `${index}`, LONG)));
        await Promise.all([...others(), store.commit(key, "one", LONG), ...others()]);
        return [...seen, await store.claim(key, "last", LONG)];
      }),
    );
    for (const seen of claims) {
      expect(seen.filter((claim) => claim === "new")).toHaveLength(1);
      expect(seen.at(-1)).toBe("done");
    }
  });
};
