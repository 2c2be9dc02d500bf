import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFiles } from "../../scripts/project/write-files.js";
import { filesOf, folder } from "../support/files.js";

const write = (root: string, files: Record<string, readonly [before: string | undefined, after: string]>) =>
  writeFiles(
    root,
    Object.entries(files).map(([name, [before, after]]) => ({ path: join(root, name), before, after })),
    (path) => path.slice(root.length + 1),
  );

test("files are changed with their permissions, and made with their folders", () => {
  const root = folder({ a: "1" });
  chmodSync(join(root, "a"), 0o640);
  write(root, { a: ["1", "2"], "b/c/d": [undefined, "3"] });
  expect(filesOf(root)).toEqual({ a: "2", "b/c/d": "3" });
  expect(statSync(join(root, "a")).mode & 0o777).toBe(0o640);
});

test("a link in the project stays one, and its file is changed", () => {
  const root = folder({ "in/a": "1" });
  symlinkSync(join(root, "in/a"), join(root, "b"));
  write(root, { b: ["1", "2"] });
  expect(readFileSync(join(root, "in/a"), "utf8")).toBe("2");
});

describe("nothing is written if one of them", () => {
  const cases: Record<string, (root: string) => Parameters<typeof write>[1]> = {
    "was edited meanwhile": (root) => {
      writeFileSync(join(root, "b"), "other");
      return { b: ["1", "2"] };
    },
    "is not UTF-8": (root) => {
      writeFileSync(join(root, "b"), Buffer.from([0xff, 0x31]));
      return { b: [readFileSync(join(root, "b"), "utf8"), "2"] };
    },
    "is there meanwhile": () => ({ a: [undefined, "2"] }),
    "leads out of the project": (root) => {
      symlinkSync(folder({ secret: "1" }), join(root, "out"));
      return { "out/secret": ["1", "2"] };
    },
    "is a link that leads to nothing": (root) => {
      symlinkSync("nowhere", join(root, "b"));
      return { b: [undefined, "2"] };
    },
    "is below a file": () => ({ "a/b": [undefined, "2"] }),
    "is a folder": (root) => {
      mkdirSync(join(root, "b"));
      return { b: ["", "2"] };
    },
  };
  test.each(Object.entries(cases))("%s", (_comment, prepare) => {
    const root = folder({ a: "1" });
    const files = prepare(root);
    const before = filesOf(root);
    expect(() => write(root, { "new/file": [undefined, "x"], ...files })).toThrow(
      expect.objectContaining({ code: "ERR_WRITE", message: expect.stringContaining("nothing was written") }),
    );
    expect(filesOf(root)).toEqual(before);
  });
});
