import { describe, expect, test, vi } from "vitest";
import * as command from "../../scripts/commands/normalize.js";
import { valueAt } from "../../src/pointer.js";
import { idPlaces } from "../../src/vendor.js";
import { called } from "../support/commands/call.js";
import { BODY, captured, quiet } from "../support/commands/secrets.js";
import { example, folder } from "../support/files.js";
import { folders } from "../support/vendors.js";

describe("normalize", () => {
  test("every documented payload, one record a line", async () => {
    const { status, stdout, stderr } = await quiet(["normalize", "schemas/*/examples/*.json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const documented = folders.filter(({ examples }) => examples.length > 0).map(({ slug }) => slug);
    expect([...new Set(records.map(({ vendor }) => vendor))].sort()).toEqual(documented);
    expect(documented.length).toBeGreaterThan(3);
    for (const { vendor: slug, id, event } of records) {
      const { vendor, examples } = folders.find((each) => each.slug === slug) ?? expect.fail(slug);
      const places = idPlaces(vendor.conversationId, event);
      const ids = examples
        .filter((each) => each.event === event)
        .map(({ payload }) => places.map((place) => valueAt(payload, place)).find((each) => each != null));
      // the record has an id where the payload has one
      expect(
        ids.map((each) => (each === undefined ? null : String(each))),
        event,
      ).toContain(id);
    }
  });
  test("reads stdin when nothing is named, envelopes too", async () => {
    const { status, stdout } = await quiet(["normalize"], { input: await captured() });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vendor: "phonic", event: "conversation.ended" });
  });
  test("--to markdown, with a line between two", async () => {
    const { status, stdout } = await quiet(["normalize", "schemas/ada/examples", "--to", "markdown"]);
    expect(status).toBe(0);
    expect(stdout.match(/^# Conversation /gm)?.length).toBe(4);
    expect(stdout.match(/^---$/gm)?.length).toBe(3);
    expect(stdout.endsWith("\n\n")).toBe(false);
  });
  test("--vendor and --event decide", async () => {
    const input = example("autocalls/examples/conversation-ended.widget.json");
    const told = ["normalize", "--vendor", "intellixent", "--event", "conversation-ended"];
    expect(JSON.parse((await quiet(told, { input })).stdout)).toMatchObject({ vendor: "intellixent" });
  });
  test("what cannot be read is said, and the rest is written", async () => {
    const input = `{"x":"rubbish-canary"}\n{"type":"v1.conversation.later"}\n{\n${BODY.replace(/\n\s*/g, " ")}\n`;
    const { status, stdout, stderr } = await quiet(["normalize"], { input });
    expect(status).toBe(1);
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ vendor }) => vendor)).toEqual([null, "ada", "phonic"]);
    expect(stderr).toMatch(/^afterword: -:3 {2}not JSON/);
    expect(stderr).not.toContain("rubbish-canary");
  });
  test("what fits no event is a record, and counted; where nothing else is, the exit code is 3", async () => {
    const unknown = '{"x":1}\n{"type":"v1.conversation.later"}\n';
    const alone = await quiet(["normalize"], { input: unknown });
    expect(alone.status).toBe(3);
    expect(alone.stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(alone.stderr).toContain("afterword: 2 payloads of no known event\n");
    expect((await quiet(["normalize", "--allow-empty"], { input: '{"x":1}' })).status).toBe(1);
    expect(
      (await quiet(["normalize"], { input: `${unknown}${JSON.stringify(JSON.parse(BODY))}` })).status,
    ).toBe(1);
    expect((await quiet(["normalize"], { input: "" })).status).toBe(3);
    expect((await quiet(["normalize", "--allow-empty"], { input: "" })).status).toBe(0);
  });
  test("one record that cannot be written does not end the run", async () => {
    const body = JSON.stringify(JSON.parse(BODY));
    const cwd = folder({ "a.ndjson": `${body}\n${body.replace(/"id":"[^"]+"/, '"id":"bad"')}\n${body}\n` });
    const fails = vi.spyOn(JSON, "stringify").mockImplementation((value) => {
      if (value.id === "bad") throw new RangeError("text of the payload");
      return "{}";
    });
    const { code, stdout, stderr } = await called(command, ["a.ndjson"], { cwd });
    fails.mockRestore();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "{}\n{}\n" });
    expect(stderr).toBe("afterword: a.ndjson:2  no conversation could be made of it: RangeError\n");
  });
  test("very many that cannot be brought into the form are not all told, but all counted", async () => {
    const cwd = folder({ "a.ndjson": "1\n".repeat(2500) });
    const { code, stdout, stderr } = await called(command, ["a.ndjson"], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toBe("afterword: 1,500 more payloads could not be brought into the form");
  });
  test("wrong use", async () => {
    expect((await quiet(["normalize", "--to", "markdwon"])).stderr).toContain("Did you mean markdown?");
    expect((await quiet(["normalize", "gone.json"])).status).toBe(3);
  });
});
