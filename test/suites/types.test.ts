import { readFileSync } from "node:fs";
import { type Event, pathOf } from "afterword/check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { root } from "../support/files.js";
import { isObject } from "../support/json.js";
import { instances } from "../support/random/instances.js";
import { diagnose } from "../support/typescript.js";
import { events, folders } from "../support/vendors.js";

const EACH = 30;

/** A value as TypeScript source: texts keep their type, a member named `__proto__` is one. */
const source = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(source).join(", ")}]`
    : isObject(value)
      ? `{ ${Object.keys(value)
          .map((name) => `[${JSON.stringify(name)}]: ${source(value[name])}`)
          .join(", ")} }`
      : typeof value === "string"
        ? `${JSON.stringify(value)} as const`
        : Object.is(value, -0)
          ? "-0"
          : JSON.stringify(value);

/**
 * TypeScript calls it a mistake when an object shares no member with a type of which all are optional, although it fits:
 * such payloads say nothing about the types.
 */
const isWeak = (event: Event, value: unknown): boolean => {
  const strangers = new Map<string, number>();
  for (const found of event.check(value)) {
    const keys = pathOf(found)?.keys ?? [];
    const parent = JSON.stringify(keys.slice(0, -1));
    if (found.kind === "unknown-field") strangers.set(parent, (strangers.get(parent) ?? 0) + 1);
  }
  return [...strangers].some(([parent, count]) => {
    let here = value as Record<string, unknown>;
    for (const key of JSON.parse(parent)) here = here[key] as Record<string, unknown>;
    return Object.keys(here).length === count;
  });
};

/** TypeScript gives the items of a list one type, and trips over a member that only some have and all inherit. */
const isInherited = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isInherited)
    : isObject(value) &&
      Object.keys(value).some((name) => name in Object.prototype || isInherited(value[name]));

/** Payloads that an event takes, new members, unlisted words and failed formats among them. */
const accepted = (event: Event): unknown[] => {
  const all = fc.oneof(instances(event.schema, { clean: true }), instances(event.schema, { clean: false }));
  return fc
    .sample(all, { numRuns: EACH * 20, seed: 7 })
    .filter((value) => event.is(value) && !isInherited(value) && !isWeak(event, value))
    .slice(0, EACH);
};

const typeNameOf = (name: string): string => name[0]?.toUpperCase() + name.slice(1);

describe("what an event takes fits its type", async () => {
  const modules: Record<string, string> = {};
  const counts = new Map<string, number>();
  for (const { slug, vendor, examples, drift } of folders) {
    const exports = Object.entries(await import(/* @vite-ignore */ `afterword/${slug}`));
    const names = new Map(
      Object.values(vendor.events).map((event) => [
        event.tag,
        typeNameOf(exports.find(([, value]) => value === event)?.[0] ?? ""),
      ]),
    );
    const lines = [`import type { ${[...names.values()].join(", ")} } from "afterword/${slug}";`];
    for (const { event, payload } of examples)
      lines.push(`(${JSON.stringify(payload)}) satisfies ${names.get(event)};`);
    let count = 0;
    for (const event of Object.values(vendor.events)) {
      const past = drift.filter((each) => each.event === event.tag).map(({ payload }) => payload);
      const values = accepted(event);
      counts.set(`${slug} ${event.tag}`, values.length);
      for (const value of [...past, ...values]) {
        lines.push(`const v${count} = ${source(value)};`);
        lines.push(`const t${count}: ${names.get(event.tag)} = v${count};`, `void t${count++};`);
      }
    }
    modules[`agreement-${slug}.ts`] = lines.join("\n");
  }

  test(`${EACH} random payloads of most events were made, and documented and past ones beside them`, () => {
    const all = [...counts.values()];
    expect(all).toHaveLength(events.length);
    // of a payload with very many members, hardly any says something about all of them
    expect(all.filter((count) => count === EACH).length).toBeGreaterThan(events.length * 0.9);
    expect(Math.min(...all)).toBeGreaterThan(0);
  });

  test("all are assignable, and every example satisfies its type", () => {
    const wrong = diagnose(modules);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test("a payload that an event refuses is refused by its type too", () => {
    const wrong = Object.fromEntries(
      folders.flatMap(({ slug, examples, vendor }) =>
        examples.slice(0, 1).map(({ event, payload }) => {
          const required = vendor.events[event]?.schema.required?.[0] as string;
          const { [required]: _, ...rest } = payload as Record<string, unknown>;
          const known = `import type { ${typeNameOf(slug)}Event } from "afterword/${slug}";`;
          return [
            `refused-${slug}.ts`,
            `${known}\nconst v = ${source(rest)};\nvoid (v satisfies ${typeNameOf(slug)}Event);`,
          ];
        }),
      ),
    );
    const files = diagnose(wrong).map((each) => each.split(":")[0]);
    expect([...new Set(files)].sort()).toEqual(
      Object.keys(wrong)
        .map((name) => `test/${name}`)
        .sort(),
    );
  });
});

describe("types.test-d.ts", () => {
  const text = readFileSync(`${root}test/suites/types.test-d.ts`, "utf8");
  const DIRECTIVE = /^\s*\/\/ @ts-expect-error .+$/gm;

  test("compiles", () => {
    expect(diagnose({ "types.test-d.ts": text })).toEqual([]);
  });

  test("every line that is expected to fail fails, once", () => {
    const expected = [...text.matchAll(DIRECTIVE)].map(
      ({ index }) => text.slice(0, index).split("\n").length + (text[index] === "\n" ? 1 : 0),
    );
    const failed = diagnose({ "types.test-d.ts": text.replaceAll("@ts-expect-error", "expected:") }).map(
      (each) => Number(/:(\d+) /.exec(each)?.[1]),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(failed).toEqual(expected.map((line) => line + 1));
  });
});
