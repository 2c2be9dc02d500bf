import { describe, expect, test } from "vitest";
import { find } from "../../../scripts/redact/stand-ins/find.js";
import { streamsOf } from "../../../scripts/redact/stand-ins/streams.js";
import { standInName } from "../../../scripts/redact/stand-ins/texts.js";
import { AUTOCALLS, redacted } from "../../support/commands/redact.js";

describe("stand-ins", () => {
  const both = async (change: object) => JSON.parse((await redacted({ ...AUTOCALLS, ...change })).line);

  test("a person has the same one in every field and capture", async () => {
    const name = "Zebulon Quarkson";
    const phone = "+15552718281";
    const first = await both({
      customer_name: name,
      customer_phone: phone,
      input_variables: { name, phone: "(555) 271-8281", email: "Zeb@canarymail.io" },
      formatted_transcript: `AI: Is that Zebulon?\nCustomer: Yes, call 555 271 8281 or write to zeb@canarymail.io`,
    });
    const second = await both({
      customer_name: "quarkson",
      sender: { phone_number: phone, display_name: name },
    });
    const [given, family] = first.customer_name.split(" ");
    expect(first.input_variables.name).toBe(first.customer_name);
    expect(first.formatted_transcript).toContain(given);
    expect(second.sender).toEqual({ phone_number: first.customer_phone, display_name: first.customer_name });
    expect(second.customer_name).toBe(family.toLowerCase());
    expect(first.customer_phone).toMatch(/^\+999\d{8}$/);
    expect(first.input_variables.phone).toMatch(/^\(555\) \d{3}-\d{4}$/);
    const end = first.customer_phone.slice(-7);
    expect(first.input_variables.phone.replace(/\D/g, "").slice(-7)).toBe(end);
    expect(first.formatted_transcript.replace(/\D/g, "")).toContain(end);
    expect(first.formatted_transcript).toContain(first.input_variables.email);
    expect(first.input_variables.email).toMatch(/^[a-z2-7]+@example\.com$/);
  });

  test("texts keep their length, lines and roles, and letters beyond ASCII", async () => {
    const text = "AI: Grüß Gott, Herr Müller!\n\nCustomer: 你好，我想预约 🙂\r\nCustomer:  ok  ";
    const { formatted_transcript: fresh } = await both({ formatted_transcript: text });
    expect([...fresh]).toHaveLength([...text].length);
    expect(fresh).toMatch(/^AI: .+!\n\nCustomer: .+\r\nCustomer: {2}\S\S {2}$/u);
    expect(fresh).toMatch(/[à-ü].*\n.*\n.*\p{Script=Han}/u);
    expect(fresh).not.toMatch(/Gott|Herr|你好/);
  });

  test("what has a form keeps it", async () => {
    const { input_variables: fresh } = await both({
      input_variables: {
        born: "1985-03-12",
        at: "2026-02-23T09:30:00+01:00",
        token: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
        address: "192.168.7.9",
        card: "4242-4242-4242-4242",
        number: -12.5,
        arguments: '{"phone": "+15552718281", "ok": true}',
        page: "https://shop.canarymail.io/a/b.pdf?x=1",
        yes: true,
        none: null,
      },
    });
    expect(fresh.born).toMatch(/^(?:19|20)\d\d-\d\d-\d\d$/);
    expect(fresh.born).not.toBe("1985-03-12");
    expect(fresh.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+01:00$/);
    expect(fresh.token).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
    expect(fresh.address).toMatch(/^10\.\d+\.\d+\.\d+$/);
    expect(fresh.card).toMatch(/^0\d{3}-\d{4}-\d{4}-\d{4}$/);
    expect(find(fresh.card).map(({ what }) => what)).toEqual(["card"]);
    expect(String(fresh.number)).toMatch(/^-\d\d(?:\.\d)?$/);
    expect(JSON.parse(fresh.arguments)).toMatchObject({
      phone: expect.stringMatching(/^\+999\d{8}$/),
      ok: true,
    });
    expect(fresh.page).toMatch(/^https:\/\/[a-z]{4}\.example\.com\/[a-z]\/[a-z]\.pdf\?x=\d$/);
    expect(fresh).toMatchObject({ yes: true, none: null });
  });

  test("what the schema lists, identifiers and times stay", async () => {
    const fresh = await both({});
    const same = [
      "id",
      "conversation_id",
      "assistant_id",
      "type",
      "status",
      "message_count",
      "created_at",
      "ended_at",
    ];
    for (const name of same) expect(fresh[name]).toEqual(AUTOCALLS[name]);
    expect(fresh.transcript.map(({ role }: { role: string }) => role)).toEqual(
      AUTOCALLS.transcript.map(({ role }: { role: string }) => role),
    );
  });

  test("labels stay where names of members are several words, names do not", async () => {
    const { input_variables: fresh } = await both({
      input_variables: {
        "First name": "Zeb",
        "Zebulon Quarkson": "x",
        "zeb@canarymail.io": 1,
        email: "a",
        "+1 555 271 8281": 2,
      },
    });
    const names = Object.keys(fresh);
    expect(names).toContain("First name");
    expect(names).toContain("email");
    expect(names.join(" ")).not.toMatch(/Zebulon|canarymail|8281/);
    expect(names).toHaveLength(5);
  });

  test("of a sentence in two captures nobody sees that it is the same", async () => {
    const said = { formatted_transcript: "Customer: Yes, I have cancer." };
    const [one, other] = [await both({ ...said, id: 1 }), await both({ ...said, id: 2 })];
    expect(one.formatted_transcript).not.toBe(other.formatted_transcript);
  });

  test("they depend on the key", () => {
    const made = (secret: string) => {
      const streams = streamsOf(Buffer.from(secret));
      const names = { anyCase: undefined, asWritten: undefined };
      return standInName({ streams, captureStreams: streams, names, variant: 0 }, "Zebulon Quarkson");
    };
    expect(made("one")).toBe(made("one"));
    expect(made("one")).not.toBe(made("another"));
  });
});
