import { describe, expect, test } from "vitest";
import { drift, ended, shop } from "../../support/commands/drift.js";

const patch = async (members: string) => drift(["captures.ndjson", "--patch"], shop([ended(members)]));

describe("the x-pii of new members", () => {
  test.each([
    ["dob", '"1980-01-31"', "text"],
    ["date_of_birth", '"1980-01-31"', "text"],
    ["birthDate", '"1980-01-31"', "text"],
    ["phone", '"4155550142"', "phone"],
    ["callbackPhone", "4155550142", "phone"],
    ["mobile_number", '"x"', "phone"],
    ["contactEmail", '"none"', "email"],
    ["first_name", '"Dana"', "name"],
    ["callerName", '"Dana"', "name"],
    ["ssn", '"123"', "text"],
    ["ip", '"192.0.2.1"', "text"],
    ["seen_from", '"192.0.2.1"', "text"],
    ["home_address", '"X"', "text"],
    ["access_token", '"abc"', "secret"],
    ["pin", "1234", "text"],
    ["reached_at", '"dana@example.com"', "email"],
    ["recording", '"https://example.com/a"', "url"],
  ])("%s is proposed by its name or its format: %s → %s", async (name, value, kind) => {
    const { stdout, stderr } = await patch(`"${name}":${value}`);
    expect(stdout).toContain(`"x-pii": "${kind}"`);
    expect(stderr).not.toContain("without x-pii");
  });

  test.each([
    ["total_tokens", "3"],
    ["token_count", "3"],
    ["language", '"en"'],
    ["phone_verified", "true"],
    ["stage", '"done"'],
    ["filename_length", "3"],
  ])("%s is not taken for personal", async (name, value) => {
    expect((await patch(`"${name}":${value}`)).stdout).not.toContain("x-pii");
  });

  test("members without one are counted and named, also those inside new objects", async () => {
    const { stderr } = await patch(
      '"score":1,"ok":true,"agent":{"model":"m","email":"a@example.com"},"at":[2]',
    );
    expect(stderr).toBe(
      "afterword: 3 new members without x-pii, whose values redact keeps: model, at, score\n" +
        "  If one is personal, mark it: x-pii: name, phone, email, text, url or secret.\n",
    );
  });
});
