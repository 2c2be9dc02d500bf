// Text that would run, load, or change what is around it, if anything took it for more than text. Whatever runs sets
// `window.hit`, opens a dialog or asks another host.
import type { Page } from "playwright-core";
import { projectFolder } from "../commands/project.js";

const RUN = "window.hit=1";
const ELSEWHERE = "//elsewhere.invalid/x";

/** 30 texts, each of another kind. */
export const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<!--<script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="${ELSEWHERE}">`,
  `<svg onload=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.hit=1</script>"></iframe>`,
  `<iframe src="javascript:parent.hit=1"></iframe>`,
  `<object data="${ELSEWHERE}"></object>`,
  `<embed src="${ELSEWHERE}">`,
  `<link rel=stylesheet href="${ELSEWHERE}">`,
  `<style>@import "${ELSEWHERE}"; *{background:url(${ELSEWHERE})}</style>`,
  `</style><script>${RUN}</script>`,
  `<base href="${ELSEWHERE}">`,
  `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  `<form action="${ELSEWHERE}"><button autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<a href="javascript:${RUN}" id=hostile>a</a>`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus tabindex='0`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `\${${RUN}}{{constructor.constructor('${RUN}')()}}`,
  `<math><mtext><table><mglyph><style><img src onerror=${RUN}>`,
  `&lt;img src=x onerror=${RUN}&gt;&#60;script&#62;${RUN}`,
  `\u202e<img src=x onerror=${RUN}>\u2066\u2028\u2029`,
  `__proto__`,
];

/** The name of a vendor of somebody's own, and the tag of its event. */
export const HOSTILE_NAME = `<img src=x onerror=${RUN}>`;
export const HOSTILE_TAG = `ended.<svg/onload=${RUN}>`;

/** A project with that vendor. */
export const hostileProject = (): string =>
  projectFolder(
    { schemas: "schemas", out: "generated" },
    {
      "schemas/evil/openapi.yaml": JSON.stringify({
        openapi: "3.1.0",
        info: { title: HOSTILE_NAME, version: "1" },
        "x-afterword": { name: HOSTILE_NAME, event: "/kind", conversationId: "/id" },
        webhooks: {
          [HOSTILE_TAG]: {
            post: {
              requestBody: {
                content: {
                  "application/json": {
                    schema: {
                      type: "object",
                      required: ["kind", "id"],
                      properties: { kind: { type: "string", const: HOSTILE_TAG }, id: { type: "string" } },
                    },
                  },
                },
              },
            },
          },
        },
      }),
    },
  );

/** What of hostile text became more than text. */
export const ranIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...("hit" in window ? ["window.hit"] : []),
    ...[
      ...document.body.querySelectorAll(
        "img, iframe, object, embed, link, style, base, meta, form, video, math",
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ...[...document.querySelectorAll("[href], [src], [onload], [onerror], [onfocus]")]
      .filter((element) => !element.matches('link[rel=icon][href="data:,"]'))
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  ]);
