import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../support/files.js";

const readme = readFileSync(join(root, "README.md"), "utf8");

/** The messages that README names for users of CommonJS and Jest, by their code, or the tool that says them. */
export const advice: Readonly<Record<string, string>> = Object.fromEntries(
  [...readme.matchAll(/^\| `([^`]+)` \((TS\d+|Node|Jest \d+)\b/gm)].map(([, message = "", by = ""]) => [
    by === "Node" ? message : by,
    message,
  ]),
);

/** The configuration of Jest in README. */
export const jestConfig = /^```js\n(\/\/ jest[.]config[.]cjs\n[\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";
