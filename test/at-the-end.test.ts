import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { folder, root } from "./support/files.js";

const MODULE = pathToFileURL(join(root, "dist/scripts/at-the-end.js")).href;

/** Runs code with the helpers in a process of its own. `file` is a path in its folder. */
const ended = (code: string) => {
  const cwd = folder({ "half.txt": "half" });
  const text = `import { atTheEnd, uninterrupted } from ${JSON.stringify(MODULE)}; import { rmSync, writeFileSync } from "node:fs"; ${code}`;
  const { signal, status } = spawnSync(process.execPath, ["--input-type=module", "-e", text], { cwd });
  return {
    signal,
    status,
    isLeft: existsSync(join(cwd, "half.txt")),
    isDone: existsSync(join(cwd, "done.txt")),
  };
};

const CLEAN = "() => rmSync('half.txt', { force: true })";

test.for(["SIGINT", "SIGTERM", "SIGHUP"])("%s ends the process as it would, after what is left", (name) => {
  const found = ended(
    `atTheEnd(${CLEAN}); atTheEnd(() => {}); process.kill(process.pid, ${JSON.stringify(name)}); setTimeout(() => {}, 60_000);`,
  );
  expect(found).toMatchObject({ signal: name, isLeft: false });
});

test("an end without a signal is one too, and what is forgotten is not done", () => {
  expect(ended(`atTheEnd(${CLEAN}); process.exit(3);`)).toMatchObject({ status: 3, isLeft: false });
  expect(ended(`atTheEnd(${CLEAN})(); process.exit(3);`)).toMatchObject({ status: 3, isLeft: true });
});

test("a signal waits for work that is not interrupted", () => {
  const work = `process.kill(process.pid, "SIGTERM"); for (const end = Date.now() + 50; Date.now() < end; ); writeFileSync("done.txt", "");`;
  expect(ended(`uninterrupted(() => { ${work} }, ${CLEAN}); setTimeout(() => {}, 60_000);`)).toMatchObject({
    signal: "SIGTERM",
    isLeft: false,
    isDone: true,
  });
  expect(ended(`uninterrupted(() => { throw 1; }, ${CLEAN});`)).toMatchObject({ status: 1, isLeft: false });
});
