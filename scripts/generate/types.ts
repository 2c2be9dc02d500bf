import { compile } from "json-schema-to-typescript";
import { type JSDoc, Node, Project, type SourceFile, SyntaxKind } from "ts-morph";
import type { JsonSchema } from "../../src/check/index.js";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "./bundle.js";
import { map } from "./map.js";
import { typeName } from "./names.js";
import { declared } from "./openapi.js";
import type { Calls } from "./paths.js";
import { header, text } from "./print.js";
import { shapes } from "./shapes.js";
import { isObject } from "./walk.js";

/**
 * Prints `types.d.ts` of each folder: a named export per schema, and the map and union of its events; and `paths.d.ts`
 * where the vendor has calls, as openapi-fetch reads it.
 */
export const types = async (bundles: readonly Bundle[]): Promise<Map<string, string>> => {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const files = new Map<string, string>();
  for (const bundle of bundles) {
    const printed = bundle.slug.startsWith("_") ? await ofSchemas(bundle) : ofDocument(bundle);
    const file = project.createSourceFile(`${bundle.slug}.d.ts`, printed, { overwrite: true });
    files.set(
      `${bundle.slug}/types.d.ts`,
      `${[header(bundle.from), ...named(file), ...joined(bundle)].join("\n\n")}\n`,
    );
    project.removeSourceFile(file);
    if (!bundle.calls) continue;
    const calls = project.createSourceFile("paths.d.ts", ofCalls(bundle, bundle.calls));
    files.set(
      `${bundle.slug}/paths.d.ts`,
      `${[header(bundle.from), pathsIn(calls), ...named(calls)].join("\n\n")}\n`,
    );
    project.removeSourceFile(calls);
  }
  return files;
};

/** openapi-typescript, with known enum words completed by an editor and others let through. */
const ofDocument = ({ defs, strict }: Bundle): string => {
  const shapeOf = shapes(strict === true, descriptionOf);
  const schemas = Object.fromEntries(
    [...defs].map(([name, schema]) => [name, atComponents(shapeOf(schema))]),
  );
  return declared({ components: { schemas } } as never);
};

/** openapi-typescript again, for the calls. */
const ofCalls = ({ from }: Bundle, { paths, schemas }: Calls): string => {
  try {
    return declared({ paths, components: { schemas } } as never);
  } catch (cause) {
    throw new AfterwordError("ERR_PATHS", `no types can be made of the paths of ${from}`, {
      hint: "Mend them, or leave them out: nothing else needs them.",
      cause,
    });
  }
};

const pathsIn = (file: SourceFile): string => {
  const body = rewrite(file.getInterfaceOrThrow("paths"), file.getFullText());
  return body.replace(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2));
};

/** json-schema-to-typescript, for records of our own: their enums are closed. */
const ofSchemas = async ({ slug, events, defs }: Bundle): Promise<string> => {
  // Remarks beside a $ref would make it a type of its own, `Name1`.
  const bare = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined ? map(schema, bare) : { $ref: schema.$ref };
  const properties = Object.fromEntries(events.map(({ tag, payload }) => [tag, payload]));
  const $defs = Object.fromEntries([...defs].map(([name, schema]) => [name, bare(forTypes(schema))]));
  const root = { title: `${slug}Map`, type: "object", properties, required: Object.keys(properties), $defs };
  const printed = await compile(root as never, root.title, {
    additionalProperties: false,
    bannerComment: "",
    enableConstEnums: false,
    format: true,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    strictIndexSignatures: false,
    $refOptions: { resolve: { external: false, file: false, http: false } },
  });
  return printed.replace(/^export interface \w*Map \{[\s\S]*?^\}\n/m, "");
};

/** Keywords that change a type; the rest would only be printed as remarks. */
const SHAPES = new Set(
  "$ref type enum const properties additionalProperties required items anyOf oneOf description deprecated".split(
    " ",
  ),
);

const forTypes = (schema: JsonSchema): JsonSchema => {
  const out: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) if (SHAPES.has(keyword)) out[keyword] = value;
  const description = descriptionOf(schema);
  if (description !== undefined) out.description = description;
  else delete out.description;
  delete out.deprecated;
  return map(out, forTypes);
};

/** What is said of a schema, as a remark. */
const descriptionOf = (schema: JsonSchema): string | undefined => {
  const remarks = [
    schema.description,
    remark(schema),
    schema.deprecated === true ? "@deprecated" : undefined,
  ];
  return remarks.filter((part) => typeof part === "string").join("\n") || undefined;
};

/** The same with every `$ref` where an OpenAPI document has its schemas. */
const atComponents = <T>(shape: T): T => {
  if (Array.isArray(shape)) return shape.map(atComponents) as T;
  if (!isObject(shape)) return shape;
  return Object.fromEntries(
    Object.entries(shape).map(([name, value]) => [
      name,
      name === "$ref" && typeof value === "string"
        ? value.replace("#/$defs/", "#/components/schemas/")
        : atComponents(value),
    ]),
  ) as T;
};

/** How far a fact is to be trusted, where that is not the vendor's own page. */
const remark = (schema: JsonSchema): string | undefined => {
  const source = schema["x-source"];
  const says: Record<string, string> = {
    sdk: "Source: the vendor's SDK or OpenAPI.",
    observed: "Source: observed, not documented.",
    inferred: "Source: inferred, not documented.",
  };
  return typeof source === "string" ? says[source] : undefined;
};

/** Every schema as an export under its own name, paths like `components["schemas"]["X"]` written `X`. */
const named = (file: SourceFile): string[] => {
  const components = file.getInterface("components");
  if (!components) return file.getStatements().map((statement) => rewrite(statement, file.getFullText()));
  const schemas = components.getProperty("schemas")?.getTypeNodeOrThrow();
  const full = file.getFullText();
  return (schemas?.asKind(SyntaxKind.TypeLiteral)?.getProperties() ?? []).map((property) => {
    const name =
      property.getNameNode().asKind(SyntaxKind.StringLiteral)?.getLiteralText() ?? property.getName();
    const type = property.getTypeNodeOrThrow();
    const doc = property
      .getJsDocs()
      .map((each) => comment(each))
      .filter((each) => each !== "")
      .map((each) => `${each}\n`)
      .join("");
    const body = reindent(rewrite(type, full));
    return `${reindent(doc)}${type.isKind(SyntaxKind.TypeLiteral) ? `export interface ${name} ${body}` : `export type ${name} = ${body};`}`;
  });
};

/** The text of a node with index paths turned into names and remarks tidied. */
const rewrite = (node: Node, full: string): string => {
  const edits: { from: number; to: number; text: string }[] = [];
  const look = (child: Node): void => {
    if (Node.isJSDoc(child)) {
      const kept = comment(child);
      // a remark that said nothing goes with its line
      const to =
        kept === ""
          ? child.getEnd() + (/^\s*/.exec(full.slice(child.getEnd()))?.[0].length ?? 0)
          : child.getEnd();
      edits.push({ from: child.getStart(), to, text: kept });
    } else if (child.isKind(SyntaxKind.IndexedAccessType)) {
      const name = /^components\["schemas"\]\["((?:[^"\\]|\\.)*)"\]$/.exec(child.getText())?.[1];
      if (name !== undefined) {
        edits.push({ from: child.getStart(), to: child.getEnd(), text: name });
        return;
      }
    }
    if (Node.isJSDocable(child)) for (const doc of child.getJsDocs()) look(doc);
    child.forEachChild(look);
  };
  look(node);
  let out = "";
  let from = node.getStart(true);
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    if (edit.from < from) continue;
    out += full.slice(from, edit.from) + edit.text;
    from = edit.to;
  }
  return out + full.slice(from, node.getEnd());
};

/** A remark without the tags that say what the type says already. */
const comment = (doc: JSDoc): string => {
  const lines = doc
    .getText()
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*\* ?/, "")
        .replace(/^\s*@description /, "")
        .trim(),
    )
    .filter((line) => line !== "" && !/^@(?:enum|constant|type)\b/.test(line));
  if (lines.length === 0) return "";
  const indent = " ".repeat(doc.getStart() - doc.getStartLinePos());
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : `/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */`;
};

/** openapi-typescript indents by four, and schemas stand two levels deep. */
const reindent = (block: string): string =>
  block.replace(/^ {8}/gm, "").replace(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2));

/** The map from tag to payload, the union of them all, and names for events whose schema is called otherwise. */
const joined = ({ slug, events, defs }: Bundle): string[] => {
  if (slug.startsWith("_")) return [];
  const aliases = events
    .filter(({ typeName, payload }) => payload.$ref !== `#/$defs/${typeName}`)
    .map(({ typeName, payload }) => `export type ${typeName} = ${payload.$ref?.slice(8)};`);
  const taken = new Set([...defs.keys(), ...events.map(({ typeName }) => typeName)]);
  const prefix = unused(typeName(slug), taken);
  return [
    ...aliases,
    `/** Payloads by the tag that the vendor sends. */\nexport interface ${prefix}Events {\n${events.map(({ tag, typeName }) => `  ${text(tag)}: ${typeName};\n`).join("")}}`,
    `/** Any payload of this vendor. */\nexport type ${prefix}Event = ${events.map(({ typeName }) => typeName).join(" | ") || "never"};`,
  ];
};

const unused = (prefix: string, taken: ReadonlySet<string>): string =>
  taken.has(`${prefix}Events`) || taken.has(`${prefix}Event`) ? unused(`${prefix}Webhook`, taken) : prefix;
