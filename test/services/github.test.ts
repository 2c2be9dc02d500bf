import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { interpreted } from "afterword/check";
import { describe, expect, test } from "vitest";
import type { Explained } from "../../scripts/diff/changes.js";
import { diff } from "../../scripts/diff/index.js";
import { version } from "../../scripts/diff/versions.js";
import { slim } from "../../scripts/schema/slim-schema.js";
import { brief } from "../support/commands/diff.js";
import { folder, root } from "../support/files.js";

/** What GitHub publishes of its webhooks; the benchmarks install it. */
const GITHUB = join(
  createRequire(join(root, "test/bench/package.json")).resolve("@octokit/openapi-webhooks/package.json"),
  "../generated",
);

describe("six published versions of GitHub's Enterprise Server", () => {
  const RELEASES = ["3.14", "3.15", "3.16", "3.17", "3.18", "3.19"];
  const bundles = new Map<string, ReturnType<typeof version>["bundles"]>();
  const read = (release: string) => {
    let known = bundles.get(release);
    if (!known) {
      // a schema and an event would have the same name
      const text = readFileSync(join(GITHUB, `ghes-${release}.json`), "utf8").replaceAll(
        '"#/components/schemas/security-and-analysis"',
        '"#/components/schemas/security-settings"',
      );
      const { components, ...rest } = JSON.parse(text);
      const { "security-and-analysis": settings, ...schemas } = components.schemas;
      const written = {
        ...rest,
        components: { ...components, schemas: { ...schemas, "security-settings": settings } },
      };
      const dir = folder({ "github/openapi.json": JSON.stringify(written) });
      bundles.set(release, (known = version(dir, root).bundles));
    }
    return known;
  };

  test.each(RELEASES.slice(1).map((release, at) => [RELEASES[at] as string, release] as const))(
    "from %s to %s: it ends, says the same twice, and instances bear it out",
    { timeout: 300_000 },
    (from, to) => {
      const [old, now] = [read(from), read(to)];
      const { changes } = diff(old, now);
      const plain = (all: readonly Explained[]) =>
        all.map(({ refused: _, unexpected: __, unlisted: ___, ...change }) => change);
      expect(plain(diff(old, now).changes)).toEqual(plain(changes));
      expect(changes.length).toBeGreaterThan(100);
      const checkers = new Map<string, ReturnType<typeof interpreted>>();
      const checker = (side: typeof old, tag: string) => {
        const key = `${side === old} ${tag}`;
        const bundle = side[0] as (typeof side)[number];
        const model = bundle.events.find((each) => each.tag === tag);
        const made =
          checkers.get(key) ?? interpreted(tag, slim(model?.payload as never, bundle.defs).schema as never);
        checkers.set(key, made);
        return made;
      };
      const told = changes.filter(({ kind, event }) => event !== null && !kind.startsWith("event-"));
      let looked = 0;
      for (const { event, refused, unexpected, ...change } of told) {
        expect([refused, unexpected, change.unlisted], JSON.stringify(change)).not.toContain("unknown");
        if (typeof refused === "object" && looked++ < 150) {
          expect(checker(old, event as string).is(refused.value), JSON.stringify(change)).toBe(true);
          expect(checker(now, event as string).is(refused.value), JSON.stringify(change)).toBe(false);
        }
        if (typeof unexpected === "object")
          expect(checker(now, event as string).is(unexpected.value)).toBe(true);
      }
    },
  );

  test("what is known to have changed is found", { timeout: 300_000 }, () => {
    const found = diff(read("3.15"), read("3.16")).changes.map(brief);
    expect(found).toContain(
      'breaking enum-added /repository_ruleset/bypass_actors/*/actor_type → "EnterpriseOwner": types change',
    );
  });
});
