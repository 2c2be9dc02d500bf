import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFiles } from "../../../scripts/drift/patch/replace.js";
import { folder } from "../../support/files.js";

test("files are replaced whole: their mode stays, and a link stays a link", async () => {
  const cwd = folder({ "a.yaml": "old a", "real/b.yaml": "old b" });
  chmodSync(join(cwd, "a.yaml"), 0o640);
  symlinkSync("real/b.yaml", join(cwd, "b.yaml"));
  const inode = statSync(join(cwd, "a.yaml")).ino;
  replaceFiles([
    { path: join(cwd, "a.yaml"), before: "old a", after: "new a" },
    { path: join(cwd, "b.yaml"), before: "old b", after: "new b" },
  ]);
  expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe("new a");
  expect(readFileSync(join(cwd, "real/b.yaml"), "utf8")).toBe("new b");
  expect(statSync(join(cwd, "a.yaml")).mode & 0o777).toBe(0o640);
  expect(statSync(join(cwd, "a.yaml")).ino).not.toBe(inode);
  expect(lstatSync(join(cwd, "b.yaml")).isSymbolicLink()).toBe(true);
  expect(readdirSync(cwd).sort()).toEqual(["a.yaml", "b.yaml", "real"]);
  for (let turn = 0; turn < 2; turn++) await new Promise((done) => setImmediate(done));
  expect(process.listenerCount("SIGTERM")).toBe(0);
});

test("if one cannot be written or was edited meanwhile, none is changed", () => {
  const cwd = folder({ "a.yaml": "old", "b.yaml": "edited" });
  const first = { path: join(cwd, "a.yaml"), before: "old", after: "new" };
  for (const second of [
    { path: join(cwd, "b.yaml"), before: "old", after: "new" },
    { path: join(cwd, "gone.yaml"), before: "old", after: "new" },
  ]) {
    expect(() => replaceFiles([first, second])).toThrow(expect.objectContaining({ code: "ERR_WRITE" }));
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe("old");
    expect(readdirSync(cwd).sort()).toEqual(["a.yaml", "b.yaml"]);
  }
});
