import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sign, toCapture } from "afterword";
import { describe, expect, test } from "vitest";
import { vendorsOf } from "../../scripts/bundle/vendors.js";
import * as diff from "../../scripts/commands/diff.js";
import * as drift from "../../scripts/commands/drift.js";
import * as normalize from "../../scripts/commands/normalize.js";
import * as redact from "../../scripts/commands/redact.js";
import * as signing from "../../scripts/commands/sign.js";
import * as validate from "../../scripts/commands/validate.js";
import * as vendors from "../../scripts/commands/vendors.js";
import * as verify from "../../scripts/commands/verify.js";
import { called } from "../support/commands/call.js";
import { acmeYaml, CALL, projectFolder } from "../support/commands/project.js";
import { BODY, captured, ENV, OLD, WHSEC } from "../support/commands/secrets.js";
import { example } from "../support/files.js";
import { folders } from "../support/vendors.js";

const ACME = { "facts/acme/openapi.yaml": acmeYaml() };
const CAPTURES = { "calls/a.json": CALL, "calls/b.json": BODY };
const own = (project: object = {}, files: Record<string, string> = {}): string =>
  projectFolder({ schemas: "facts", ...project }, { ...ACME, ...CAPTURES, ...files });

/** Acme, with a mapping. */
const mappedYaml = (): string =>
  acmeYaml().replace(
    "webhooks:",
    '  conversation: { "*": { phase: ended, id: /id, customer: { name: /caller } } }\nwebhooks:',
  );

const lines = (text: string) => text.trimEnd().split("\n");
const rows = async (cwd: string, ...args: string[]) =>
  lines((await called(validate, ["--all", "--format", "ndjson", ...args], { cwd })).stdout)
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** A delivery of Acme in its envelope. */
const delivery = async (cwd: string, secret: string): Promise<string> => {
  const [acme] = vendorsOf(join(cwd, "facts"));
  const headers = await sign(acme as never, CALL, { secret });
  return JSON.stringify(toCapture({ headers, url: "/" }, CALL, { vendor: "acme" }));
};

describe("one run knows the project's vendors and the built-in ones", () => {
  test("validate", async () => {
    const found = await rows(own(), "calls");
    expect(found.map(({ vendor, verdict }) => `${vendor} ${verdict}`)).toEqual(["acme ok", "phonic ok"]);
  });

  test("validate, on several threads", async () => {
    const files = { "facts/acme/openapi.yaml": mappedYaml() };
    const cwd = own(
      {},
      { ...files, "many.ndjson": `${CALL}\n${JSON.stringify(JSON.parse(BODY))}\n`.repeat(50) },
    );
    const { stdout } = await called(validate, ["many.ndjson", "--workers", "2"], { cwd });
    expect(stdout).toMatch(/^acme +call\.ended +50$/m);
    expect(stdout).toMatch(/^phonic +conversation\.ended +50$/m);
  });

  test("--schemas means the same, and counts more than the file", async () => {
    const files = { ...ACME, ...CAPTURES };
    const found = await rows(projectFolder(undefined, files), "--schemas", "facts", "calls");
    expect(found.map(({ vendor }) => vendor)).toEqual(["acme", "phonic"]);
    const other = projectFolder({ schemas: "nowhere" }, files);
    expect((await rows(other, "--schemas", "facts", "calls")).map(({ vendor }) => vendor)).toEqual([
      "acme",
      "phonic",
    ]);
  });

  test("drift", async () => {
    const { stdout } = await called(drift, ["calls"], { cwd: own() });
    expect(stdout).toContain("acme call.ended  1 payload");
    expect(stdout).toContain("phonic conversation.ended  1 payload");
  });

  test("redact replaces what the project's schemas mark, and keeps what they list", async () => {
    const cwd = own();
    await called(redact, ["calls", "-o", "out.ndjson"], { cwd });
    const [acme = "", phonic = ""] = lines(readFileSync(join(cwd, "out.ndjson"), "utf8"));
    expect(JSON.parse(acme)).toMatchObject({ kind: "call.ended", id: "c1" });
    expect(acme).not.toContain("Whitfield");
    expect(JSON.parse(phonic)).toMatchObject({ event_type: "conversation.ended" });
  });

  test("vendors lists them, and where own ones come from", async () => {
    const cwd = own();
    const { stdout } = await called(vendors, [], { cwd });
    expect(stdout).toMatch(/^acme {2}Acme, from .*facts\/acme$/m);
    expect(stdout).toContain("HMAC-SHA256 of the body, hex, in x-acme");
    expect(stdout).toMatch(/^phonic {2}Phonic$/m);
    const list = JSON.parse((await called(vendors, ["--format", "json"], { cwd })).stdout);
    expect(list.map(({ slug, schemas }: Record<string, string>) => [slug, schemas !== undefined])).toEqual([
      ["acme", true],
      ...folders.map(({ slug }) => [slug, false]),
    ]);
  });

  test("sign and verify take an own vendor's rule from its schemas", async () => {
    const cwd = own();
    const env = { ACME_WEBHOOK_SECRET: "a secret of acme", ...ENV };
    const { stdout } = await called(signing, ["calls/a.json", "--vendor", "acme"], { cwd, env });
    const [, signature] = /^x-acme: ([\da-f]{64})$/m.exec(stdout) ?? [];
    expect(signature).toBeDefined();
    writeFileSync(
      join(cwd, "c.ndjson"),
      `${await delivery(cwd, env.ACME_WEBHOOK_SECRET)}\n${await captured()}\n`,
    );
    const verified = await called(verify, ["c.ndjson"], { cwd, env });
    expect(verified).toMatchObject({ code: 0, stdout: "c.ndjson:1  ok\nc.ndjson:2  ok  msg_1\n" });
    const wrong = await called(verify, ["c.ndjson"], {
      cwd,
      env: { ...env, ACME_WEBHOOK_SECRET: "another secret of acme" },
    });
    expect(wrong.code).toBe(1);
    expect(lines(wrong.stdout)[0]).toContain("ERR_SIGNATURE_MISMATCH");
  });

  test("verify says of a vendor whose schemas have no signature that there is nothing to verify", async () => {
    const cwd = own();
    writeFileSync(join(cwd, "c.ndjson"), `${await delivery(cwd, "a secret of acme")}\n${await captured()}\n`);
    writeFileSync(join(cwd, "facts/acme/openapi.yaml"), acmeYaml(false));
    const { code, stdout } = await called(verify, ["c.ndjson"], { cwd, env: ENV });
    expect(code).toBe(1);
    expect(lines(stdout)[0]).toBe(
      "c.ndjson:1  ERR_UNSIGNED  Acme signs nothing, as far as its schemas say: there is nothing to verify",
    );
    expect(lines(stdout)[1]).toBe("c.ndjson:2  ok  msg_1");
  });

  test("normalize says once that an own vendor has no mapping, and goes on with the others", async () => {
    const cwd = own({}, { "calls/c.ndjson": `${CALL}\n`.repeat(3) });
    const { code, stdout, stderr } = await called(normalize, ["calls"], { cwd });
    expect(code).toBe(1);
    expect(lines(stdout).map((line) => JSON.parse(line).vendor)).toEqual(["phonic"]);
    expect(stderr).toMatch(/^afterword: 4 payloads of Acme left out: its schemas have no mapping\n/);
    expect(stderr).toMatch(/\n {2}Write conversation into the x-afterword of \S*facts\/acme\.\n$/);
  });

  test("normalize maps payloads as the schemas of their vendors say", async () => {
    const cwd = own({}, { "facts/acme/openapi.yaml": mappedYaml(), "calls/c.ndjson": `${CALL}\n`.repeat(3) });
    const { code, stdout, stderr } = await called(normalize, ["calls"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const records = lines(stdout).map((line) => JSON.parse(line));
    expect(records.map(({ vendor }) => vendor)).toEqual(["acme", "phonic", "acme", "acme", "acme"]);
    expect(records[0]).toMatchObject({
      id: "c1",
      phase: "ended",
      customer: { name: "Dana Whitfield" },
      unmapped: [],
    });
  });

  test("a mapping may stand in vendor.yaml, beside a document of other people", async () => {
    const [block = "", document = ""] = [/^x-afterword:\n(?: .*\n)+/m.exec(mappedYaml())?.[0], mappedYaml()];
    const cwd = own(
      {},
      { "facts/acme/openapi.yaml": document.replace(block, ""), "facts/acme/vendor.yaml": block },
    );
    const { stdout } = await called(normalize, ["calls/a.json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ vendor: "acme", id: "c1", unmapped: [] });
  });

  test("diff: NEW and the folder in git are those of the file", async () => {
    const cwd = own();
    const { code, stdout } = await called(diff, ["facts-old"], { cwd }).catch(() => ({
      code: 2,
      stdout: "",
    }));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const same = await called(diff, [join(cwd, "facts")], { cwd });
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing changed") });
    await expect(called(diff, ["git:HEAD"], { cwd: projectFolder(undefined) })).rejects.toMatchObject({
      code: "ERR_USAGE",
    });
  });
});

describe("an own vendor of the name of a built-in one", () => {
  const PHONIC = example("phonic/openapi.yaml").replace("name: Phonic", "name: Our Phonic");
  const cwd = own({}, { "facts/phonic/openapi.yaml": PHONIC });

  test("is the one that is used, which is said once", async () => {
    const { stderr, stdout } = await called(vendors, [], { cwd });
    expect(stdout).toMatch(/^phonic {2}Our Phonic, from /m);
    expect(stdout.match(/^phonic /gm)).toHaveLength(1);
    expect(stderr).toMatch(/^afterword: uses phonic from \S*facts\/phonic, not the built-in one\n$/);
  });

  test("has the mapping of its own schemas", async () => {
    const { code, stdout } = await called(normalize, ["calls/b.json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vendor: "phonic", phase: "ended" });
    const [block = ""] = /^ {2}conversation:.*\n(?:(?: {4}.*)?\n)+/m.exec(PHONIC) ?? [];
    const other = own(
      {},
      {
        "facts/phonic/openapi.yaml": PHONIC.replace(
          block,
          '  conversation: { "*": { tenant: /created_at } }\n',
        ),
      },
    );
    const { stdout: text } = await called(normalize, ["calls/b.json"], { cwd: other });
    expect(JSON.parse(text)).toMatchObject({
      vendor: "phonic",
      id: null,
      tenant: JSON.parse(BODY).created_at,
    });
  });

  test("has no mapping if its schemas have none: the built-in one may be copied", async () => {
    const [block = ""] = /^ {2}conversation:.*\n(?:(?: {4}.*)?\n)+/m.exec(PHONIC) ?? [];
    const old = own({}, { "facts/phonic/openapi.yaml": PHONIC.replace(block, "") });
    const { code, stdout, stderr } = await called(normalize, ["calls/b.json"], { cwd: old });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("1 payload of Our Phonic left out: its schemas have no mapping\n");
    expect(stderr).toMatch(/facts\/phonic, or copy it from afterword\/schemas\/phonic\/openapi\.yaml\.\n$/);
  });
});

describe("events that several vendors could have sent", () => {
  const twice = { "facts/bell/openapi.yaml": acmeYaml().replace("name: Acme", "name: Bell") };

  test("are reported with the vendors, and not guessed", async () => {
    const cwd = own({}, twice);
    const [found] = await rows(cwd, "calls/a.json");
    expect(found).toMatchObject({ vendor: null, verdict: "unknown-event" });
    expect(found.message).toContain("several vendors' events look like this: acme, bell");
    const exact = await rows(cwd, "--strict-json", "calls/a.json");
    expect(exact[0].message).toBe(found.message);
    expect((await called(drift, ["calls/a.json"], { cwd })).code).toBe(3);
  });

  test("a folder, --vendor and an envelope decide", async () => {
    const cwd = own({}, { ...twice, "bell/a.json": CALL });
    writeFileSync(join(cwd, "e.json"), await delivery(cwd, "a secret of acme"));
    expect((await rows(cwd, "bell/a.json"))[0]).toMatchObject({ vendor: "bell", verdict: "ok" });
    expect((await rows(cwd, "--vendor", "acme", "calls/a.json"))[0]).toMatchObject({ vendor: "acme" });
    expect((await rows(cwd, "e.json"))[0]).toMatchObject({ vendor: "acme" });
  });

  test("--event alone does not", async () => {
    const [found] = await rows(own({}, twice), "--event", "call.ended", "calls/a.json");
    expect(found).toMatchObject({ vendor: null });
    expect(found.message).toContain("several vendors have the event");
  });

  // who describes a vendor receives from it: a tag such as call.ended belongs to half of all vendors
  test("one with the tag of a built-in vendor is that of the project", async () => {
    const bell = acmeYaml()
      .replace("/kind", "/event_type")
      .replaceAll("kind", "event_type")
      .replaceAll("call.ended", "conversation.ended")
      .replace("webhooks:", '  conversation: { "*": { phase: ended, id: /id } }\nwebhooks:');
    const cwd = own({}, { "facts/bell/openapi.yaml": bell });
    for (const args of [[], ["--strict-json"], ["--event", "conversation.ended"]])
      expect((await rows(cwd, ...args, "calls/b.json"))[0]).toMatchObject({ vendor: "bell" });
    expect((await called(drift, ["calls/b.json"], { cwd })).stdout).toContain("bell conversation.ended");
    const { stdout } = await called(normalize, ["calls/b.json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ vendor: "bell" });
    // what does not fit it is the built-in vendor's still
    const ada = example("ada/examples/conversation-ended.json");
    expect((await called(normalize, ["-"], { cwd, stdin: [ada] })).stdout).toContain('"vendor":"ada"');
  });

  test("validate and normalize name the vendors and say what to do; drift says where that stands", async () => {
    const cwd = own({}, twice);
    const [found] = await rows(cwd, "calls/a.json");
    const { stderr } = await called(normalize, ["calls/a.json"], { cwd });
    expect(stderr).toContain(`  1 payload: ${found.message}. Give --vendor`);
    const { stdout } = await called(drift, ["calls/a.json"], { cwd });
    expect(stdout).toContain("1 payload of no known vendor, or of several: see afterword validate");
  });

  test("of a platform and its reseller it is the platform", async () => {
    const bell = acmeYaml().replace("name: Acme", "name: Bell\n  platform: acme");
    const cwd = own({}, { "facts/bell/openapi.yaml": bell });
    expect((await rows(cwd, "calls/a.json"))[0]).toMatchObject({ vendor: "acme", verdict: "ok" });
    const first = own({}, { "facts/aaa/openapi.yaml": bell });
    expect((await rows(first, "calls/a.json"))[0]).toMatchObject({ vendor: "acme", verdict: "ok" });
  });
});

describe("what the file says", () => {
  test("vendors: payloads are recognised as theirs only; the command line counts more", async () => {
    const cwd = own({ vendors: ["acme"] });
    const found = await rows(cwd, "calls");
    expect(found.map(({ vendor }) => vendor)).toEqual(["acme", null]);
    expect((await rows(cwd, "--vendor", "phonic", "calls/b.json"))[0]).toMatchObject({ verdict: "ok" });
  });

  test.each([
    [{ vendors: ["acme", "fonik"] }, /^afterword\.json:\d+ {2}vendors: there is no vendor fonik\.$/],
    [{ vendors: ["acmee"] }, /vendors: there is no vendor acmee/, /Did you mean acme\?/],
    [{ secrets: { phonick: "A_B" } }, /secrets: there is no vendor phonick\./, /Did you mean phonic\?/],
    [{ secrets: { whsec_YWZ0ZXJ3b3JkIGlz: "A_B" } }, /secrets: there is no vendor of this name\./],
    [{ schemas: "nowhere" }, /^afterword\.json:2 {2}schemas: there is no such folder\./, /afterword eject/],
  ])("%j is refused with its place", async (project, message, hint = /./) => {
    await expect(called(validate, ["calls"], { cwd: own(project) })).rejects.toMatchObject({
      code: "ERR_PROJECT_FILE",
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });

  test("schemas: without the member it is the folder schemas, if there is one", async () => {
    const files = { "schemas/acme/openapi.yaml": acmeYaml(), ...CAPTURES };
    expect((await rows(projectFolder({}, files), "calls/a.json"))[0]).toMatchObject({ vendor: "acme" });
    expect((await rows(projectFolder({}, CAPTURES), "calls/a.json"))[0]).toMatchObject({ vendor: null });
    // without the file, other commands than generate and drift do not look for the folder
    expect((await rows(projectFolder(undefined, files), "calls/a.json"))[0]).toMatchObject({ vendor: null });
  });

  test("captures: what commands read if none are named, from any folder", async () => {
    const cwd = own({ captures: ["calls/*.json"] });
    mkdirSync(join(cwd, "deep/er"), { recursive: true });
    const { code, stdout, stderr } = await called(validate, [], { cwd: join(cwd, "deep/er") });
    expect(code).toBe(0);
    expect(stdout).toContain("2 payloads in 2 files");
    expect(stderr).toBe("afterword: reads calls/*.json, as afterword.json says\n");
    expect((await called(validate, ["calls/a.json"], { cwd })).stdout).toContain("1 payload in 1 file");
    await expect(called(validate, [], { cwd: own() })).rejects.toMatchObject({
      code: "ERR_USAGE",
      hint: expect.stringContaining("captures"),
    });
  });

  test("captures: normalize reads stdin, unless it is a terminal", async () => {
    const cwd = own({ captures: "calls/b.json" });
    const piped = await called(normalize, [], {
      cwd,
      stdin: [example("ada/examples/conversation-ended.json")],
    });
    expect(JSON.parse(piped.stdout)).toMatchObject({ vendor: "ada" });
    const typed = await called(normalize, [], { cwd, stdinIsTTY: true });
    expect(JSON.parse(typed.stdout)).toMatchObject({ vendor: "phonic" });
  });

  test("secrets: variables of other names, several of them, and a file", async () => {
    const delivered = { "c.json": await captured() };
    const cwd = own({ secrets: { phonic: ["NEW_KEY", "OLD_KEY"] } }, delivered);
    const verified = (env: Record<string, string>, where = cwd) =>
      called(verify, ["c.json"], { cwd: where, env });
    expect((await verified({ NEW_KEY: OLD, OLD_KEY: WHSEC })).code).toBe(0);
    await expect(verified(ENV)).rejects.toMatchObject({
      code: "ERR_NO_SECRET",
      hint: expect.stringContaining("Set NEW_KEY or OLD_KEY"),
    });
    const file = own(
      { secrets: "keys.json" },
      { ...delivered, "keys.json": JSON.stringify({ phonic: WHSEC }) },
    );
    expect((await verified({}, file)).code).toBe(0);
    await expect(verified({}, own({ secrets: "gone.json" }, delivered))).rejects.toMatchObject({
      message: expect.stringContaining("the file that afterword.json names in secrets cannot be read"),
    });
    // --secrets counts more
    writeFileSync(join(cwd, "given.json"), JSON.stringify({ phonic: WHSEC }));
    expect((await called(verify, ["c.json", "--secrets", "given.json"], { cwd })).code).toBe(0);
  });

  test("secrets: redact signs with none of them, and refuses them", async () => {
    const given = JSON.stringify({ phonic: OLD });
    const files = { "c.json": await captured(), "keys.json": given };
    const args = ["c.json", "-o", "out.ndjson"];
    const cwd = own({ secrets: "keys.json" }, files);
    await called(redact, args, { cwd });
    expect(readFileSync(join(cwd, "out.ndjson"), "utf8")).not.toContain("v1,");
    for (const [project, env] of [
      [{ secrets: "keys.json" }, {}],
      [{ secrets: { phonic: "HOOK_KEY" } }, { HOOK_KEY: OLD }],
      [{ secrets: { phonic: "HOOK_KEY" } }, { PHONIC_WEBHOOK_SECRET: OLD }],
    ] as const)
      await expect(
        called(redact, [...args, "--secrets", "keys.json"], { cwd: own(project, files), env: { ...env } }),
      ).rejects.toMatchObject({ code: "ERR_GENUINE_SECRET" });
  });
});
