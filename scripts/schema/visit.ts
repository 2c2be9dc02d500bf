import { type Scanned, scan, type Token, unescaped } from "../json/scan.js";
import { type Naming, NOWHERE, type Place, type Places } from "./places.js";

/** Where a visit is. One object, overwritten as the visit goes: copy what is to be kept. */
export interface Here {
  /** The way to the value that begins or ends with this token, or to the member whose name this token is. */
  readonly keys: readonly (string | number)[];
  /** How the schema sees the last key. */
  readonly naming: Naming;
  /** Whether each key was chosen by the sender. */
  readonly chosen: readonly boolean[];
  /** Whether the value lies inside a member that the schema does not know. */
  readonly hidden: boolean;
}

export type Visitor = (token: Token, start: number, end: number, here: Here) => void;

/** Whether a value begins with this token. */
export const begins = (token: Token): boolean =>
  token === "{" || token === "[" || token === "string" || token === "number" || token === "literal";

/** Scans one value and tells of every token where in the value, and where in the schema, it stands. */
export const visit = (text: string, places: Places | undefined, visitor: Visitor): Scanned => {
  const keys: (string | number)[] = [];
  const chosen: boolean[] = [];
  const containers: Container[] = [];
  const here = { keys, chosen, naming: "known" as Naming, hidden: false };
  let place: Place = places?.root ?? NOWHERE;

  const enter = (array: boolean) => {
    containers.push({ array, place, hidden: here.hidden });
    keys.push(array ? 0 : "");
    chosen.push(false);
    if (array) place = places?.items(place) ?? NOWHERE;
  };
  const leave = () => {
    keys.pop();
    chosen.pop();
    here.hidden = (containers.pop() as Container).hidden;
  };
  const name = ({ place: within, hidden }: Container, key: string) => {
    const member = places?.member(within, key);
    keys[keys.length - 1] = key;
    here.naming = member?.naming ?? "open";
    here.hidden = hidden || here.naming === "unknown";
    chosen[keys.length - 1] = here.naming !== "known";
    place = member?.place ?? NOWHERE;
  };
  const next = ({ array, place: within, hidden }: Container) => {
    here.hidden = hidden;
    if (!array) return;
    (keys[keys.length - 1] as number)++;
    place = places?.items(within) ?? NOWHERE;
  };

  return scan(text, 0, (token, start, end) => {
    const container = containers[containers.length - 1];
    if (token === "}" || token === "]") leave();
    else if (token === "," && container) next(container);
    else if (token === "name" && container) name(container, unescaped(text, start, end));
    visitor(token, start, end, here);
    if (token === "{" || token === "[") enter(token === "[");
  });
};

interface Container {
  readonly array: boolean;
  readonly place: Place;
  readonly hidden: boolean;
}
