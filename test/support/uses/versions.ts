import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { root } from "../files.js";

/** An edit of a document: the way to a node, and what takes its place; undefined takes it away. */
export type Edit = readonly [way: string, value: unknown];

const ENDED = "components/schemas/Conversation/properties";
const ITEM = "components/schemas/ConversationItem/properties";

/** What Phonic changes in the newer version, by the kind of change. */
export const PHONIC: Readonly<Record<string, readonly Edit[]>> = {
  "member removed": [
    [`${ENDED}/duration_ms`, undefined],
    ["x-afterword/conversation/*/durationMs", undefined],
  ],
  "null added below list items": [
    [`${ITEM}/role/type`, ["string", "null"]],
    [`${ITEM}/role/enum`, ["user", "assistant", null]],
  ],
  "enum word added": [[`${ENDED}/ended_by/enum/+`, "network_lost"]],
  "type widened": [[`${ENDED}/external_id/type`, ["string", "integer", "null"]]],
  "type changed": [
    [
      `${ENDED}/workspace`,
      { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } },
    ],
    ["x-afterword/conversation/*/tenant", "/data/conversation/workspace/id"],
  ],
  "type changed in a list of a list": [
    ["components/schemas/ToolCall/properties/response_status_code/type", ["number", "string", "null"]],
  ],
  "required dropped": [["components/schemas/AnalyzedConversation/required", ["interruptions_count"]]],
  "map closed": [
    [`${ENDED}/template_variables/additionalProperties`, undefined],
    [`${ENDED}/template_variables/properties`, { customer_name: { type: "string" } }],
  ],
  "event removed": [
    ["webhooks/conversation.transferred", undefined],
    ["x-afterword/conversation/conversation.transferred", undefined],
    ["x-afterword/conversation/*/transcript/items/1", undefined],
  ],
  "member removed that nobody uses": [[`${ENDED}/push_to_talk`, undefined]],
  "limit changed": [[`${ENDED}/background_noise_level/maximum`, 0.5]],
};

/** What Ada changes in the newer version. */
export const ADA: Readonly<Record<string, readonly Edit[]>> = {
  "branch of a union removed": [
    ["components/schemas/MessageContent/anyOf/1", undefined],
    ["x-afterword/conversation/v1.conversation.message/transcript/items/0/text", ["/data/content/body"]],
  ],
  "const became an enum": [
    ["components/schemas/TextContent/properties/type", { enum: ["text", "rich_text"], type: "string" }],
  ],
};

const CALL_OF_RETELL = "components/schemas/Call/properties";

/** What Retell changes in the newer version: its types are those of several events, and of several members. */
export const RETELL: Readonly<Record<string, readonly Edit[]>> = {
  "type widened": [[`${CALL_OF_RETELL}/duration_ms/type`, ["number", "string", "null"]]],
  "enum word added": [[`${CALL_OF_RETELL}/disconnection_reason/enum/+`, "user_blocked"]],
  "enum word added below list items": [["components/schemas/Utterance/properties/role/enum/+", "supervisor"]],
  "member removed in a list of a list": [["components/schemas/Word/properties/end", undefined]],
  "member removed of a type used at many places": [
    ["components/schemas/LatencyFigures/properties/p50", undefined],
  ],
  "null removed, type changed": [
    ["components/schemas/CallCost/properties/combined_cost", { type: "string", description: "Cents." }],
  ],
  "member removed of one of several events": [
    ["components/schemas/TransferBridged/properties/transfer_destination", undefined],
  ],
};

const CALL = "components/schemas/Call";

/** What the vendor of the sample `rooms` changes in its newer version. */
export const SWITCHBOARD: Readonly<Record<string, readonly Edit[]>> = {
  "type widened": [[`${CALL}/properties/seconds/type`, ["integer", "string"]]],
  "required dropped": [[`${CALL}/required`, ["id", "seconds", "priority"]]],
  "enum word added": [[`${CALL}/properties/priority/enum/+`, "urgent"]],
  "member removed": [[`${CALL}/properties/transcript_url`, undefined]],
  "null added in a map": [[`${CALL}/properties/labels/additionalProperties/type`, ["string", "null"]]],
  "null added below list items": [
    ["components/schemas/Turn/properties/speaker/type", ["string", "null"]],
    ["components/schemas/Turn/properties/speaker/enum/+", null],
  ],
  "branch of a union added": [
    ["components/schemas/Outcome/anyOf/+", { $ref: "#/components/schemas/Callback" }],
  ],
  "null added in a branch": [["components/schemas/Refusal/properties/reason/type", ["string", "null"]]],
  "const became an enum": [
    ["components/schemas/CallFinished/properties/format", { type: "string", enum: ["v1", "v2"] }],
  ],
  "event removed": [["webhooks/call.parked", undefined]],
};

/** Copies folders of vendors' schemas below a folder, with edits. Without edits, a vendor is copied as it is. */
export const edited = (
  folder: string,
  edits: Readonly<Record<string, Readonly<Record<string, readonly Edit[]>>>>,
  from = join(root, "schemas"),
): string => {
  for (const [slug, kinds] of Object.entries(edits)) {
    cpSync(join(from, slug), join(folder, slug), { recursive: true });
    rmSync(join(folder, slug, "examples"), { recursive: true, force: true }); // of events that may be gone
    const path = join(folder, slug, "openapi.yaml");
    const document = parseDocument(readFileSync(path, "utf8"));
    for (const [way, value] of Object.values(kinds).flat()) {
      const steps = way.split("/").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const isThere = document.hasIn(steps.slice(0, -1));
      if (!isThere || (value === undefined && !document.hasIn(steps)))
        throw new Error(`${slug} has no ${way}`);
      if (value === undefined) document.deleteIn(steps);
      else if (steps.at(-1) === "+") document.addIn(steps.slice(0, -1), value);
      else document.setIn(steps, document.createNode(value));
    }
    writeFileSync(path, String(document));
  }
  return folder;
};
