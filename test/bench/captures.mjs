// The captures that `afterword validate` is measured on: mixed events, two thirds of the lines with text beyond ASCII,
// one in a hundred with a fault. The same bytes at every run.
import { closeSync, openSync, writeSync } from "node:fs";
import { payloads } from "./payloads.mjs";

const VENDORS = ["ada", "autocalls", "phonic", "speaknode"];
const LENGTHS = [6, 14, 22, 40];

/** Words that are put in the place of others, so that two thirds of the lines are beyond ASCII. */
const ACCENTED = {
  appointment: "Terminübersicht",
  tomorrow: "mañana",
  please: "пожалуйста",
  "Front desk": "Café 谢谢 🙂",
};

const isAscii = (text) => /^[\0-\x7f]*$/.test(text);

/** One payload per line, all of them good. */
export const goodLines = () => {
  const lines = LENGTHS.flatMap((messages) =>
    VENDORS.flatMap((vendor) => payloads(vendor, { messages }).map((payload) => JSON.stringify(payload))),
  );
  let plain = 0;
  return lines.map((line) => {
    if (!isAscii(line) || plain++ % 2 === 0) return line;
    const changed = Object.entries(ACCENTED).reduce(
      (text, [word, other]) => text.replaceAll(word, other),
      line,
    );
    // Ada's event has little text in it
    return isAscii(changed) ? line.replace(/"metadata":\{/, '"metadata":{"note":"déjà vu 谢谢",') : changed;
  });
};

const FAULTS = [
  (line) => line.replace(/\{/, '{"novel_member":1,'),
  (line) => line.replace(/"(?:role|channel_id|conversation_id)":"[^"]*"/, '"role":7'),
  (line) => line.replace(/"(?:event_type|event|conversation_id)":/, '"renamed":'),
  (line) => line.slice(0, line.length >> 1),
  () => "2026-07-14 08:30:00 restarted",
];

/**
 * Writes the file.
 *
 * @returns what is in it
 */
export const writeCaptures = (path, size) => {
  const good = goodLines();
  const lines = { all: 0, beyondAscii: 0, faults: 0 };
  const beyond = good.map((line) => !isAscii(line));
  const file = openSync(path, "w");
  let written = 0;
  let chunk = [];
  let length = 0;
  // 389 has no divisor in common with their number: every line comes equally often, vendors mixed
  for (let at = 0; written < size; at = (at + 389) % good.length) {
    const faulty = lines.all % 100 === 57;
    const line = faulty ? FAULTS[((lines.all / 100) | 0) % FAULTS.length](good[at]) : good[at];
    lines.all++;
    lines.faults += +faulty;
    lines.beyondAscii += +beyond[at];
    chunk.push(line, "\n");
    length += line.length;
    if (length > 1 << 20) {
      written += writeSync(file, chunk.join(""));
      chunk = [];
      length = 0;
    }
  }
  closeSync(file);
  return { ...lines, bytes: written };
};
