import { edited, PHONIC, ADA, RETELL, SWITCHBOARD } from "./uses/versions.ts";
import { projectOf, SAMPLES } from "./uses/projects.ts";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
const gen = (s: string, o: string) => execFileSync("node", ["dist/scripts/cli.js", "generate", "--schemas", s, "--out", o], {stdio:"ignore"});
const rooms = projectOf("rooms"); gen(rooms + "/schemas", rooms + "/generated");
writeFileSync("/tmp/us-projects.json", JSON.stringify({
 desk: [projectOf("desk"), "built-in", edited("/tmp/us-v/desk", { phonic: PHONIC, ada: ADA })],
 bridge: [projectOf("bridge"), "built-in", edited("/tmp/us-v/bridge", { retell: RETELL })],
 rooms: [rooms, SAMPLES + "/rooms/schemas", edited("/tmp/us-v/rooms", { switchboard: SWITCHBOARD }, SAMPLES + "/rooms/schemas")],
}));
