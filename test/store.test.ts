import { spawnSync } from "node:child_process";
import { memoryStore } from "afterword";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { claimsOf } from "../src/store.js";
import { keepsTheContract } from "./support/stores/contract.js";
import { expectAllToRun } from "./support/stores/conversations.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/**
 * Prints how often V8 entered functions and blocks of the store for 100 new keys, with few keys in it and with many. Who
 * walks over all keys throws: what V8 does in a Map is not counted.
 */
const COUNTING = `
  import { Session } from "node:inspector/promises";
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const { memoryStore } = await import(${JSON.stringify(new URL("../dist/src/store.js", import.meta.url).href)});
  for (const name of ["entries", "keys", "values", "forEach", Symbol.iterator])
    Map.prototype[name] = () => { throw new Error("a Map is walked"); };
  let time = 0;
  performance.now = () => time;
  const counted = async () => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const { functions } = result.find(({ url }) => url.endsWith("/store.js"));
    return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
  };
  const stores = {
    full: [(size) => ({ most: size, full: "forget" }), () => 86400],
    growing: [() => ({}), () => 86400],
    "of many lifetimes": [() => ({}), (index) => (index * 7) % 100 + 1000],
    "running out": [() => ({}), () => 10, (size) => 10000 / size],
  };
  const counts = {};
  for (const [name, [options, lifetime, pause = () => 0]] of Object.entries(stores)) {
    counts[name] = [];
    for (const size of [200, 20000]) {
      time = 0;
      const store = memoryStore(options(size));
      const add = (index) => {
        time += pause(size);
        store.claim(String(index), "one", 15);
        store.commit(String(index), "one", lifetime(index));
      };
      for (let index = 0; index < 2 * size; index++) add(index);
      await counted();
      for (let index = 0; index < 100; index++) add(2 * size + index);
      counts[name].push(await counted());
    }
  }
  console.log(JSON.stringify(counts));
`;
const later = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

describe("a store in memory keeps the contract", () => {
  keepsTheContract(() => {
    const store = memoryStore();
    return { stores: [store, store], pass: later };
  });
});

describe("a store in memory", () => {
  test("a key is new, then running, then done, then new again", () => {
    const store = memoryStore();
    expect(store.claim("a", "one", 15)).toBe("new");
    expect(store.claim("a", "two", 15)).toBe("running");
    expect(store.claim("b", "two", 15)).toBe("new");
    store.commit("a", "one", 60);
    expect([store.claim("a", "one", 15), store.claim("a", "two", 15)]).toEqual(["done", "done"]);
    later(59);
    expect(store.claim("a", "two", 15)).toBe("done");
    later(1);
    expect(store.claim("a", "two", 15)).toBe("new");
  });

  test("a claim runs out, unless its owner renews it", () => {
    const store = memoryStore();
    store.claim("a", "one", 15);
    later(14);
    expect(store.claim("a", "one", 15)).toBe("new");
    later(14);
    expect(store.claim("a", "two", 15)).toBe("running");
    later(1);
    expect(store.claim("a", "two", 15)).toBe("new");
    expect(store.claim("a", "one", 15)).toBe("running");
  });

  test("full, it refuses what is new and keeps what it knows", () => {
    const store = memoryStore({ most: 3 });
    for (const key of ["a", "b", "c"]) store.claim(key, "one", 15);
    store.commit("a", "one", 1000);
    store.commit("b", "one", 60);
    expect(() => store.claim("d", "one", 15)).toThrow("full");
    expect(["a", "b", "c"].map((key) => store.claim(key, "two", 15))).toEqual(["done", "done", "running"]);
    later(15);
    expect(store.claim("d", "one", 15)).toBe("new"); // the claim of c has run out
    later(45);
    expect(["b", "c"].map((key) => store.claim(key, "one", 15))).toEqual(["new", "new"]);
    expect(store.claim("a", "one", 15)).toBe("done");
  });

  test("if it may forget, it forgets what was done longest ago, never what is running", () => {
    const store = memoryStore({ most: 3, full: "forget" });
    for (const key of ["a", "b", "c"]) store.claim(key, "one", 60);
    store.commit("c", "one", 1000);
    store.commit("b", "one", 1000);
    expect(store.claim("d", "one", 60)).toBe("new");
    expect(["a", "b", "d"].map((key) => store.claim(key, "two", 60))).toEqual(["running", "done", "running"]);
    expect(store.claim("e", "one", 60)).toBe("new");
    expect(() => store.claim("f", "one", 60)).toThrow("full");
  });

  test("a new key does not cost more when it remembers more", () => {
    // optimised code does not count all that it does
    const args = ["--jitless", "--input-type=module", "--eval", COUNTING];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(status, stderr).toBe(0);
    const counts: Record<string, readonly [number, number]> = JSON.parse(stdout);
    expect(Object.keys(counts)).toEqual(["full", "growing", "of many lifetimes", "running out"]);
    for (const [store, [few, many]] of Object.entries(counts)) {
      expect(few, store).toBeGreaterThan(500);
      expect(many, store).toBeLessThan(few + 10); // whose turn it is differs
    }
  });

  test("what is kept for different times makes room when it runs out, however many times there are", () => {
    const store = memoryStore({ most: 200 });
    for (let seconds = 200; seconds > 0; seconds--) {
      store.claim(`${seconds}`, "one", 15);
      store.commit(`${seconds}`, "one", seconds);
    }
    for (let second = 1; second <= 200; second++) {
      expect(() => store.claim("more", "one", 1000), `${second}`).toThrow("full");
      later(1);
      expect(store.claim(`more ${second}`, "one", 1000)).toBe("new");
    }
  });

  test.each([{ most: 0 }, { most: 1.5 }, { most: "9" }, { full: "grow" }])("an error: %j", (options) => {
    expect(() => memoryStore(options as never)).toThrow(expect.objectContaining({ code: "ERR_OPTION" }));
  });
});

test("different deliveries of one conversation all run", async () => {
  await expectAllToRun(() => memoryStore());
});

describe("the claims of one delivery", () => {
  test("last while they are renewed, and are settled together", async () => {
    const store = memoryStore();
    const other = memoryStore();
    const claims = claimsOf(15, () => {});
    expect(await claims.claim(store, "a", 60)).toBe("new");
    expect(await claims.claim(other, "b", 60)).toBe("new");
    later(14);
    claims.renew();
    later(100);
    expect([store.claim("a", "two", 15), other.claim("b", "two", 15)]).toEqual(["running", "running"]);
    await claims.settle(true);
    expect([store.claim("a", "two", 15), other.claim("b", "two", 15)]).toEqual(["done", "done"]);
    later(60);
    expect(store.claim("a", "two", 15)).toBe("new");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that are being settled, or were, are not claimed again", async () => {
    const store = memoryStore();
    let finish = (): void => {};
    const slow = {
      ...store,
      async release(key: string, owner: string) {
        store.release(key, owner);
        await new Promise<void>((resolve) => (finish = resolve));
      },
    };
    const claims = claimsOf(15, () => {});
    await claims.claim(slow, "a", 60);
    const settled = claims.settle(false);
    claims.renew();
    expect(store.claim("a", "two", 15)).toBe("new");
    finish();
    await settled;
    claims.renew();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a store that fails is told, and does not keep the others from being settled", async () => {
    const failed = vi.fn();
    const store = memoryStore();
    const broken = { ...memoryStore(), release: () => Promise.reject(new Error("away")) };
    const claims = claimsOf(15, failed);
    await claims.claim(broken, "a", 60);
    await claims.claim(store, "b", 60);
    await claims.settle(false);
    expect(store.claim("b", "two", 15)).toBe("new");
    expect(failed).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "ERR_STORE", status: 503, cause: new Error("away") }),
    );
  });
});
