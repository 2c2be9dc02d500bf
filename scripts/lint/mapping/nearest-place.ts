// Finds the pointer that was probably meant by one that leads to nothing.
import { ENTRY, type Step } from "../../documents/constraints.js";
import type { Loaded } from "../../documents/load.js";
import { membersIn, sitesBelow } from "../../documents/locate.js";
import type { Site } from "../../documents/sites.js";
import { nearest } from "../../text/nearest.js";

/** More than two slips are not guessed. */
const MAX_SLIPS = 2;

/** Schemas can list very many members. */
const MAX_TRIES = 5_000;

/**
 * The keys that were probably meant by keys that lead nowhere from a place: a name may be misspelt, a level may be missing, or
 * be one too many. Undefined if nothing similar is there.
 */
export const nearestKeys = (
  loaded: Loaded,
  site: Site,
  from: readonly Step[],
  keys: readonly string[],
): readonly string[] | undefined => {
  let tries = MAX_TRIES;
  const below = (sites: readonly Site[], key: string): readonly Site[] =>
    key !== "*" && tries-- > 0 ? sitesBelow(loaded, sites, key) : [];

  const mended = (
    sites: readonly Site[],
    [key, ...rest]: readonly string[],
    slips: number,
    hasSlipped = false,
  ): readonly string[] | undefined => {
    if (key === undefined) return [];
    const next = below(sites, key);
    const straight = next.length > 0 ? mended(next, rest, slips, hasSlipped) : undefined;
    if (straight) return [key, ...straight];
    if (slips === 0) return undefined;
    const names = membersIn(loaded, sites);
    // nothing is below a text
    if (!hasSlipped && names.size === 0 && sitesBelow(loaded, sites, "*").length === 0) return [];
    const similar = nearest(key, names);
    const renamed = similar === undefined ? undefined : mended(below(sites, similar), rest, slips - 1, true);
    if (similar !== undefined && renamed) return [similar, ...renamed];
    for (const name of names) {
      const longer = mended(below(sites, name), [key, ...rest], slips - 1, true);
      if (longer) return [name, ...longer];
    }
    // a level too many is believed only if all else is right
    return rest.length > 0 && slips === 1 && !hasSlipped ? mended(sites, rest, 0, true) : undefined;
  };

  const start = from.reduce<readonly Site[]>(
    (sites, step) => sitesBelow(loaded, sites, step === ENTRY ? "*" : step),
    [site],
  );
  // one slip is more likely than two
  for (let slips = 1; slips <= MAX_SLIPS; slips++) {
    const found = mended(start, keys, slips);
    if (found) return found;
  }
  return undefined;
};
