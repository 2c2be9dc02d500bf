// Finds which things of a graph contain each other.

/**
 * The things below `root` and itself, in groups: those that contain each other are together. A group comes after the groups
 * below it. (Tarjan's algorithm, without recursion: a chain may be longer than the stack is deep.)
 *
 * @param isDone leaves out what was grouped earlier
 */
export const groupsBelow = <Thing>(
  root: Thing,
  below: (thing: Thing) => readonly Thing[],
  isDone: (thing: Thing) => boolean,
): Thing[][] => {
  const groups: Thing[][] = [];
  /** The things that were met, each with the lowest place in `open` that it leads to. */
  const lowest = new Map<Thing, number>();
  const grouped = new Set<Thing>();
  const open: Thing[] = [];
  const visits: { readonly thing: Thing; readonly place: number; readonly left: Thing[] }[] = [];
  const enter = (thing: Thing): void => {
    lowest.set(thing, open.length);
    visits.push({ thing, place: open.length, left: [...below(thing)] });
    open.push(thing);
  };
  const reaches = (thing: Thing, place: number): void => {
    lowest.set(thing, Math.min(lowest.get(thing) as number, place));
  };
  if (!isDone(root)) enter(root);
  for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
    const { thing, place, left } = visit;
    const next = left.pop();
    if (next !== undefined) {
      if (isDone(next) || grouped.has(next)) continue;
      const known = lowest.get(next);
      if (known === undefined) enter(next);
      else reaches(thing, known);
      continue;
    }
    visits.pop();
    const low = lowest.get(thing) as number;
    const above = visits.at(-1);
    if (above) reaches(above.thing, low);
    if (low < place) continue;
    const group = open.splice(place);
    for (const each of group) grouped.add(each);
    groups.push(group);
  }
  return groups;
};
