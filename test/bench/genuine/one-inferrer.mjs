// node one-inferrer.mjs quicktype|genson|nothing FILE: infers a JSON Schema from payloads, one a line, all of one event, and
// prints it. What it takes is measured from outside.
import { readFileSync } from "node:fs";
import { inferrers } from "./inferrers.mjs";

const [name, file] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").trimEnd().split("\n");
process.stdout.write(JSON.stringify(await (await inferrers[name]())(lines)));
