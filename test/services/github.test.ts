import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { interpreted } from "afterword/check";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { vendorsOf } from "../../scripts/bundle/vendors.js";
import type { Explained } from "../../scripts/diff/changes.js";
import { diff } from "../../scripts/diff/index.js";
import { version } from "../../scripts/diff/versions.js";
import { slim } from "../../scripts/schema/slim-schema.js";
import type { Vendor } from "../../src/vendor.js";
import { opened } from "../support/agree.js";
import { brief } from "../support/commands/diff.js";
import { folder, root } from "../support/files.js";

/** What GitHub publishes of its webhooks; the benchmarks install it. */
const GITHUB = join(
  createRequire(join(root, "test/bench/package.json")).resolve("@octokit/openapi-webhooks/package.json"),
  "../generated",
);

describe("the payloads that GitHub recorded", () => {
  const { resolve } = createRequire(join(root, "test/bench/package.json"));
  const document = JSON.parse(readFileSync(join(GITHUB, "api.github.com.json"), "utf8"));
  const tags = Object.keys(document.webhooks);
  const recorded: { readonly tag: string; readonly payload: unknown }[] = JSON.parse(
    readFileSync(resolve("@octokit/webhooks-examples"), "utf8"),
  ).flatMap(({ name, examples }: { name: string; examples: { action?: unknown }[] }) =>
    examples.map((payload) => {
      const event = name.replaceAll("_", "-");
      const action = `${event}-${String(payload.action).replaceAll("_", "-")}`;
      // whoever dispatches one chooses the action
      const dispatched = name === "repository_dispatch" && tags.find((tag) => tag.startsWith(event));
      return { payload, tag: dispatched || [action, event].find((tag) => tags.includes(tag)) };
    }),
  );
  const payloadPath = (tag: string) => `webhooks/${tag}/post/requestBody/content/application~1json/schema`;
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
  ajv.addSchema(opened(document) as object, "github");
  /** Whether JSON Schema accepts a payload, and if not, whether a member lacks or has another type. */
  const judged = (tag: string, payload: unknown) => {
    const validate = ajv.getSchema(`github#/${payloadPath(tag)}`);
    const accepted = validate?.(payload) === true;
    return {
      accepted,
      insists: (validate?.errors ?? []).some(({ keyword }) => /^(?:required|type)$/.test(keyword)),
    };
  };
  const insist = (checked: (tag: string, payload: unknown) => boolean): void => {
    const counts = { accepted: 0, refused: 0 };
    for (const { tag, payload } of recorded) {
      const { accepted, insists } = judged(tag, payload);
      const isValid = checked(tag, payload);
      if (accepted || insists) expect({ tag, isValid }).toEqual({ tag, isValid: accepted });
      counts[accepted ? "accepted" : "refused"]++;
    }
    expect(recorded).toHaveLength(329);
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(50);
  };
  const vendorFrom = (text: string) => vendorsOf(folder({ "github/openapi.json": text }))[0] as Vendor;

  test("what JSON Schema refuses for a member that lacks or has another type is invalid, and nothing that it accepts", {
    timeout: 120_000,
  }, () => {
    const { events } = vendorFrom(JSON.stringify(document));
    insist((tag, payload) => events[tag]?.is(payload) === true);
  });

  test("in a union of all events, no wrong branch makes drift of what is invalid", {
    timeout: 240_000,
  }, () => {
    const schema = { anyOf: tags.map((tag) => ({ $ref: `#/${payloadPath(tag)}` })) };
    const any = { post: { requestBody: { content: { "application/json": { schema } } } } };
    const whole = { ...document, webhooks: { any, ...document.webhooks } };
    ajv.addSchema(opened(whole) as object, "whole");
    const accepts = ajv.getSchema(`whole#/${payloadPath("any")}`);
    const { events } = vendorFrom(JSON.stringify(whole));
    const refused = recorded.filter(({ tag, payload }) => {
      const accepted = accepts?.(payload) === true;
      expect({ tag, isValid: events.any?.is(payload) }).toEqual({ tag, isValid: accepted });
      return !accepted;
    });
    expect(refused.length).toBeGreaterThan(20);
  });
});

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
