import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ErrorCode } from "../../src/errors.js";
import { root } from "../support/files.js";
import { commandRemedies } from "../support/remedies/commands.js";
import {
  handlerRemedies,
  malformedRemedies,
  optionRemedies,
  unverifiedRemedies,
} from "../support/remedies/deliveries.js";
import { inboxRemedies } from "../support/remedies/inbox.js";
import { manageRemedies } from "../support/remedies/manage.js";
import { errorOf, type Remedies } from "../support/remedies/remedy.js";

const README = readFileSync(join(root, "src/README.md"), "utf8");

/** What the table of error codes says to do. */
const remedyInTable = (code: string): string =>
  new RegExp(`^\\| \`${code}\` \\|.*\\|(.*)\\|$`, "m").exec(README)?.[1] ?? "";

/** All codes: one that is missing here does not compile. */
const remedies: Remedies<ErrorCode> = {
  ...malformedRemedies,
  ...unverifiedRemedies,
  ...handlerRemedies,
  ...inboxRemedies,
  ...optionRemedies,
  ...manageRemedies,
  ...commandRemedies,
};

describe("each error names its place and a remedy, and the remedy works", () => {
  test.each(Object.entries(remedies))("%s", async (code, { provoke, place, remedy, follow }) => {
    const error = await errorOf(provoke);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(place);
    expect(`${error.message} ${error.hint ?? remedyInTable(code)}`).toMatch(remedy);
    await follow();
  });
});
