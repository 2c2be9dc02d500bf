// A store in Redis. Each script is one atomic step, and Redis itself deletes what has run out.
import type { Claim, Store } from "afterword";

// The value of a key is the owner of the claim, or "done".
const CLAIM = `
  local held = redis.call("GET", KEYS[1])
  if held == "done" then return "done" end
  if held and held ~= ARGV[1] then return "running" end
  redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
  return "new"`;
const COMMIT = `redis.call("SET", KEYS[1], "done", "PX", ARGV[1])`;
const RELEASE = `if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end`;

/** A client of the package `ioredis`, or another with this method: a script, how many keys it has, keys and values. */
interface Client {
  eval(script: string, keys: number, ...keysAndValues: (string | number)[]): Promise<unknown>;
}

const milliseconds = (seconds: number): number => Math.ceil(seconds * 1000);

/**
 * Endpoints share the server, but no keys: give each endpoint a name of its own.
 *
 * @example
 * const client = new Redis({ maxRetriesPerRequest: 1 }); // so that a command fails soon when the server is away
 * client.on("error", console.error);
 * const store = redisStore(client, "phonic");
 */
export const redisStore = (client: Client, endpoint: string): Store => ({
  claim: async (key, owner, seconds) =>
    (await client.eval(CLAIM, 1, `${endpoint}:${key}`, owner, milliseconds(seconds))) as Claim,
  commit: (key, _owner, seconds) => client.eval(COMMIT, 1, `${endpoint}:${key}`, milliseconds(seconds)),
  release: (key, owner) => client.eval(RELEASE, 1, `${endpoint}:${key}`, owner),
});
