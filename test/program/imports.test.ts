import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { importEdit } from "../../scripts/program/imports.js";
import { edited, styleOf } from "../../scripts/program/style.js";

const added = (text: string, isModule: boolean, before?: string): string => {
  const tree = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  const file = { tree, text, style: styleOf(ts, tree), isModule };
  const at = before === undefined ? undefined : text.indexOf(before);
  return edited(text, [importEdit(ts, file, { name: "x", from: "./x" }, at)]);
};

test.each<[string, boolean, string, string]>([
  [
    "after the last import, and its comment",
    true,
    'import a from "a";\nimport b from "b"; // b\n\na();\n',
    'import a from "a";\nimport b from "b"; // b\nimport { x } from "./x";\n\na();\n',
  ],
  [
    "after an import with require",
    true,
    'import a = require("a");\na();\n',
    'import a = require("a");\nimport { x } from "./x";\na();\n',
  ],
  [
    "where there is none: after the comment of the file",
    true,
    "// the file\n\n// a\na();\n",
    '// the file\n\nimport { x } from "./x";\n\n// a\na();\n',
  ],
  [
    "after a line for the shell",
    true,
    "#!/usr/bin/env node\na();\n",
    '#!/usr/bin/env node\nimport { x } from "./x";\n\na();\n',
  ],
  [
    "after a directive",
    false,
    '"use strict";\n\na();\n',
    '"use strict";\n\nconst { x } = require("./x");\n\na();\n',
  ],
  ["in an empty file", true, "", 'import { x } from "./x";\n\n'],
  [
    "after what is required for its effect",
    false,
    'require("a")\nb()\n',
    'require("a")\nconst { x } = require("./x")\nb()\n',
  ],
])("an import is added %s", (_comment, isModule, text, expected) => {
  expect(added(text, isModule)).toBe(expected);
});

test("a require is added before the place where its name is used", () => {
  const text = 'const a = require("a");\nconst app = a();\nconst b = require("b");\n';
  expect(added(text, false, "const b")).toBe(
    'const a = require("a");\nconst { x } = require("./x");\nconst app = a();\nconst b = require("b");\n',
  );
});
