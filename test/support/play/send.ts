import { parseArgs } from "node:util";
import * as command from "../../../scripts/commands/send.js";
import { variable } from "../../../scripts/options/secrets.js";
import { ruleOf } from "../../../scripts/options/signature.js";
import { newKey } from "../../../scripts/play/new-key.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Outcome } from "../commands/call.js";
import { type Target, type TargetOptions, targetFor } from "./target.js";

/** What a vendor's deliveries need beside the secret: options for the command line, and for a receiver. */
const NEEDS: Readonly<Record<string, readonly [args: readonly string[], receiver: object]>> = {
  livekit: [["--issuer", "key-1"], { signature: { scheme: "jwt", issuer: "key-1" } }],
  speaknode: [["--header", "x-signature"], { signature: { scheme: "hmac", header: "x-signature" } }],
};

/** A vendor with a key of a test, and a server that receives its deliveries. */
export interface Stage {
  readonly target: Target;
  readonly secret: string;
  /** Runs `afterword send` with the vendor, the target and these arguments. */
  send(...args: readonly string[]): Promise<Outcome>;
}

/** Sets the stage for a vendor. */
export const stageFor = async (
  vendor: Vendor,
  options: Partial<TargetOptions> & { readonly cwd?: string; readonly sleep?: (ms: number) => void } = {},
): Promise<Stage> => {
  const { slug } = vendor;
  const { cwd = "/", sleep, ...receiving } = options;
  const { signs, verifies } = newKey(vendor);
  const [args, receiver] = NEEDS[slug] ?? [[], {}];
  const target = await targetFor(vendor, { secret: verifies, ...receiver, ...receiving });
  const env = {
    [variable(slug, ruleOf(vendor).scheme === "ed25519" ? "PRIVATE_KEY" : "WEBHOOK_SECRET")]: signs,
  };
  return {
    target,
    secret: signs,
    send: (...more) => sent([slug, ...more, "--to", target.url, ...args], { cwd, env, sleep }),
  };
};

/** Runs `afterword send` in this process. Waiting takes no time, but is noted. */
export const sent = async (
  args: readonly string[],
  {
    cwd = "/",
    env = {},
    stdin = "",
    sleep = () => undefined,
  }: {
    readonly cwd?: string;
    readonly env?: Record<string, string>;
    readonly stdin?: string;
    readonly sleep?: ((ms: number) => void) | undefined;
  } = {},
): Promise<Outcome> => {
  const written = { stdout: "", stderr: "" };
  const { values, positionals } = parseArgs({
    args: [...args],
    options: command.options,
    allowPositionals: true,
  });
  const code = await command.runWith(
    {
      values,
      positionals,
      io: {
        stdout: (text) => void (written.stdout += text),
        stderr: (text) => void (written.stderr += text),
        stdin: (async function* () {
          yield Buffer.from(stdin);
        })(),
        ...{ env, cwd, color: false, isTTY: false },
      },
    },
    {
      now: () => performance.now(),
      sleep: async (ms) => sleep(ms),
    },
  );
  return { code, ...written };
};
