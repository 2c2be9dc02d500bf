import type { JsonSchema } from "afterword/check";
import * as command from "../../../scripts/commands/diff.js";
import type { Explained } from "../../../scripts/diff/changes.js";
import { openapi } from "../generating.js";
import { inFolder } from "./call.js";
import { afterword, type Ended } from "./process.js";

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

/** Runs `afterword diff`: in this process, or in one of its own if it needs another environment. */
export const run = (args: readonly string[], cwd: string, env?: Record<string, string>): Promise<Ended> =>
  env ? afterword(["diff", ...args], { cwd, env }) : inFolder(command, args, cwd);

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
