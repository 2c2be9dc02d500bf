import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../support/files.js";
import { folders } from "../../support/vendors.js";

const text = readFileSync(join(root, "generated/llms.txt"), "utf8");
const links = [...text.matchAll(/^- \[(.+?)\]\((.+?)\): (.+)$/gm)].map(([, title = "", address = ""]) => {
  const [path = "", anchor] = address.split("#");
  return { title, path: posix.join("generated", path), anchor };
});

describe("llms.txt", () => {
  test("has a title, a summary and sections of links, one line each", () => {
    const [head = "", ...sections] = text.split(/^## /m);
    expect(head).toMatch(/^<!-- .* -->\n\n# Afterword\n\n> .+\n\n$/);
    expect(sections.map((section) => section.split("\n")[0])).toEqual([
      "Vendors",
      "Receive",
      "Validate",
      "Generate",
      "Documents",
    ]);
    for (const section of sections) expect(section).toMatch(/^\w+\n\n(?:- \[.+\]\(.+\): .+\n)+\n?$/);
  });

  test("lists every vendor and every guide", () => {
    for (const { slug } of folders)
      expect(links.map(({ path }) => path)).toContain(`generated/${slug}/README.md`);
    expect(links.filter(({ anchor }) => anchor !== undefined).map(({ title }) => title)).toEqual([
      "Receive a delivery",
      "Handlers",
      "Frameworks",
      "Receipts",
      "Inbox: keep first, answer, then work",
      "OpenTelemetry",
      "Validators",
      "Vendors of your own",
      "Error codes",
      "Your project",
      "Validate",
      "Drift",
      "Redact",
      "Generate",
      "Other people's schemas",
      "Eject",
      "Diff",
      "Conversation",
      "The schema profile",
      "Adding a vendor",
    ]);
  });

  test("leads to files of the package, and to headings that they have; each page is packed once", () => {
    const [report] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        shell: process.platform === "win32",
      }),
    );
    const packed: string[] = report.files.map(({ path }: { path: string }) => path);
    for (const { title, path, anchor } of links) {
      expect(packed).toContain(path);
      if (anchor === undefined) continue;
      expect(readFileSync(join(root, path), "utf8").split("\n"), path).toContainEqual(
        expect.stringMatching(new RegExp(`^#+ ${title.replace(/[.?]/g, "\\$&")}$`)),
      );
    }
    const pages = packed.filter((path) => path.includes("generated/") && /\.(?:md|txt)$/.test(path));
    expect(pages.sort()).toEqual(
      ["_conversation", ...folders.map(({ slug }) => slug)]
        .map((slug) => `generated/${slug}/README.md`)
        .concat("generated/llms.txt")
        .sort(),
    );
  });
});
