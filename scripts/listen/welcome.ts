// What is said at the start: where vendors are to be pointed, what is missing, and how to send something.

import type { ListeningVendor, Settings } from "../html/model.js";
import { printable } from "../text/printable.js";

/** How many vendors without a secret are named. */
const MAX_NAMED = 4;

/** The lines that are shown when the run has begun. */
export const welcome = (settings: Settings, { hasPage }: { readonly hasPage: boolean }): string => {
  const { url, forward, save, allowUnsigned, vendors } = settings;
  const able = vendors.filter(({ canVerify }) => canVerify);
  const without = vendors.filter(({ canVerify }) => !canVerify);
  const rows: (readonly [name: string, text: string])[] = [
    ...able.map(({ slug, path }) => [slug, `${url}${path}`] as const),
    ...(without.length > 0 ? [["no secret", noSecretText(without, allowUnsigned)] as const] : []),
    ...(allowUnsigned
      ? [["any path", "what cannot be verified is taken too, and shown as unverified"] as const]
      : []),
    ["forwards", forward === null ? "to nobody; --forward URL would" : `to ${forward}`],
    ["keeps", save === null ? "nothing on disk; --save captures would" : `captures in ${save}`],
    ...(hasPage ? [["page", `${url}/`] as const] : []),
    ["try it", able[0] ? sendText(able[0], url) : newKeyText(vendors[0]?.slug ?? "phonic")],
    [
      "tunnel",
      `vendors reach this machine through one: cloudflared tunnel --url ${url}, or ngrok http ${new URL(url).port}`,
    ],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `listening on ${url}, for this machine only`,
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${printable(text)}`),
    "",
  ].join("\n");
};

const sendText = ({ slug, path }: ListeningVendor, url: string): string =>
  `in another terminal, where the same secret is set: npx afterword send ${slug} --to ${url}${path}`;

const newKeyText = (slug: string): string =>
  `make a secret for tests, and set it here and in another terminal: npx afterword send ${slug} --new-key`;

const noSecretText = (without: readonly ListeningVendor[], allowUnsigned: boolean): string => {
  const named = without.slice(0, MAX_NAMED).map(({ slug }) => slug);
  const more = without.length - named.length;
  const list = `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const [first] = without as [ListeningVendor];
  const becomes = allowUnsigned ? "not verified" : "refused";
  return `${list}: ${becomes}. Set ${first.variable}${without.length > 1 ? " and the like" : ""}, or give --secrets FILE`;
};
