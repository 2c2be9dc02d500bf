import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../files.js";

/** A small vendor of somebody's own, whose deliveries are signed; `member` is one that they may have, as YAML. */
export const acmeYaml = (
  signature = true,
  member = "caller: { type: string, x-pii: name }",
): string => `openapi: 3.1.0
info: { title: Acme, version: "1" }
x-afterword:
  name: Acme
  event: /kind
  conversationId: /id
${signature ? '  signature: { scheme: hmac, algorithm: sha256, encoding: hex, template: "{body}", header: { name: x-acme } }\n' : ""}webhooks:
  call.ended:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [kind, id]
              properties:
                kind: { type: string, const: call.ended }
                id: { type: string }
                ${member}
`;

export const CALL = '{"kind":"call.ended","id":"c1","caller":"Dana Whitfield"}';

/** A repository with a file of a project and whatever else is given. */
export const projectFolder = (
  project: object | string | undefined,
  files: Record<string, string | Uint8Array> = {},
): string => {
  const cwd = folder({
    ...(project !== undefined && {
      "afterword.json": typeof project === "string" ? project : JSON.stringify(project, null, 2),
    }),
    ...files,
  });
  mkdirSync(join(cwd, ".git"));
  return cwd;
};
