import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MESSAGES, SHAPES } from "../payloads.mjs";
import { voiced } from "../vendors.mjs";

export const name = "receive";

const ROUNDS = 120;

const run = (script, ...args) =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...args], {
      encoding: "utf8",
    }),
  );

export const rows = async () => {
  const { found: sizes } = run("one-verifier.mjs", String(ROUNDS));
  const reaches = { 2: 1.4, 13: 1.15, 120: 1.05 };
  const verify = Object.entries(sizes).map(([kilobytes, { ratio, raw, verify }]) => ({
    figure: `verify / raw HMAC, ${kilobytes} KB`,
    measured: ratio,
    reach: reaches[kilobytes],
    better: "less",
    note: `${verify.toFixed(1)} µs, the HMAC ${raw.toFixed(1)} µs`,
  }));

  const limits = { ascii: [1.35, 1.2], emoji: [1.15, 1] };
  const receive = [];
  const beside = [];
  for (const vendor of ["phonic", "autocalls", "speaknode", "ada"]) {
    for (const letters of ["ascii", "emoji"]) {
      const { raw, microseconds, kilobytes, ...others } = run(
        "one-receiver.mjs",
        vendor,
        letters,
        String(ROUNDS),
      );
      const what = letters === "ascii" ? "ASCII" : "emoji";
      // Ada's event has no messages, so it is not what the figure is about
      const [reach, goal] = vendor === "ada" ? [] : limits[letters];
      const content = vendor === "ada" ? "no messages" : `${MESSAGES} messages`;
      receive.push({
        figure: `${vendor}: receive / (HMAC + JSON.parse), ${what}`,
        measured: raw,
        reach,
        goal,
        better: "less",
        note: `${microseconds.toFixed(0)} µs · ${SHAPES} shapes of ${kilobytes.toFixed(1)} KB, ${content}`,
      });
      for (const [other, least] of [
        ["svix", 2.2],
        ["svix + zod", 3],
      ]) {
        if (others[other] === undefined) continue;
        beside.push({
          figure: `${vendor}: ${other} / receive, ${what}`,
          measured: others[other],
          reach: vendor === "ada" ? undefined : least,
          better: "more",
          note: other === "svix" ? "the stack that the vendor documents" : "",
        });
      }
    }
  }
  const own = voiced.map((vendor) => {
    const { raw, items, microseconds, kilobytes } = run("one-receiver.mjs", vendor, "ascii", String(ROUNDS));
    return {
      figure: `${vendor}: receive / (its own verification + JSON.parse), ASCII`,
      measured: items,
      reach: 1.5,
      better: "less",
      note: `${raw.toFixed(2)} if unmapped is read, too · ${microseconds.toFixed(0)} µs · ${SHAPES} shapes of ${kilobytes.toFixed(1)} KB, ${MESSAGES} messages`,
    };
  });
  return [...verify, ...receive, ...own, ...beside];
};
