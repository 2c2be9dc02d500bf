import { describe, expect, test } from "vitest";
import { ruleOf } from "../../scripts/options/signature.js";
import { newKey } from "../../scripts/play/new-key.js";
import { post } from "../../scripts/play/post.js";
import { signedPost, signingOf, signsTime } from "../../scripts/play/signed.js";
import { vendorOf } from "../support/commands/secrets.js";
import { NEEDS } from "../support/play/needs.js";
import { targetFor } from "../support/play/target.js";
import { folders } from "../support/vendors.js";

const io = { env: {}, cwd: "/", stderr: () => undefined } as never;

describe("signedPost", () => {
  test.each(folders)("what $slug would send is accepted", async ({ slug, vendor, examples, cases }) => {
    const [values, receiver] = NEEDS[slug] ?? [{}, {}];
    const { signs, verifies } = newKey(vendor);
    const target = await targetFor(vendor, { secret: verifies, ...receiver });
    const { url } = target;
    const signing = signingOf(vendor, values, io, url, signs);
    const payloads = (examples.length > 0 ? examples : cases.slice(0, 1)).map(({ payload }) => payload);
    expect(payloads).not.toEqual([]);
    for (const payload of payloads) {
      const body = Buffer.from(JSON.stringify(payload));
      const attempt = await post(await signedPost(vendor, body, { url, ...signing }));
      expect([attempt.status, attempt.error]).toEqual([200, null]);
      expect(target.arrived.at(-1)?.body).toBe(body.toString());
    }
    expect(target.found.map(({ verdict }) => verdict)).toEqual(payloads.map(() => "ok"));
    const body = Buffer.from(JSON.stringify(payloads[0]));
    const other = await signedPost(vendor, body, { url, ...signing, secret: newKey(vendor).signs });
    expect((await post(other)).status).toBe(401);
    expect(target.found.at(-1)).toMatchObject({ verdict: "unverified" });
    await target.close();
  });
  test("a vendor that signs nothing has its secret in the URL, and none twice", async () => {
    const vendor = vendorOf("autocalls");
    const sent = await signedPost(vendor, new Uint8Array(), { url: "http://a/?b=1", secret: "s&" });
    expect(sent).toEqual({
      url: "http://a/?b=1&token=s%26",
      headers: [["content-type", "application/json"]],
      body: new Uint8Array(),
    });
    const twice = signedPost(vendor, new Uint8Array(), { url: "http://a/?token=1", secret: "s" });
    await expect(twice).rejects.toMatchObject({ code: "ERR_USAGE" });
    const signing = signingOf(vendor, { header: "X-Token" }, io, "http://a/", "s3");
    const inHeader = await signedPost(vendor, new Uint8Array(), { url: "http://a/", ...signing });
    expect(inHeader.url).toBe("http://a/");
    expect(inHeader.headers).toContainEqual(["x-token", "s3"]);
  });
  test("id and time are those that are given", async () => {
    const vendor = vendorOf("phonic");
    const { headers } = await signedPost(vendor, Buffer.from("{}"), {
      url: "http://a/",
      secret: newKey(vendor).signs,
      id: "msg_7",
      timestamp: 1_700_000_000,
    });
    expect(headers).toContainEqual(["svix-id", "msg_7"]);
    expect(headers).toContainEqual(["svix-timestamp", "1700000000"]);
  });
  test("the event is in a header, for a vendor that names it there", async () => {
    const vendor = { ...vendorOf("intercom"), event: { header: "X-Event" } };
    const secret = newKey(vendor).signs;
    const { headers } = await signedPost(vendor, Buffer.from("{}"), {
      url: "http://a/",
      secret,
      event: "ended",
    });
    expect(headers).toContainEqual(["X-Event", "ended"]);
    const known = await signedPost(vendorOf("intercom"), Buffer.from("{}"), {
      url: "http://a/",
      secret,
      event: "ended",
    });
    expect(known.headers.map(([name]) => name)).toEqual(["content-type", "x-hub-signature"]);
  });
  test("nothing is signed for a vendor of which nobody knows how it signs", async () => {
    const { signature: _, ...vendor } = vendorOf("intercom");
    const signing = signingOf(vendor, {}, io, "http://a/");
    expect(signing).toEqual({ secret: null });
    const { headers } = await signedPost(vendor, Buffer.from("{}"), { url: "http://a/", ...signing });
    expect(headers).toEqual([["content-type", "application/json"]]);
  });
  test("the URL that is called is signed, unless another one is given", () => {
    const vendor = {
      ...vendorOf("intercom"),
      signature: { ...ruleOf(vendorOf("intercom")), template: "{url}{body}" },
    };
    const urlOf = (values: Record<string, string>) =>
      signingOf(vendor, values, io, "http://a/", "s").signer?.publicUrl;
    expect(urlOf({})).toBe("http://a/");
    expect(urlOf({ "public-url": "https://b/" })).toBe("https://b/");
  });
  test("without a secret, it is said where one comes from", () => {
    expect(() => signingOf(vendorOf("phonic"), {}, io, "http://a/")).toThrow("there is no secret for Phonic");
    expect(() => signingOf(vendorOf("telnyx"), {}, io, "http://a/")).toThrow("no private key to sign with");
  });
  test("old deliveries are refused where a time is signed", () => {
    const signing = folders.filter(({ vendor }) => signsTime(vendor)).map(({ slug }) => slug);
    expect(signing).toEqual([
      "ada",
      "elevenlabs",
      "hume",
      "livekit",
      "phonic",
      "retell",
      "telnyx",
      "ultravox",
    ]);
  });
});

describe("newKey", () => {
  test.each(folders)("of $slug is never the same", ({ vendor }) => {
    const [one, other] = [newKey(vendor), newKey(vendor)];
    expect(one.signs).not.toBe(other.signs);
    expect(one.signs === one.verifies).toBe(ruleOf(vendor).scheme !== "ed25519");
    // no quoting is needed in a shell
    expect(one.verifies).toMatch(/^[\w+/=-]{20,}$/);
  });
});
