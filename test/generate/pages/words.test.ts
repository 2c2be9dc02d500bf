import { expect, test } from "vitest";
import { signatureWords } from "../../../scripts/generate/pages/words.js";

test.each([
  [{ scheme: "none" }, "none"],
  [{ scheme: "none", instead: { query: "token" } }, "none; a token in the URL instead"],
  [{ scheme: "none", instead: { header: "x-token" } }, "none; a token in a header instead"],
  [undefined, "unknown"],
])("how a vendor signs: %j", (signature, words) => expect(signatureWords(signature)).toBe(words));
