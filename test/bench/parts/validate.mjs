import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MESSAGES, SHAPES } from "../payloads.mjs";
import { made } from "../vendors.mjs";

export const name = "validate";

/** How long each vendor is measured. */
const ROUNDS = 150;

export const rows = async () => {
  const script = fileURLToPath(new URL("../one-vendor.mjs", import.meta.url));
  const found = made.map((vendor) => ({
    vendor,
    ...JSON.parse(execFileSync(process.execPath, [script, vendor, String(ROUNDS)], { encoding: "utf8" })),
  }));
  const row = (figure, measured, [reach, goal], note) => ({
    figure,
    measured,
    reach,
    goal,
    better: "less",
    note,
  });
  return [
    ...found.map(({ vendor, passed: { afterword, parse: _, ...others }, bytes }) =>
      row(
        `${vendor}: (parse + is) / parse`,
        afterword,
        [1.25, 1.15],
        [
          ...Object.entries(others).map(([other, ratio]) => `${other} ${ratio.toFixed(2)}`),
          `${SHAPES} shapes of ${(bytes / 1024).toFixed(1)} KB, ${vendor === "ada" ? "up to " : ""}${MESSAGES} ${vendor === "ada" ? "metadata" : "messages"}`,
        ].join(" · "),
      ),
    ),
    ...found.map(({ vendor, unknown }) =>
      row(
        `${vendor}: every item has a new field, (parse + check) / parse`,
        unknown,
        [1.6, 1.4],
        vendor === "ada" ? "has no items: data has a new field" : "",
      ),
    ),
    ...found.map(({ vendor, fault }) =>
      row(
        `${vendor}: one fault, check / parse`,
        fault,
        [0.6, 0.4],
        vendor === "ada" ? "has no items: the fault is in data" : "a wrong type in the middle item",
      ),
    ),
  ];
};
