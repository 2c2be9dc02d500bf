import { describe, expect, test } from "vitest";
import { find } from "../../../scripts/redact/stand-ins/find.js";
import { streamsOf } from "../../../scripts/redact/stand-ins/streams.js";
import { standInName } from "../../../scripts/redact/stand-ins/texts.js";
import { sentencesFrom } from "../../../scripts/redact/stand-ins/values.js";
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
        ticket: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
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
    expect(fresh.ticket).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
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

  test("names of members stay if they consist of words of labels, and only what is data in them is replaced", async () => {
    const stay = [
      "first_name",
      "orderId",
      "Call Back",
      "x-request-id",
      "HTTPStatus",
      "line 2",
      "a",
      "_1",
      "🙂",
      "Summary:",
    ];
    const data = [
      ...[
        "李小龙",
        "Whitfield",
        "whitfield",
        "Max",
        "Ann Roe",
        "call_whitfield",
        "2001:db8::7334",
        "203.0.113.77",
      ],
      ...[
        "415_555_0142",
        "415,555,0142",
        "415\u00ad555\u00ad0142",
        "４１５５５５０１４２",
        "dana\uff20whitfield.net",
      ],
      ...["I call for Dana", "é", "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "id: 4155550142"],
    ];
    for (const names of [stay, data]) {
      const given = Object.fromEntries(names.map((name) => [name, 1]));
      const { input_variables: fresh } = await both({ input_variables: given });
      const isSame = names === stay;
      expect(Object.keys(fresh)).toHaveLength(names.length);
      for (const name of names) expect(Object.hasOwn(fresh, name), name).toBe(isSame);
    }
    const { input_variables: fresh } = await both({ input_variables: { call_whitfield: "Dana Whitfield" } });
    const [[name, value]] = Object.entries<string>(fresh) as [[string, string]];
    expect(name).toMatch(/^call_[a-z]{9}$/);
    expect(value.split(" ")[1]?.toLowerCase()).toBe(name.slice("call_".length));
  });

  test("two names of an object never get the same one", async () => {
    const names = Array.from({ length: 400 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const { input_variables: fresh } = await both({
      input_variables: Object.fromEntries(names.map((name, index) => [name, index])),
    });
    expect(Object.keys(fresh)).toHaveLength(400);
  });

  test("a new name is not that of a member that stands further on", async () => {
    // of a character that nobody sees, nothing is left
    const { input_variables: fresh } = await both({ input_variables: { "\u{e0124}": 1, "": 2, a: 3 } });
    expect(Object.keys(fresh)).toHaveLength(3);
    expect(Object.keys(fresh)).toEqual(expect.arrayContaining(["", "a"]));
  });

  test("an identifier of seven to fifteen digits gets a stand-in, the same as text and as number", async () => {
    for (const digits of [
      "4155550142",
      "1234567",
      "123456789012345",
      "+14155550142",
      "415-555-0142",
      "wa_14155550142",
    ]) {
      const fresh = await both({
        conversation_id: digits,
        contact_id: digits,
        formatted_transcript: `It is ${digits}`,
      });
      expect(fresh.conversation_id).not.toBe(digits);
      expect(fresh.conversation_id.replace(/\d/g, "0")).toBe(digits.replace(/\d/g, "0"));
      expect(await both({ conversation_id: digits, id: 1 })).toMatchObject({
        conversation_id: fresh.conversation_id,
      });
    }
    const { id, conversation_id } = await both({ id: 4155550142, conversation_id: "4155550142" });
    expect(id).not.toBe(4155550142);
    expect(String(id)).toBe(conversation_id);
    const kept = [
      "123456",
      "1234567890123456",
      "db7f6eb2585300bbcb1de209",
      "conv_894dcb66-c3dd-4160-8606-30387e8ab9b5",
    ];
    for (const text of kept) expect((await both({ conversation_id: text })).conversation_id).toBe(text);
  });

  test("one number or address has one stand-in in every spelling", async () => {
    const spellings = [
      "4155550142",
      "415_555_0142",
      "(415) 555\u20110142",
      "４１５\u00a0５５５\u00a0０１４２",
      "٤١٥٥٥٥٠١٤٢",
      "415\u200b555\u200b0142",
    ];
    const addresses = ["dana@whitfield.net", "Dana＠whitfield.net", "ｄａｎａ@whit\u00adfield.net"];
    const { input_variables: fresh } = await both({
      input_variables: { numbers: spellings, emails: addresses },
    });
    const digits = (text: string) => text.normalize("NFKC").replace(/\D/g, "");
    expect(new Set(fresh.numbers.map(digits)).size).toBe(1);
    expect(digits(fresh.numbers[0])).toMatch(/^555\d{7}$/);
    expect(new Set(fresh.emails).size).toBe(1);
  });

  test("a number of a bank account stays a right one, of no country, in every field", async () => {
    const { input_variables: fresh } = await both({
      input_variables: { iban: "GB82 WEST 1234 5698 7654 32", note: "To GB82WEST12345698765432 please" },
    });
    expect(fresh.iban).toMatch(/^XX\d\d [A-Z]{4} \d{4} \d{4} \d{4} \d\d$/);
    expect(find(fresh.iban).map(({ what }) => what)).toEqual(["iban"]);
    expect(fresh.note).toContain(fresh.iban.replaceAll(" ", ""));
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
      return standInName(
        { streams, sentences: sentencesFrom(streams("capture", "")), names, variant: 0 },
        "Zebulon Quarkson",
      );
    };
    expect(made("one")).toBe(made("one"));
    expect(made("one")).not.toBe(made("another"));
  });
});
