import * as command from "../../../scripts/commands/drift.js";
import { folder } from "../files.js";
import { called, type Outcome } from "./call.js";

/** Runs `afterword drift`. */
export const drift = (
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Outcome> => called(command, args, { cwd, env });

/** A vendor with one event of two members, as the document of a schemas folder. */
const SHOP = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  "x-afterword": { name: "Shop", event: "/type", conversationId: "/id" },
  webhooks: {
    ended: {
      post: {
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Ended" } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Ended: {
        type: "object",
        required: ["type", "id"],
        properties: { type: { type: "string", const: "ended" }, id: { type: "string" } },
      },
    },
  },
};

/** A folder with the schemas of the vendor `shop`, and payloads of its event in `captures.ndjson`. */
export const shop = (payloads: readonly object[], files: Record<string, string> = {}): string =>
  folder({
    "schemas/shop/openapi.json": `${JSON.stringify(SHOP, null, 2)}\n`,
    "captures.ndjson": payloads.map((each) => `${JSON.stringify(each)}\n`).join(""),
    ...files,
  });

/** A payload of the event. `JSON.parse` makes `__proto__` a member like any other. */
export const ended = (more: string): object => JSON.parse(`{"type":"ended","id":"1",${more}}`);
