import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { curlOf } from "../../scripts/text/curl.js";

describe.skipIf(process.platform === "win32")("curlOf", () => {
  /** What curl is called with, and what it reads from stdin: in its place stands a function that prints both. */
  const run = (command: string) => {
    const script = `curl() { printf '%s\\0' "$@"; case "$*" in *@-) cat;; esac; }\n${command}`;
    const { status, stdout } = spawnSync("sh", ["-s"], { input: script, maxBuffer: 1 << 24 });
    const parts = stdout.toString("latin1").split("\0");
    return { status, words: parts.slice(0, -1), stdin: parts.at(-1) };
  };
  const url = "http://localhost/a?x='$(rm)&y=[1-3]";

  test("is taken by a shell as it is, whatever is in it", () => {
    const headers = [
      ["x-a", "it's `x` $HOME"],
      ["x-empty", ""],
    ] as const;
    const body = Buffer.from(`{"a":"it's \\"$(x)\\"\n"}`);
    expect(run(curlOf({ url, headers, body }))).toEqual({
      status: 0,
      words: [
        ...["--globoff", url, "--header", "x-a: it's `x` $HOME", "--header", "x-empty;"],
        ...["--data-raw", body.toString()],
      ],
      stdin: "",
    });
  });
  test("of a body that is too long for an argument, or no text, is a pipe", () => {
    for (const body of [
      Buffer.from("é'".repeat(200_000)),
      Buffer.from([0xff, 0xfe, 10]),
      Buffer.from("a\0b\n"),
    ]) {
      const command = curlOf({ url, headers: [], body });
      const { status, words } = run(command);
      expect([status, words.slice(0, 4)]).toEqual([0, ["--globoff", url, "--data-binary", "@-"]]);
      // base64 and printf are those of the shell
      const piped = spawnSync("sh", ["-s"], { input: `curl() { cat; }\n${command}`, maxBuffer: 1 << 24 });
      expect(piped.stdout.equals(body)).toBe(true);
    }
  });
  test("of a file names it", () => {
    const { words } = run(curlOf({ url, headers: [], body: "it's.json" }));
    expect(words).toEqual(["--globoff", url, "--data-binary", "@it's.json"]);
  });
});
