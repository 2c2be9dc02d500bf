// Remembers which tokens were used, in the database of the inbox.
import type { Store } from "../store.js";
import type { Core } from "./core.js";

/** Makes the store of an inbox. */
export const claimsIn = ({ all, statements }: Core): Store => ({
  async claim(key, owner, seconds) {
    const [claimed] = await all(statements.claimKey, [key, owner, Math.round(seconds * 1000)]);
    if (claimed) return "new";
    const [held] = await all(statements.ownerOfKey, [key]);
    return held && held.owner === null ? "done" : "running";
  },
  commit: (key, _owner, seconds) => all(statements.commitKey, [key, Math.round(seconds * 1000)]),
  release: (key, owner) => all(statements.releaseKey, [key, owner]),
});
