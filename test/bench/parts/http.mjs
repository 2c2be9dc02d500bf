import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { median, ratio } from "../measure.mjs";

export const name = "http";

// as servers.mjs names them
const RECIPES = ["node:http", "Hono", "Fastify"];
const bare = (recipe) => `${recipe}, body only`;
const DOCUMENTED = "Hono + svix";
const names = [...RECIPES.flatMap((recipe) => [recipe, bare(recipe)]), DOCUMENTED];

const ROUNDS = 15;
const WARMUP = 4;
const REQUESTS = 1200;

const start = (script, ...args) => fork(fileURLToPath(new URL(`../${script}`, import.meta.url)), args);

/** The next message of a child, or an error when it ends before. */
const answer = async (child) => {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, "message", { signal: ended.signal }).then(([message]) => message),
      once(child, "exit", { signal: ended.signal }).then(([code]) => {
        throw new Error(`${child.spawnargs.slice(1).join(" ")} ended with ${code}`);
      }),
    ]);
  } finally {
    ended.abort();
  }
};

export const rows = async () => {
  const load = start("load.mjs");
  const children = [load];
  try {
    const ports = {};
    for (const server of names) {
      const child = start("servers.mjs", server);
      children.push(child);
      ports[server] = await answer(child);
    }
    const times = Object.fromEntries(names.map((server) => [server, []]));
    for (let round = -WARMUP; round < ROUNDS; round++) {
      for (let turn = 0; turn < names.length; turn++) {
        const server = names[(turn + round + WARMUP) % names.length];
        load.send({ port: ports[server], requests: REQUESTS });
        const taken = await answer(load);
        if (round >= 0) times[server].push(taken);
      }
    }
    const rate = (server) => `${Math.round((REQUESTS / median(times[server])) * 1000)} a second`;
    const against = (recipe, other, reach) => ({
      figure: `${recipe}: requests / those of ${other}`,
      // the inverse of the times' ratio
      measured: ratio(times[other], times[recipe]),
      reach,
      better: "more",
      note: `${rate(recipe)}, there ${rate(other)}`,
    });
    return [
      ...RECIPES.map((recipe) => against(recipe, DOCUMENTED, 1.8)),
      ...RECIPES.map((recipe) => against(recipe, bare(recipe))),
    ];
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
};
