import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  type TransformNodeOptions,
  transformSchema,
} from "openapi-typescript";
import type { JsonSchema } from "../../src/check/index.js";
import { shapeNode } from "./shapes.js";

/**
 * What openapi-typescript prints of named schemas and paths. Its own way in reads files and hosts that a `$ref` names,
 * and takes members called `constructor` for more; all that is given here has been read, resolved and linted.
 */
export const declared = (members: Pick<OpenAPI3, "paths" | "components">): string => {
  const document: OpenAPI3 = { openapi: "3.1.0", info: { title: "", version: "" }, ...members };
  return astToString(transformSchema(document, contextOf(document)));
};

const contextOf = (document: OpenAPI3): GlobalContext =>
  ({
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
    silent: true,
    // unions narrow by the const of their tag
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    transform: (schema: object, options: TransformNodeOptions) => shapeNode(schema as JsonSchema, options),
    resolve: ($ref: string) => resolveRef(document, $ref, { silent: true }),
  }) as unknown as GlobalContext;
