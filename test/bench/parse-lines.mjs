// node parse-lines.mjs FILE: how long JSON.parse takes for every line of a file on one thread, in milliseconds. The
// file is read in the same go, as it has to be by whoever looks at it.
import { openSync, readSync } from "node:fs";

const file = openSync(process.argv[2]);
const buffer = Buffer.allocUnsafeSlow(1 << 22);
let held = 0;
let sink = 0;
const start = performance.now();
for (;;) {
  const read = readSync(file, buffer, held, (1 << 21) - (held >> 1), null);
  const bytes = buffer.subarray(0, held + read);
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    try {
      sink += JSON.parse(bytes.toString("utf8", from, end)) ? 1 : 0;
    } catch {
      // one in a hundred is meant to be broken
    }
    from = end + 1;
  }
  held = bytes.length - from;
  buffer.copyWithin(0, from, bytes.length);
  if (read === 0) break;
}
console.log(JSON.stringify({ ms: performance.now() - start, lines: sink }));
