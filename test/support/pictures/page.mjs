// Takes the picture of the page that README shows: `send` sends deliveries to `listen`, and Chromium looks at them.
// npm run picture
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { withPalette } from "./palette.mjs";

const ROOT = join(import.meta.dirname, "../../..");
const CLI = join(ROOT, "dist/scripts/cli.js");
const PICTURE = join(ROOT, "generated/_pictures/page.png");
/** It is in every clone. */
const MAX_BYTES = 150_000;

const key = (letter) => `whsec_${Buffer.from(letter.repeat(24)).toString("base64")}`;
const env = {
  ...process.env,
  PHONIC_WEBHOOK_SECRET: key("p"),
  ADA_WEBHOOK_SECRET: key("a"),
  RETELL_WEBHOOK_SECRET: "r".repeat(24),
  ELEVENLABS_WEBHOOK_SECRET: `wsec_${"e".repeat(24)}`,
};

/** What is sent, in this order: the last ones are looked at. */
const SENT = [
  ["phonic", "--random", "3", "--seed", "3"],
  ["ada", "--random", "2", "--seed", "5"],
  ["retell", "--random", "2", "--seed", "7"],
  ["ada", "--bad-signature"],
  ["elevenlabs"],
  ["retell", "--drift", "type"],
  ["phonic", "--random", "2", "--seed", "9"],
  ["ada", "--drift", "new-field"],
  ["phonic", "--random", "1", "--seed", "11", "--drift", "new-word"],
];

const target = createServer((request, response) => request.resume().on("end", () => response.end()));
target.listen(0, "127.0.0.1");
await once(target, "listening");

const listen = spawn(
  process.execPath,
  [CLI, "listen", "--port", "0", "--forward", `http://localhost:${target.address().port}/webhooks`],
  { env, stdio: ["ignore", "pipe", "pipe"] },
);
const url = await new Promise((resolve, reject) => {
  let said = "";
  const read = (text) => {
    said += text;
    const [found] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (found) resolve(found);
  };
  listen.stdout.on("data", read);
  listen.stderr.on("data", read);
  listen.on("exit", () => reject(new Error(said)));
});
try {
  for (const [vendor, ...args] of SENT) {
    const to = ["--to", `${url}/${vendor}`];
    const send = spawn(process.execPath, [CLI, "send", vendor, ...args, ...to], { env, stdio: "ignore" });
    const [status] = await once(send, "exit");
    if (status > 1) throw new Error(`send ${vendor} ended with ${status}`);
  }
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const args = ["--headless", "--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  await page.goto(url);
  await page.getByText("drifted").first().waitFor();
  await page.waitForTimeout(1000);
  const picture = await withPalette(await browser.newPage(), await page.screenshot());
  mkdirSync(dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, picture);
  await browser.close();
} finally {
  listen.removeAllListeners("exit");
  listen.kill("SIGINT");
  target.close();
  target.closeAllConnections();
}
const { size } = statSync(PICTURE);
if (size > MAX_BYTES) throw new Error(`${PICTURE} has ${size} bytes, which are more than ${MAX_BYTES}`);
