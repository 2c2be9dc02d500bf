import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheFile, isFresh, remember, stampOf, writeCacheFile } from "../../scripts/generate/stamp.js";
import { folder } from "../support/files.js";

const cacheOf = (dir: string): string | undefined =>
  cacheFile(join(dir, "schemas"), join(dir, "generated"), "a");

describe("the folder of the cache", () => {
  test("is in the node_modules of the project", () => {
    const dir = folder({ "package.json": "{}", "node_modules/.keep": "", "packages/a/README.md": "" });
    expect(cacheOf(dir)).toContain(join(dir, "node_modules/.cache/afterword"));
    expect(cacheOf(join(dir, "packages/a"))).toContain(join(dir, "node_modules/.cache/afterword"));
  });

  test("is never further up than the nearest package.json", () => {
    const dir = folder({ "package.json": "{}", "node_modules/.keep": "", "inner/package.json": "{}" });
    expect(cacheOf(join(dir, "inner"))).toBeUndefined();
  });

  test("is not in a folder above that has no package.json", () => {
    expect(cacheOf(join(folder({ "node_modules/.keep": "" }), "inner"))).toBeUndefined();
  });

  test.each(["node_modules", "node_modules/.cache", "node_modules/.cache/afterword"])(
    "is not used if %s is a link",
    (name) => {
      const dir = folder({ "package.json": "{}", "elsewhere/.cache/afterword/a": "" });
      mkdirSync(join(dir, name, ".."), { recursive: true });
      symlinkSync(join(dir, "elsewhere"), join(dir, name));
      expect(cacheOf(dir)).toBeUndefined();
    },
  );
});

describe("a file of the cache", () => {
  test("is written over a link, not through it, and leaves nothing beside it", () => {
    const dir = folder({ secret: "kept" });
    mkdirSync(join(dir, "cache"));
    symlinkSync(join(dir, "secret"), join(dir, "cache/file"));
    writeCacheFile(join(dir, "cache/file"), "fresh");
    expect(readFileSync(join(dir, "secret"), "utf8")).toBe("kept");
    expect(readFileSync(join(dir, "cache/file"), "utf8")).toBe("fresh");
    expect(readdirSync(join(dir, "cache"))).toEqual(["file"]);
  });

  test("that cannot be written is no error", () => {
    const dir = folder({ file: "" });
    expect(() => writeCacheFile(join(dir, "file/below"), "")).not.toThrow();
    const locked = join(dir, "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    expect(() => writeCacheFile(join(locked, "file"), "")).not.toThrow();
  });
});

describe("a state is fresh", () => {
  const project = () =>
    folder({ "package.json": "{}", "node_modules/.keep": "", "schemas/a": "", "generated/b": "" });
  const stampIn = (dir: string) => stampOf(join(dir, "schemas"), join(dir, "generated"), "generator");

  test("if a run of this user remembered it", () => {
    const dir = project();
    expect(isFresh(stampIn(dir))).toBe(false);
    remember(stampIn(dir));
    expect(isFresh(stampIn(dir))).toBe(true);
    writeFileSync(join(dir, "generated/b"), "changed");
    expect(isFresh(stampIn(dir))).toBe(false);
  });

  test("not if somebody else wrote its digest", () => {
    const dir = project();
    const stamp = stampIn(dir);
    writeCacheFile(stamp?.file as string, stamp?.digest as string);
    expect(isFresh(stamp)).toBe(false);
  });
});
