import { spawnSync } from "node:child_process";
import type { JsonSchema } from "afterword/check";
import type { Explained } from "../../../scripts/diff/changes.js";
import { CLI } from "../files.js";
import { openapi } from "../generating.js";

export const brief = ({
  grade,
  kind,
  pointer,
  when,
  before,
  after,
  acceptsLess,
  typesChange,
}: Explained): string => {
  const says =
    before === undefined && after === undefined
      ? ""
      : ` ${before ?? ""} → ${after ?? ""}`.replace(/ +/g, " ").trimEnd();
  const also = [acceptsLess ? "accepts less" : "", typesChange ? "types change" : ""].filter(
    (each) => each !== "",
  );
  const branch = when.length > 0 ? ` (${when.join(", ")})` : "";
  const tail = also.length > 0 ? `: ${also.join(", ")}` : "";
  return `${grade} ${kind} ${pointer}${branch}${says || (tail && " ")}${tail}`;
};

export const run = (args: readonly string[], cwd: string, env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "diff", ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
};

export const event = (properties: Record<string, JsonSchema>, required: string[] = []) => ({
  type: "object",
  properties,
  required: ["type", ...required],
});

export const document = (
  properties: Record<string, JsonSchema>,
  tags = ["call.ended"],
  description = "One.",
) =>
  openapi(
    Object.fromEntries(
      tags.map((tag) => [tag, { ...event({ type: { const: tag }, ...properties }), description }]),
    ),
  );

export const OLD = document({ id: { type: "string" }, n: { type: "integer" } });

export const NEW = document(
  { id: { type: ["string", "null"] }, n: { type: "integer", maximum: 9 } },
  ["call.ended"],
  "Two.",
);
