// Schemas written by an enemy: every place where text of a schema can reach output, with every kind of text that means
// something where output goes. What no rule refuses is generated in one run, many texts to a document, and then parsed,
// compiled and imported.
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { descriptionOf } from "../../scripts/bundle/description.js";
import { readBundles } from "../../scripts/bundle/read-bundles.js";
import { vendorsFrom } from "../../scripts/captures/payload/vendor-description.js";
import { load } from "../../scripts/documents/load.js";
import { generate, SchemaError } from "../../scripts/generate/index.js";
import { declarations } from "../support/declarations.js";
import { filesOf, folder, root } from "../support/files.js";

type Schema = Record<string, unknown>;

// ---- texts -----------------------------------------------------------------------------------------------------

/** What would run if any of it became code. No name that is made of it has an underscore. */
const EVIL = "globalThis.pwned_1=1";

const NEWLINES = ["\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f"];

const HOSTILE: readonly string[] = [
  ...[`*/ ${EVIL} /*`, `*\n/ ${EVIL} //`, `--> ${EVIL} <!--`, `</script><script>${EVIL}</script>`],
  ...[`" + (${EVIL}) + "`, `' + (${EVIL}) + '`, `"); ${EVIL}; ("`, `"]; ${EVIL}; ["`, `"}; ${EVIL}; ({"a":"`],
  ...[`\`; ${EVIL}; \``, `\${${EVIL}}`, `\`\${${EVIL}}\``, `$& $' $1 $$ $\``],
  ...NEWLINES.map((newline) => `a${newline}${EVIL}${newline}//`),
  ...["\\", "\\\\", '\\"', `\\"; ${EVIL}; //`, `ends with \\`, "\\u0022", "\\x22"],
  ...["\ud800", "\udc00", `a\ud800"`, "\ud83d\ude00"],
  ...["\0", "a\0b", "\u0007", "\u001b[31m", "\u202e txt.exe", "\ufeff", "\u200b", "\u00ad"],
  ...["class", "default", "import", "await", "arguments", "eval", "undefined", "string", "unknown", "Event"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "valueOf"],
  ...["../../../evil", "..\\..\\evil", "/etc/passwd", "C:\\evil", ".", "..", "a/../b", "%2e%2e%2fevil"],
  ...[
    "",
    " ",
    "  lead",
    "trail  ",
    "x".repeat(300),
    "名".repeat(300),
    "\u00e9",
    "e\u0301",
    "\uac01",
    "\u1100\u1161\u11a8",
  ],
  ...[
    "// @ts-nocheck",
    '/// <reference path="/etc/passwd" />',
    "@ts-ignore",
    "@type {evil}",
    "@description *\\/ x",
  ],
  ...[
    "//# sourceMappingURL=/etc/passwd",
    "#!/bin/sh",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
  ],
  ...[
    "| a | b |",
    "`code",
    "# head",
    "- [ ] x",
    "~~~",
    "```\n<b>\n```",
    "&lt;",
    "1",
    "0x10",
    "-1",
    "1e999",
    "Infinity",
    "NaN",
    "1e+21",
    "null",
    "true",
  ],
  ...["components", "schemas", "#/$defs/Probe", "$ref", "$defs", "{}", "{id}", "*", "/**/"],
];
const ORDINARY: readonly string[] = ["ok", "a-b", "名前"];
const TEXTS = [...ORDINARY, ...HOSTILE];

/** For places that take one at a time: the same in fewer texts, and those that mean something by themselves. */
const FEW = [
  ...ORDINARY,
  ...Array.from({ length: 8 }, (_, at) =>
    HOSTILE.filter((each, index) => index % 8 === at && each.length < 100).join(" "),
  ),
  ...[
    "",
    " ",
    "__proto__",
    "constructor",
    "class",
    "..",
    "../../../evil",
    "\\",
    "\ud800",
    "\0",
    "\n",
    "x".repeat(300),
  ],
];

// ---- places ----------------------------------------------------------------------------------------------------

/** Parts of a document, in whatever kind of document they are to stand. */
interface Parts {
  /** Members of the payload, by position: their names are ours. */
  readonly members?: readonly Schema[];
  /** More keywords of the payload. */
  readonly payload?: Schema;
  /** Named schemas. */
  readonly defs?: Readonly<Record<string, Schema>>;
  /** Payloads beside the first, by tag. */
  readonly events?: Readonly<Record<string, Schema>>;
  /** More of an OpenAPI document, and of the operation that posts the payload. */
  readonly document?: Schema;
  readonly operation?: Schema;
  readonly block?: Schema;
  /** More files of the folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** The name of the folder. */
  readonly folder?: string;
  /** A payload that has no finding. */
  readonly value?: unknown;
}

interface Place {
  readonly name: string;
  readonly of: (texts: readonly string[], ref: (name: string) => Schema, kind: Kind) => Parts;
  /** Rules that may refuse a text here; without any, all are accepted. */
  readonly refuses?: readonly string[];
  readonly in?: readonly Kind[];
  /** One text at a time. */
  readonly alone?: true;
  /** Texts that no file system holds in such a name. */
  readonly holds?: (text: string) => boolean;
}

/** A document of our profile, one of somebody else's, bare files, and a record of our own: each has its own printers. */
type Kind = "profile" | "foreign" | "bare" | "record";
const KINDS: readonly Kind[] = ["profile", "foreign", "bare", "record"];
const OPENAPI: readonly Kind[] = ["profile", "foreign"];

const objectOf = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries);

const escaped = (text: string): string => text.replace(/~/g, "~0").replace(/\//g, "~1");
const fragmentOf = (name: string): string => encodeURIComponent(whole(escaped(name))).replace(/%2F/g, "/");
/** With every half of a character replaced. */
const whole = (text: string): string => Buffer.from(text).toString();
const literally = (text: string): string =>
  [...text].map((character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`).join("");

const text = { type: "string" };
const each =
  (of: (text: string, at: number) => Schema) =>
  (texts: readonly string[]): Parts => ({ members: texts.map(of) });

const places: readonly Place[] = [
  {
    name: "title",
    of: (texts, ref) => ({
      members: [...texts.map((title) => ({ ...text, title })), ref("D")],
      payload: { title: texts[0] },
      defs: { D: { title: texts.at(-1), type: "object", properties: {} } },
    }),
  },
  {
    name: "description",
    of: (texts, ref) => ({
      members: [
        ...texts.map((description) => ({ ...text, description })),
        ...texts.map((description) => ({ type: "object", properties: {}, description, deprecated: true })),
        ...texts.map((description) => ({ type: ["string", "null"], enum: ["a", null], description })),
        ...texts.map((description) => ({ ...ref("D"), description })),
        ...texts.map((description) => ({ anyOf: [ref("D"), { type: "integer", description }], description })),
      ],
      payload: { description: texts.join("\n") },
      defs: { D: { description: texts.join(" "), type: "object", properties: {} } },
    }),
  },
  { name: "$comment", of: each(($comment) => ({ ...text, $comment })) },
  {
    name: "default",
    of: each((value) => ({ type: "object", properties: {}, default: objectOf([[value, value]]) })),
  },
  { name: "default text", of: each((value) => ({ ...text, default: value })) },
  {
    name: "example",
    of: each((value) => ({ ...text, example: value, examples: [value, { [value]: value }] })),
  },
  {
    name: "externalDocs",
    of: each((value) => ({ ...text, externalDocs: { url: value, description: value } })),
  },
  {
    name: "enum",
    refuses: ["whole-characters"],
    of: (texts) => ({ ...each((word) => ({ ...text, enum: [word] }))(texts), value: valuesOf(texts) }),
  },
  {
    name: "long enum",
    refuses: ["whole-characters"],
    of: (texts) => ({
      members: [
        { ...text, enum: [...texts, ..."123456789"].filter((word, at, all) => all.indexOf(word) === at) },
        { enum: [...new Set([...texts, ..."1234567"]), -1, 2.5, 1e21, true, null] },
      ],
    }),
  },
  {
    name: "const",
    refuses: ["whole-characters"],
    of: (texts) => ({
      ...each((word) => ({ const: word }))(texts),
      payload: { required: texts.map((_, at) => `m${at}`) },
      value: valuesOf(texts),
    }),
  },
  {
    name: "object-valued const and enum",
    refuses: ["whole-characters"],
    in: ["foreign", "bare"],
    of: each((word) => ({
      anyOf: [{ const: objectOf([[word, word]]) }, { enum: [[word], word, objectOf([[word, [word]]])] }],
    })),
  },
  {
    name: "tags of a union",
    refuses: ["whole-characters"],
    of: (texts) => ({
      members: [
        {
          oneOf: texts.map((tag) => ({
            type: "object",
            required: ["t"],
            properties: { t: { const: tag }, [`x${texts.indexOf(tag)}`]: text },
          })),
        },
      ],
    }),
  },
  {
    name: "member name",
    refuses: ["whole-characters", "no-prototype-name"],
    of: (texts) => ({
      payload: {
        properties: objectOf(texts.map((name) => [name, { ...text, description: name }])),
        required: texts,
        additionalProperties: { type: "string" },
      },
      value: objectOf(texts.map((name) => [name, name])),
    }),
  },
  {
    name: "name that is required and not described",
    refuses: ["whole-characters"],
    in: ["foreign", "bare"],
    of: (texts) => ({ payload: { required: texts }, value: objectOf(texts.map((name) => [name, 1])) }),
  },
  {
    name: "dependent names",
    refuses: ["whole-characters"],
    in: ["foreign", "bare"],
    of: (texts) => ({
      payload: {
        dependentRequired: objectOf(texts.map((name) => [name, [name, ...texts]])),
        dependentSchemas: objectOf(texts.map((name) => [name, { required: [name] }])),
        additionalProperties: true,
      },
      value: objectOf(texts.map((name) => [name, 1])),
    }),
  },
  {
    name: "pattern",
    in: ["profile", "bare"],
    refuses: ["whole-characters", "pattern-compiles", "pattern-is-linear"],
    of: each((pattern) => ({ ...text, pattern })),
  },
  {
    name: "pattern that means a text",
    refuses: ["whole-characters"],
    of: (texts) => ({
      ...each((each) => ({ ...text, pattern: `^${literally(each)}$` }))(texts),
      value: valuesOf(texts),
    }),
  },
  {
    name: "name of patternProperties",
    in: ["foreign", "bare"],
    refuses: ["whole-characters", "pattern-compiles", "pattern-is-linear"],
    of: (texts) => ({ payload: { patternProperties: objectOf(texts.map((pattern) => [pattern, text])) } }),
  },
  {
    name: "propertyNames",
    in: ["foreign", "bare"],
    refuses: ["whole-characters", "pattern-compiles", "pattern-is-linear"],
    of: each((pattern) => ({
      type: "object",
      propertyNames: { pattern, enum: [pattern], description: pattern },
    })),
  },
  {
    name: "format",
    in: ["profile", "bare"],
    refuses: ["whole-characters", "no-prototype-name"],
    of: each((format) => ({ ...text, format })),
  },
  {
    name: "type",
    in: ["profile", "bare"],
    refuses: ["whole-characters", "unknown-type"],
    // each of them says nothing of JSON, but "null", "string" and such
    of: each((type) => ({ type: type === "ok" || ORDINARY.includes(type) ? "string" : type })),
  },
  {
    name: "$id of the document",
    refuses: ["whole-characters"],
    in: ["bare", "record"],
    alone: true,
    of: ([$id]) => ({ payload: { $id }, members: [text] }),
  },
  {
    name: "$id within",
    refuses: ["whole-characters"],
    in: ["foreign", "bare"],
    of: each(($id) => ({ ...text, $id })),
  },
  {
    name: "$anchor",
    refuses: ["whole-characters", "unresolved-ref", "ref-loop"],
    in: ["bare"],
    of: (texts) => ({
      members: [
        ...texts.map(($anchor) => ({ ...text, $anchor })),
        ...texts.map((name) => ({ $ref: `#${fragmentOf(name)}` })),
      ],
    }),
  },
  {
    name: "$ref",
    refuses: [
      "whole-characters",
      "unresolved-ref",
      "remote-ref",
      "ref-outside",
      "ref-loop",
      "unsupported-keyword",
    ],
    of: (texts, ref) => ({
      members: texts.map(($ref) => (ORDINARY.includes($ref) ? ref($ref) : { $ref })),
      defs: objectOf(ORDINARY.map((name) => [name, text])),
    }),
  },
  {
    name: "name of a definition",
    refuses: ["whole-characters", "unresolved-ref", "name-clash"],
    of: (texts, ref) => ({
      members: texts.map((name) => ref(name)),
      defs: objectOf(texts.map((name, at) => [name, { type: "object", properties: { [`p${at}`]: text } }])),
    }),
  },
  {
    name: "x- members",
    of: (texts) => ({
      members: texts.map((each) => ({
        ...text,
        ...objectOf([
          [`x-${each}`, { [each]: each }],
          ...["x-enum-varnames", "x-enum-descriptions", "x-enumNames"].map((name): [string, unknown] => [
            name,
            [each],
          ]),
          ...["x-ts-type", "x-tsType", "x-go-type", "x-shape", "x-open", "x-known", "x-note"].map(
            (name): [string, unknown] => [name, each],
          ),
        ]),
        enum: ["a"],
      })),
      payload: objectOf(texts.map((each) => [`x-${each}`, each])),
    }),
  },
  {
    name: "x-source",
    refuses: ["known-source"],
    of: each((word) => ({ ...text, "x-source": sourceOf(word, "sdk") })),
  },
  {
    name: "x-pii",
    refuses: ["known-pii"],
    of: each((word) => ({ ...text, "x-pii": sourceOf(word, "name") })),
  },
  {
    name: "x-shape, as if it were ours",
    of: each((word) => ({
      ...text,
      "x-shape": { is: word, words: [word], of: [{}], first: [], rest: {} },
      "x-open": true,
    })),
  },
  {
    name: "tsType",
    refuses: ["whole-characters"],
    in: ["foreign", "bare"],
    of: each((tsType) => ({ ...text, tsType, tsEnumNames: [tsType] })),
  },
  {
    name: "discriminator",
    refuses: ["whole-characters"],
    in: ["foreign"],
    of: each((word) => ({
      oneOf: [{ type: "object", properties: {} }, { type: "string" }],
      discriminator: { propertyName: word, mapping: objectOf([[word, word]]) },
    })),
  },
  {
    name: "keyword that nobody knows",
    refuses: ["whole-characters", "keyword-holds"],
    in: ["foreign", "bare"],
    of: each((word) => ({
      ...objectOf(
        [
          [`${word}?`, word],
          [word, { [word]: word }],
        ].filter(([name]) => name !== "$ref" && name !== "$defs") as [string, unknown][],
      ),
      ...text,
    })),
  },
  {
    name: "tag of an event",
    in: OPENAPI,
    refuses: ["name-clash", "name-too-long"],
    of: (texts) => ({
      events: objectOf(texts.map((tag, at) => [tag, { type: "object", properties: { [`p${at}`]: text } }])),
    }),
  },
  {
    name: "operation",
    in: OPENAPI,
    of: ([...texts]) => ({
      operation: {
        operationId: texts.join(" "),
        summary: texts.join(" "),
        description: texts.join("\n"),
        tags: texts,
        ...objectOf(texts.map((each) => [`x-${each}`, each])),
      },
      members: [text],
    }),
  },
  {
    name: "summary",
    in: OPENAPI,
    alone: true,
    of: ([each]) => ({ operation: { operationId: each, summary: each, description: each }, members: [text] }),
  },
  {
    name: "document",
    in: OPENAPI,
    alone: true,
    of: ([each = ""]) => ({
      document: {
        info: { title: each, version: each, description: each, contact: { name: each, url: each } },
        servers: [{ url: each, description: each, variables: objectOf([[each, { default: each }]]) }],
        tags: [{ name: each, description: each }],
        externalDocs: { url: each },
        security: [objectOf([[each, [each]]])],
        ...objectOf([[`x-${each}`, each]]),
      },
      members: [text],
    }),
  },
  {
    name: "media type",
    in: OPENAPI,
    refuses: ["no-payload"],
    alone: true,
    of: ([each = ""]) => ({
      operation: { "x-media-type": `application/json; charset=${each}` },
      members: [text],
    }),
  },
  {
    name: "path",
    in: ["profile"],
    of: (texts) => ({
      members: [text],
      document: { paths: objectOf(texts.map((each) => [`/${each}`, call({})])) },
    }),
  },
  {
    name: "parameter",
    in: ["profile"],
    of: (texts) => ({
      members: [text],
      document: {
        paths: {
          "/a": call({
            parameters: texts.flatMap((name) =>
              ["query", "header", "cookie", "path"].map((where) => ({
                name,
                in: where,
                required: where === "path",
                description: name,
                schema: { ...text, enum: [name], description: name, default: name },
                example: name,
              })),
            ),
          }),
        },
      },
    }),
  },
  {
    name: "call",
    in: ["profile"],
    of: (texts, ref) => ({
      members: [text],
      defs: {
        D: {
          type: "object",
          properties: objectOf(texts.map((name) => [name, { ...text, description: name }])),
        },
      },
      document: {
        paths: objectOf(
          texts.map((each, at) => [
            `/a${at}`,
            call({
              ...{ operationId: each, summary: each, description: each, tags: [each], deprecated: true },
              servers: [{ url: each, description: each }],
              requestBody: {
                description: each,
                content: objectOf([[each, { schema: { ...text, enum: [each] }, example: each }]]),
              },
              responses: objectOf([
                [
                  each,
                  {
                    description: each,
                    headers: objectOf([[each, { description: each, schema: text }]]),
                    content: objectOf([[each, { schema: { ...ref("D"), description: each } }]]),
                    links: objectOf([[each, { operationId: each }]]),
                  },
                ],
              ]),
              callbacks: objectOf([[each, objectOf([[each, {}]])]]),
              ...objectOf([[`x-${each}`, each]]),
            }),
          ]),
        ),
      },
    }),
  },
  {
    name: "schemas of calls",
    in: ["profile"],
    refuses: ["unresolved-ref"],
    of: (texts, ref) => ({
      members: [text],
      defs: objectOf(texts.map((name, at) => [name, callSchema(name, at)])),
      document: {
        paths: {
          "/a": call({
            responses: {
              200: {
                description: "",
                content: { "application/json": { schema: { anyOf: texts.map((name) => ref(name)) } } },
              },
            },
          }),
        },
      },
    }),
  },
  {
    name: "$ref of calls",
    in: ["profile"],
    refuses: ["unresolved-ref", "remote-ref", "ref-outside"],
    of: (texts, ref) => ({
      members: [text],
      defs: objectOf(ORDINARY.map((name) => [name, text])),
      document: {
        paths: objectOf(
          texts.map(($ref, at) => [
            `/${at}`,
            call({
              parameters: [
                { name: "a", in: "query", schema: ORDINARY.includes($ref) ? ref($ref) : { $ref } },
              ],
            }),
          ]),
        ),
      },
    }),
  },
  {
    name: "x-afterword",
    in: ["profile"],
    alone: true,
    refuses: ["vocabulary"],
    of: ([each]) => ({ members: [text], block: { name: each } }),
  },
  {
    name: "signature and delivery",
    in: ["profile"],
    alone: true,
    refuses: ["whole-characters", "vocabulary", "no-prototype-name", "tag-mismatch"],
    of: ([each = ""]) => ({
      members: [text],
      block: {
        docs: [{ url: `https://${each}`, read: "2026-01-01" }],
        event: `/${escaped(each)}`,
        conversationId: { probe: `/${escaped(each)}` },
        signature: {
          ...{ scheme: "hmac", algorithm: "sha256", encoding: "hex", template: `${each}{body}` },
          header: { name: "x-signature", items: each, pair: each, key: each, prefix: each },
          timestamp: { key: each, unit: "s" },
          secret: { prefix: each },
        },
        delivery: { dedupe: [`/${escaped(each)}`] },
      },
      payload: { properties: objectOf([[each, { const: "probe" }]]), required: [each] },
    }),
  },
  {
    name: "change of a vendor",
    in: ["profile"],
    alone: true,
    refuses: ["whole-characters", "vocabulary"],
    of: ([what]) => ({ members: [text], block: { changes: [{ date: "2026-01-01", what }] } }),
  },
  {
    name: "event and address of a change",
    in: ["profile"],
    alone: true,
    refuses: ["whole-characters", "vocabulary", "no-such-event"],
    of: ([each = ""]) => ({
      members: [text],
      block: {
        changes: ORDINARY.includes(each)
          ? []
          : [{ date: "2026-01-01", what: "ok", events: [each], url: `https://${each}` }],
      },
    }),
  },
  {
    name: "note in the place of a signature",
    in: ["profile"],
    alone: true,
    refuses: ["vocabulary"],
    of: ([each = ""]) => ({
      members: [text],
      block: { signature: { scheme: "none", instead: { scheme: "secret", query: each, note: each } } },
    }),
  },
  {
    name: "claim of a token",
    in: ["profile"],
    alone: true,
    refuses: ["vocabulary"],
    of: ([each = ""]) => ({
      members: [text],
      block: {
        signature: {
          ...{ scheme: "jwt", algorithm: "HS256", header: { name: "authorization", prefix: each } },
          claims: { body: { claim: each, hash: "sha256", encoding: "hex" } },
        },
      },
    }),
  },
  {
    name: "words of the vocabulary",
    in: ["profile"],
    alone: true,
    refuses: ["vocabulary", "no-members"],
    of: ([each = ""]) => ({
      members: [text],
      block: ORDINARY.includes(each)
        ? {}
        : {
            ...{ platform: each, [each]: each, event: { required: objectOf([[each, [each]]]) } },
            signature: { scheme: each, encoding: each, headers: [each] },
            delivery: { ordering: each, success: each, source: each },
          },
    }),
  },
  {
    name: "pointers of a mapping",
    in: ["profile"],
    refuses: ["whole-characters", "vocabulary", "no-prototype-name"],
    of: (texts) => {
      const pointers = texts.map((each) => `/${escaped(each)}`);
      const lists = texts.map((each) => `/lists/${escaped(each)}`);
      return {
        payload: {
          properties: {
            ...objectOf(texts.map((name) => [name, text] as const)),
            lists: {
              type: "object",
              properties: objectOf(texts.map((name) => [name, listOf(texts.slice(0, 1))] as const)),
            },
            texts: {
              type: "object",
              properties: objectOf(texts.map((name) => [name, { type: "array", items: text }] as const)),
            },
          },
          additionalProperties: { type: "string" },
        },
        value: objectOf(texts.map((name) => [name, name])),
        block: {
          conversation: {
            probe: {
              references: objectOf(texts.map((name) => [`r ${name}`, `/${escaped(name)}`] as const)),
              id: pointers,
              tenant: texts.map((each) => ({ join: `/texts/${escaped(each)}` })),
              channel: pointers.map((at) => ({ when: { at, is: "filled" }, value: "other" })),
              agent: { name: { find: lists[0], where: { at: pointers[0], is: "given" }, take: pointers[0] } },
              transcript: {
                reference: `https://v.example/${pointers.map((at) => `{${at}}`).join("/")}`,
                items: lists.map((list) => ({
                  each: list,
                  kind: "message",
                  role: pointers[0],
                  text: pointers[0],
                  source: pointers[0],
                  // biome-ignore lint/suspicious/noThenProperty: the word of the vocabulary
                  then: [
                    {
                      when: { at: pointers[0], is: "given" },
                      kind: "event",
                      text: pointers.map((at) => `^${at}`),
                    },
                  ],
                })),
              },
            },
          },
        },
      };
    },
  },
  {
    name: "words of a mapping",
    in: ["profile"],
    // a text that looks like a pointer is not taken for a value
    refuses: ["whole-characters", "vocabulary", "no-prototype-name", "type-mismatch"],
    of: (texts) => ({
      payload: { properties: { a: text, b: text, list: listOf(["a"]) } },
      block: {
        conversation: {
          probe: {
            references: {
              ...objectOf(texts.map((name) => [name, "/a"] as const)),
              "like ": { when: { at: "/a", like: texts.map((each) => `*${each}*`) }, from: "/a" },
              "equals ": { when: { at: "/a", equals: texts }, from: "/a" },
            },
            tenant: texts.map((value) => ({ when: { at: "/a", like: value }, value })),
            channel: {
              from: "/a",
              words: objectOf(texts.map((word) => [word, "other"] as const)),
              fold: true,
            },
            agent: {
              name: {
                from: "/a",
                words: objectOf(texts.map((word) => [word, word] as const)),
                else: texts[0],
              },
            },
            transcript: {
              reference: {
                when: { at: "/b", equals: texts },
                url: `https://v.example/${encodeURIComponent(whole(texts.join("/")))}/{/b}`,
              },
              items: [
                { split: "/b", roles: objectOf(texts.map((label) => [label, "agent"] as const)) },
                {
                  each: "/list",
                  kind: {
                    from: "/a",
                    words: objectOf(texts.map((word) => [`${word}*`, "message"] as const)),
                  },
                  text: "/a",
                },
              ],
            },
          },
        },
      },
    }),
  },
  {
    name: "name of a schema in vendor.yaml",
    in: ["foreign"],
    refuses: ["name-clash", "name-too-long"],
    of: (texts) => ({
      defs: objectOf(texts.map((name, at) => [name, { type: "object", properties: { [`p${at}`]: text } }])),
      files: { "vendor.json": JSON.stringify({ events: texts }) },
    }),
  },
  {
    name: "tag in vendor.yaml",
    in: ["foreign"],
    refuses: ["name-clash", "name-too-long"],
    of: (texts) => ({
      defs: { D: { type: "object", properties: { d: text } } },
      files: { "vendor.json": JSON.stringify({ events: objectOf(texts.map((tag) => [tag, "D"])) }) },
    }),
  },
  {
    name: "text of an example",
    in: OPENAPI,
    of: (texts) => ({
      members: texts.map(() => text),
      files: { "examples/probe.json": JSON.stringify(valuesOf(texts), undefined, 1) },
    }),
  },
  {
    name: "name of an example",
    in: OPENAPI,
    holds: (text) => isFileName(`probe.${text}.json`),
    of: (texts) => ({
      members: [text],
      files: objectOf(texts.map((name) => [`examples/probe.${name}.json`, "{}"])),
    }),
  },
  {
    name: "name of a file",
    in: ["bare", "record"],
    refuses: ["name-clash", "name-too-long"],
    holds: (text) => isFileName(`${text}.schema.json`),
    of: (texts) => ({
      files: objectOf(
        texts.map((name, at) => [
          `${name}.schema.json`,
          JSON.stringify({ type: "object", properties: { [`p${at}`]: text } }),
        ]),
      ),
    }),
  },
  {
    name: "name of a folder",
    in: ["profile", "bare"],
    alone: true,
    refuses: ["folder-name", "name-clash"],
    holds: (text) => isFileName(`${text}.`) && !text.startsWith("."),
    of: ([name = ""], _, kind) => ({ members: [text], folder: kind === "bare" ? `${name}.` : name }),
  },
];

/** A list of objects that have these members. */
const listOf = (names: readonly string[]): Schema => ({
  type: "array",
  items: { type: "object", properties: objectOf(names.map((name) => [name, text] as const)) },
});
const valuesOf = (texts: readonly string[]): Schema => objectOf(texts.map((each, at) => [`m${at}`, each]));
const sourceOf = (word: string, known: string): string => (ORDINARY.includes(word) ? known : word);
const isFileName = (name: string): boolean =>
  name !== "" &&
  name !== "." &&
  name !== ".." &&
  !/[/\0]/.test(name) &&
  whole(name) === name &&
  Buffer.byteLength(name) <= 255;
const call = (more: Schema): Schema => ({ post: { responses: { 200: { description: "" } }, ...more } });
const callSchema = (name: string, at: number): Schema => ({
  title: name,
  description: name,
  type: "object",
  properties: {
    [`p${at}`]: {
      ...text,
      enum: [name],
      default: name,
      format: name,
      description: name,
      "x-enum-varnames": [name],
    },
    shape: { ...text, "x-shape": { is: "words", words: [name] } },
    odd: { ...text, "x-shape": { is: name } },
    named: { ...text, "x-shape": { is: "named", name } },
    tag: { const: name },
  },
  additionalProperties: { ...text, description: name },
});

// ---- documents -------------------------------------------------------------------------------------------------

const payloadOf = ({ members = [], payload = {} }: Parts): Schema => {
  const { properties = {}, ...rest } = payload as { properties?: Schema };
  return {
    type: "object",
    ...rest,
    properties: { ...objectOf(members.map((schema, at) => [`m${at}`, schema] as const)), ...properties },
  };
};

/** The files of a folder that has these parts. */
const filesIn = (kind: Kind, place: Place, texts: readonly string[]): Record<string, string> => {
  const isOpenapi = kind === "profile" || kind === "foreign";
  const home = isOpenapi ? "#/components/schemas/" : "#/$defs/";
  const parts = place.of(texts, (name) => ({ $ref: home + fragmentOf(name) }), kind);
  const { defs = {}, events, document = {}, operation = {}, block = {}, files = {} } = parts;
  if (!isOpenapi) {
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    const own = parts.members || parts.payload || parts.defs;
    return own
      ? { "probe.schema.json": JSON.stringify({ $schema, ...payloadOf(parts), $defs: defs }), ...files }
      : { ...files };
  }
  const { "x-media-type": media = "application/json", ...said } = operation;
  const post = (schema: Schema, more: Schema = {}) => ({
    post: { ...more, requestBody: { content: { [media as string]: { schema } } } },
  });
  const probe = parts.members || parts.payload ? { probe: post(payloadOf(parts), said) } : {};
  const others = Object.entries(events ?? {}).map(([tag, schema]) => [tag, post(schema)] as const);
  const webhooks = objectOf<unknown>([...Object.entries(probe), ...others]);
  const ids = objectOf(Object.keys(webhooks).map((tag) => [tag, null]));
  const facts = { name: "V", event: { header: "x-event" }, conversationId: ids, ...block };
  const whole =
    kind === "profile"
      ? {
          openapi: "3.1.0",
          info: {},
          "x-afterword": facts,
          webhooks,
          components: { schemas: defs },
          ...document,
        }
      : { openapi: "3.0.3", info: {}, "x-webhooks": webhooks, components: { schemas: defs }, ...document };
  return { "openapi.json": JSON.stringify(whole), ...files };
};

/** A folder that is accepted. */
interface Unit {
  readonly folder: string;
  readonly texts: readonly string[];
  readonly files: Record<string, string>;
  /** A payload that has no finding. */
  readonly value: unknown;
}

interface Refusal {
  readonly text: string;
  readonly rules: readonly string[];
}

let count = 0;
const rulesOf = (name: string, files: Record<string, string>): readonly string[] => {
  const schemas = folder(
    objectOf(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content])),
  );
  try {
    readBundles((problems) => load(schemas, problems));
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.problems.map(({ rule }) => rule);
  }
};

/** The folder that has these texts in a place, and what refuses it. */
const tried = (
  place: Place,
  kind: Kind,
  texts: readonly string[],
): { unit: Unit; rules: readonly string[] } => {
  const files = filesIn(kind, place, texts);
  const { folder: given = `u${count++}`, value } = place.of(texts, () => ({}), kind);
  const folder = `${kind === "record" ? "_" : ""}${given}`;
  return { unit: { folder, texts, files, value }, rules: rulesOf(folder, files) };
};

/** As few folders as hold all these texts, each of which is accepted alone. */
const packed = (place: Place, kind: Kind, texts: readonly string[]): Unit[] => {
  if (texts.length === 0) return [];
  const { unit, rules } = tried(place, kind, texts);
  if (rules.length === 0) return [unit];
  const middle = Math.ceil(texts.length / 2);
  return [texts.slice(0, middle), texts.slice(middle)].flatMap((half) => packed(place, kind, half));
};

/** Folders that together have all texts which are accepted, and what refuses the others. */
const settled = (
  place: Place,
  kind: Kind,
  texts: readonly string[],
): { units: Unit[]; refused: Refusal[] } => {
  const whole = place.alone ? undefined : tried(place, kind, texts);
  if (whole?.rules.length === 0) return { units: [whole.unit], refused: [] };
  const singly = texts.map((each) => ({ text: each, ...tried(place, kind, [each]) }));
  const accepted = singly.filter(({ rules }) => rules.length === 0);
  return {
    units: place.alone
      ? accepted.map(({ unit }) => unit)
      : packed(
          place,
          kind,
          accepted.map((each) => each.text),
        ),
    refused: singly.filter(({ rules }) => rules.length > 0),
  };
};

// ---- the run ---------------------------------------------------------------------------------------------------

const dir = folder({});
const schemas = join(dir, "schemas");
const out = join(dir, "generated");
const cases = places.flatMap((place) => (place.in ?? KINDS).map((kind) => ({ place, kind })));
const results = cases.map(({ place, kind }) => {
  const texts = (place.alone ? FEW : TEXTS).filter((each) => place.holds?.(each) ?? true);
  return { place, kind, texts, ...settled(place, kind, texts) };
});
const units = results.flatMap((result) => result.units);
let files: Record<string, string> = {};

beforeAll(async () => {
  for (const unit of units)
    for (const [name, content] of Object.entries(unit.files)) {
      const path = join(schemas, unit.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  await generate({ schemas, out });
  files = filesOf(out);
}, 120_000);

describe("every place", () => {
  test.each(results.map((result) => [result.place.name, result.kind, result] as const))(
    "%s, %s",
    (_, __, { place, texts, refused, units }) => {
      const accepted = new Set(units.flatMap((unit) => unit.texts));
      // ordinary texts are welcome everywhere, and every other is either printed or refused by a rule that says so
      for (const each of ORDINARY)
        expect(accepted, JSON.stringify(refused.map(({ text, rules }) => ({ text, rules })))).toContain(each);
      expect(accepted.size + refused.length).toBe(new Set(texts).size);
      const rules = new Set(refused.flatMap((each) => each.rules));
      expect([...rules].filter((rule) => !place.refuses?.includes(rule))).toEqual([]);
    },
  );
});

const KINDS_IN_JS = new Set(
  (
    "AmpersandAmpersandToken ArrayLiteralExpression ArrowFunction BarBarToken BinaryExpression Block CallExpression ColonToken " +
    "CommaToken ConditionalExpression ContinueStatement ElementAccessExpression EndOfFileToken EqualsEqualsEqualsToken " +
    "EqualsEqualsToken EqualsGreaterThanToken ExclamationEqualsEqualsToken ExclamationEqualsToken ExportDeclaration " +
    "ExportKeyword ExportSpecifier ExpressionStatement FalseKeyword FirstAssignment FirstBinaryOperator FirstLiteralToken " +
    "FirstStatement ForInStatement ForOfStatement ForStatement GreaterThanToken GreaterThanEqualsToken Identifier IfStatement " +
    "ImportClause ImportDeclaration ImportSpecifier LessThanEqualsToken NamedExports NamedImports NewExpression NullKeyword " +
    "ObjectLiteralExpression ComputedPropertyName Parameter ArrayBindingPattern BindingElement ParenthesizedExpression " +
    "PercentToken PlusToken PostfixUnaryExpression PrefixUnaryExpression PropertyAccessExpression PropertyAssignment " +
    "QuestionQuestionToken QuestionToken ReturnStatement ShorthandPropertyAssignment SlashToken SourceFile StringLiteral TrueKeyword TypeOfExpression VariableDeclaration " +
    "VariableDeclarationList TemplateExpression TemplateHead TemplateSpan TemplateMiddle LastTemplateToken " +
    "SwitchStatement CaseBlock CaseClause DefaultClause BreakStatement QuestionDotToken"
  ).split(" "),
);
const KINDS_IN_TYPES = new Set(
  (
    "ArrayType BooleanKeyword ComputedPropertyName DeclareKeyword EndOfFileToken ExportDeclaration ExportKeyword ExportSpecifier FalseKeyword " +
    "FirstLiteralToken FirstStatement Identifier ImportClause ImportDeclaration ImportSpecifier IndexSignature " +
    "IndexedAccessType InterfaceDeclaration IntersectionType LastTypeNode LiteralType NamedExports NamedImports NeverKeyword " +
    "NullKeyword NumberKeyword OptionalType Parameter ParenthesizedType PrefixUnaryExpression PropertySignature QuestionToken " +
    "ReadonlyKeyword RestType SourceFile StringKeyword StringLiteral TrueKeyword TupleType TypeAliasDeclaration TypeLiteral " +
    "TypeOperator TypeQuery TypeReference UndefinedKeyword UnionType UnknownKeyword VariableDeclaration " +
    "VariableDeclarationList JSDoc JSDocDeprecatedTag"
  ).split(" "),
);

/** What nobody prints: where a statement is none of ours, or a name comes from nowhere. */
const strange = (name: string, content: string): string[] => {
  const isJs = name.endsWith(".js");
  const kind = isJs ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const file = ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true, kind);
  const broken = (file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  const found = broken.map((each) => ts.flattenDiagnosticMessageText(each.messageText, " "));
  const directives = (file as unknown as { commentDirectives?: unknown[] }).commentDirectives ?? [];
  if (directives.length > 0 || file.referencedFiles.length > 0) found.push("a directive");
  const known = isJs ? KINDS_IN_JS : KINDS_IN_TYPES;
  const visit = (node: ts.Node): void => {
    if (!known.has(ts.SyntaxKind[node.kind]))
      found.push(`${ts.SyntaxKind[node.kind]} ${node.getText().slice(0, 80)}`);
    if (ts.isIdentifier(node) && /^(?:globalThis|pwned_1)$/.test(node.text))
      found.push(`the name ${node.text}`);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier;
      const isOurs =
        !from ||
        (ts.isStringLiteral(from) &&
          (/^afterword\/(?:check|mapping|token)$/.test(from.text) || isBeside(name, from.text)));
      if (!isOurs) found.push(`an import of ${from?.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  if (isJs) found.push(...foreignNames(file).map((each) => `${each} comes from nowhere`));
  for (const statement of file.statements) {
    const isTop = isJs
      ? ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) || isConst(statement)
      : ts.isImportDeclaration(statement) ||
        ts.isExportDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        isConst(statement);
    if (!isTop) found.push(`at the top: ${ts.SyntaxKind[statement.kind]}`);
  }
  visit(file);
  return found;
};

const GLOBALS = ["undefined", "Object", "RegExp", "Array", "Number", "isFinite", "isNaN"];

/** Names that a module uses and does not make. */
const foreignNames = (file: ts.SourceFile): string[] => {
  const made = new Set(GLOBALS);
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportSpecifier(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node)
    ) {
      if (ts.isIdentifier(node.name)) made.add(node.name.text);
    } else if (
      ts.isIdentifier(node) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
    )
      used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...used].filter((name) => !made.has(name));
};

const isConst = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;

const isBeside = (name: string, from: string): boolean =>
  from.startsWith("./") &&
  Object.hasOwn(files, `${name.split("/")[0]}/${from.slice(2)}`.replace(/types\.js$/, "types.d.ts"));

describe("what comes out", () => {
  const modules = () =>
    Object.entries(files).filter(([name]) => name.endsWith(".js") || name.endsWith(".d.ts"));

  test("there is something to look at, in the folders that there are, and of our own kinds", () => {
    expect(units.length).toBeGreaterThan(100);
    const folders = new Set(units.map((unit) => unit.folder));
    for (const name of Object.keys(files)) {
      expect(folders).toContain(name.split("/")[0]);
      expect(name).toMatch(/^[^/]+\/(?:README\.md|pii\.jsonc|[\p{L}\p{N}\p{M}-]+(?:\.js|\.d\.ts))$/u);
    }
  });

  test("parses, has only statements and expressions of ours, and no text has become a name", () => {
    const found = modules().flatMap(([name, content]) =>
      strange(name, content).map((what) => `${name}: ${what}`),
    );
    expect(found.slice(0, 20)).toEqual([]);
  });

  test("every file begins with its header, and holds no line or mark that another tool reads", () => {
    for (const [name, content] of Object.entries(files)) {
      const [first, ...lines] = content.split("\n");
      expect(first, name).toMatch(
        /^(?:\/\/|<!--) Generated from [\p{L}\p{N}\p{M} ._/@-]+ by afterword generate\. Do not edit\.(?: -->)?$/u,
      );
      const unseen = name.endsWith(".md")
        ? /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u
        : /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
      expect(
        lines.find((line) => unseen.test(line)),
        name,
      ).toBeUndefined();
      expect(lines.join("\n"), name).not.toMatch(/^\s*(?:\/\/\/ ?<|\/\/# source|#!|\/\/ ?@ts-)/m);
      expect(whole(content) === content, name).toBe(true);
    }
  });

  test("pages hold no markup but ours: rows have as many cells as their head, and no HTML", () => {
    for (const [name, content] of Object.entries(files)) {
      if (!name.endsWith(".md")) continue;
      const lines = withoutFences(content).split("\n").slice(1);
      let cells = 0;
      for (const line of lines) {
        const plain = withoutCode(line);
        expect(plain, name).not.toMatch(/<[a-z/!]/i);
        expect(plain, name).not.toMatch(/(?<!\\)\]\(/);
        const found = plain.match(/(?<!\\)\|/g)?.length ?? 0;
        if (line.startsWith("|")) {
          cells ||= found;
          expect(found, `${name}: ${line.slice(0, 200)}`).toBe(cells);
        } else cells = 0;
      }
    }
  });
});

/** Imports everything where nothing but reading is allowed, and holds values against what came. */
const IMPORTS = `
import { readFileSync } from "node:fs";
const { modules, values } = JSON.parse(readFileSync(new URL("./given.json", import.meta.url), "utf8"));
const state = () => JSON.stringify([
  [globalThis, Object.prototype, Array.prototype, Function.prototype, String.prototype, process.env].map((each) => Reflect.ownKeys(each).map(String).sort()),
  process.exitCode ?? null,
]);
/** The references of a vendor whose mapping has the name of each member as that of a reference. */
const wrong = (name, { normalize }) => {
  normalize("probe", {});
  const value = values[name.replace("vendor.js", "probe.js")] ?? {};
  const { references } = normalize("probe", value);
  return Object.keys(value).filter((key) => !references.some((each) => each.name === "r " + key && each.value === value[key])).map((key) => name + " has no reference " + key);
};
const before = state();
const found = [];
for (const name of modules) {
  const made = await import("./generated/" + name);
  for (const [key, event] of Object.entries(made)) {
    if (typeof event.normalize === "function") found.push(...wrong(name, event));
    if (typeof event.check !== "function") continue;
    event.is({});
    event.check({ [key]: key });
    if (values[name] !== undefined) found.push(...event.check(values[name]).map((each) => name + ": " + each.kind + " " + each.pointer));
  }
}
console.log(JSON.stringify({ count: modules.length, changed: before !== state(), found }));
`;

test("names and words stand in types as they are", () => {
  for (const { place, units } of results) {
    if (!["member name", "enum", "long enum", "const"].includes(place.name)) continue;
    for (const { folder, texts } of units) {
      const content = files[`${folder}/types.d.ts`] as string;
      const file = ts.createSourceFile("types.d.ts", content, ts.ScriptTarget.Latest, true);
      const found = new Set<string>();
      const visit = (node: ts.Node): void => {
        if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) found.add(node.literal.text);
        if (ts.isPropertySignature(node)) found.add((node.name as ts.StringLiteral | ts.Identifier).text);
        ts.forEachChild(node, visit);
      };
      visit(file);
      expect(texts.filter((each) => !found.has(each))).toEqual([]);
    }
  }
});

describe("used as it is", () => {
  beforeAll(() => {
    mkdirSync(join(dir, "node_modules"));
    symlinkSync(root, join(dir, "node_modules/afterword"));
    writeFileSync(join(dir, "package.json"), '{ "type": "module" }');
    writeFileSync(join(dir, "import.mjs"), IMPORTS);
    const values = objectOf(units.map(({ folder, value }) => [`${folder}/probe.js`, value]));
    const modules = Object.keys(files).filter((name) => name.endsWith(".js"));
    writeFileSync(join(dir, "given.json"), JSON.stringify({ modules, values }));
    declarations();
  }, 120_000);

  test("imports without side effect, and names and words of a schema are those of payloads", () => {
    const flag = process.allowedNodeEnvironmentFlags.has("--permission")
      ? "--permission"
      : "--experimental-permission";
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [flag, "--allow-fs-read=*", "--no-warnings", "import.mjs"],
      { cwd: dir, encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { count, changed, found } = JSON.parse(stdout);
    expect(count).toBeGreaterThan(100);
    expect(changed).toBe(false);
    expect(found.slice(0, 20)).toEqual([]);
  });

  test("mappings that commands load are those that are printed", () => {
    const isMapped = ({ slug }: { slug: string }) => Object.hasOwn(files, `${slug}/normalize.js`);
    const { bundles } = readBundles((problems) => load(schemas, problems));
    const mapped = vendorsFrom(bundles.filter(isMapped).map(descriptionOf), []);
    expect(mapped.length).toBeGreaterThan(1);
    for (const { slug, normalize } of mapped) {
      const value = units.find(({ folder }) => folder === slug)?.value ?? {};
      const { references = [] } = normalize?.("probe", value) ?? {};
      const found = references.map(({ name, value }) => [name, value] as const);
      for (const [name, text] of Object.entries(value))
        expect(found, slug).toContainEqual([`r ${name}`, text]);
    }
    expect(globalThis).not.toHaveProperty("pwned_1");
  });

  test("type-checks in one program", () => {
    const options: ts.CompilerOptions = {
      ...{
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        strict: true,
        skipLibCheck: false,
      },
      ...{ types: [], lib: ["lib.es2022.d.ts"], noEmit: true, exactOptionalPropertyTypes: true },
    };
    const names = Object.keys(files).filter((name) => name.endsWith(".d.ts"));
    const program = ts.createProgram(
      names.map((name) => join(out, name)),
      options,
    );
    const found = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${file?.fileName.slice(dir.length)} ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      );
    expect(found.slice(0, 20)).toEqual([]);
  });
});

/** Markdown without fenced blocks: one ends at as many backticks as it begins with. */
const withoutFences = (page: string): string => page.replace(/^(`{3,})[a-z]{0,10}\n[\s\S]*?\n\1$/gm, "");

/** A line without code spans. */
const withoutCode = (line: string): string => line.replace(/(?<![\\`])(`+)(?!`)(?:.*?[^`])\1(?!`)/g, "");
