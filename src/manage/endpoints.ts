// Endpoints that a vendor lists, each with a URL and events: which one is meant, and what would change in it.
import { AfterwordError } from "../errors.js";

/** How a vendor names its endpoints and their members. */
export interface EndpointForm {
  /** The vendor's name, for errors. */
  readonly name: string;
  /** What the vendor calls an endpoint. */
  readonly noun: string;
  /** What an id looks like, for hints. */
  readonly looks: string;
  /** The member with the id. */
  readonly id: string;
  /** The member with the URL. */
  readonly url: string;
}

/** What `subscribe` would do with an endpoint. */
export interface EndpointPlan<Endpoint, Changes> {
  /** The endpoint as it is now; null if a new one would be made. */
  readonly now: Endpoint | null;
  /** The members that would be set or changed, with their new values. Empty if nothing would change. */
  readonly changes: Changes;
  /** The error with which `subscribe` would refuse to replace a URL or events; null if it would not refuse. */
  readonly refused: AfterwordError | null;
  /** All other endpoints. They stay as they are. */
  readonly others: readonly Endpoint[];
}

/** Which endpoint is meant, and whether what it has may be replaced. */
export interface Meant {
  /** The id of the endpoint to change. Without it: the one with this URL, or a new one if there is none. */
  readonly endpoint?: string | undefined;
  /** Whether the URL or the events of an existing endpoint may be replaced by others; false by default. */
  readonly replace?: boolean | undefined;
}

/** The vendor's names of members, and words for them in errors. */
type Words = Readonly<Record<string, string>>;

/**
 * What has to be done for an endpoint to be as wanted.
 *
 * @param wanted the members that an endpoint must have, by the vendor's names: its URL, and what else is replaced only if
 * that is allowed
 * @param words what each of these is in an error, such as `another URL`
 * @param more further members that are set without asking
 */
export const planEndpoint = <Endpoint extends object, Changes extends object>(
  form: EndpointForm,
  all: readonly Endpoint[],
  wanted: Changes,
  words: Words,
  meant: Meant,
  more: (now: Endpoint | null) => Changes,
): EndpointPlan<Endpoint, Changes> => {
  const now = endpointOf(form, all, String(memberOf(wanted, form.url)), meant.endpoint);
  if (now === null)
    return { now, changes: { ...wanted, ...definedIn(more(now)) }, refused: null, others: all };
  const different = differencesOf(now, wanted);
  const refused =
    different.length > 0 && meant.replace !== true
      ? wouldReplace(`${form.name}: ${form.noun} ${String(memberOf(now, form.id))}`, different, words)
      : null;
  const replaced = Object.fromEntries(different.map((name) => [name, memberOf(wanted, name)]));
  const changes = { ...(replaced as Changes), ...definedIn(more(now)) };
  return { now, changes, refused, others: all.filter((each) => each !== now) };
};

/** The endpoint with an id, or else the one with a URL; null if none has the URL. */
export const endpointOf = <Endpoint extends object>(
  { name, noun, id: idName, url: urlName }: EndpointForm,
  all: readonly Endpoint[],
  url: string,
  id: string | undefined,
): Endpoint | null => {
  const found = all.filter((each) =>
    id === undefined ? isAlike(memberOf(each, urlName), url) : memberOf(each, idName) === id,
  );
  if (found.length === 0 && id !== undefined) {
    throw new AfterwordError("ERR_MANAGE_NOT_FOUND", `${name}: the list of ${noun}s has none with this id`, {
      hint: `list() gives the ids. Without an id, the ${noun} with the URL is used, or a new one is made.`,
    });
  }
  if (found.length > 1) {
    throw new AfterwordError(
      "ERR_MANAGE_REPLACE",
      `${name}: ${found.length} ${noun}s send to this URL already`,
      {
        hint: `Name one of them: ${found.map((each) => memberOf(each, idName)).join(", ")}. With several, each event arrives several times.`,
      },
    );
  }
  return found[0] ?? null;
};

/** The names of wanted members that are different now. */
export const differencesOf = (now: object, wanted: object): string[] =>
  Object.entries(wanted)
    .filter(([name, value]) => value !== undefined && !isAlike(memberOf(now, name), value))
    .map(([name]) => name);

/** The error for a change that would replace what somebody has set. No URL is quoted: it may contain a token. */
export const wouldReplace = (what: string, different: readonly string[], words: Words): AfterwordError =>
  new AfterwordError(
    "ERR_MANAGE_REPLACE",
    `${what} has ${different.map((name) => words[name] ?? `another ${name}`).join(" and ")}`,
    { hint: "plan() and --dry-run show what would change; replace: true and --replace allow it." },
  );

/** Checks the id of an endpoint before it is put into a path. */
export const checkedId = ({ name, noun, looks }: EndpointForm, id: string): string => {
  if (/^[\w-]{1,128}$/.test(id)) return id;
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  throw new AfterwordError("ERR_MANAGE_ENDPOINT", `this is not the id of ${article} ${noun} of ${name}`, {
    hint: `An id looks like ${looks}; list() gives the ids.`,
  });
};

/** The list in an answer, of objects. */
export const listIn = <Entry>(name: string, what: string, entries: readonly Entry[] | undefined): Entry[] => {
  const list = anyListIn(name, what, entries);
  if (list.every((each) => typeof each === "object" && each !== null)) return list;
  throw unexpected(name, `the answer has no list of ${what}`);
};

/** The list in an answer, whatever is in it. */
export const anyListIn = <Entry>(
  name: string,
  what: string,
  entries: readonly Entry[] | undefined,
): Entry[] => {
  if (Array.isArray(entries)) return entries;
  throw unexpected(name, `the answer has no list of ${what}`);
};

/** The error for an answer that the API does not document. */
export const unexpected = (name: string, message: string): AfterwordError =>
  new AfterwordError("ERR_MANAGE_ANSWER", `${name}: ${message}`, { hint: "Check the base URL." });

/** More pages than anybody has. It ends a list whose cursors lead back to an earlier page. */
const MAX_PAGES = 100;

/**
 * The entries of all pages.
 *
 * @param page reads a page: its entries, and the cursor of the next one; undefined on the last
 */
export const allPages = async <Entry>(
  name: string,
  page: (cursor: string | undefined) => Promise<{
    readonly entries: readonly Entry[];
    readonly next: string | undefined;
  }>,
): Promise<Entry[]> => {
  const found: Entry[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < MAX_PAGES; count++) {
    const { entries, next } = await page(cursor);
    for (const entry of entries) found.push(entry);
    if (next === undefined) return found;
    cursor = next;
  }
  throw unexpected(name, `the list has more than ${MAX_PAGES} pages`);
};

/**
 * The cursor in the next page's address. The rest of the address is ignored: the key must not be sent to a host that an
 * answer names.
 */
export const cursorIn = (name: string, next: string | null | undefined): string | undefined => {
  if (typeof next !== "string" || next === "") return undefined;
  const cursor = new URLSearchParams(/\?([^#]*)/.exec(next)?.[1] ?? "").get("cursor");
  if (cursor === null || cursor === "") throw unexpected(name, "the address of the next page has no cursor");
  return cursor;
};

/** Names of events: checked, and each of them once. */
export const checkedEvents = (
  name: string,
  events: readonly string[],
  form: RegExp,
  example: string,
): string[] => {
  const isNamed = Array.isArray(events) && events.length > 0;
  if (isNamed && events.every((event) => typeof event === "string" && form.test(event)))
    return [...new Set(events)];
  throw new AfterwordError(
    "ERR_MANAGE_EVENTS",
    isNamed
      ? `an event is not written as ${name} writes them, such as ${example}`
      : `${name}: no events are named`,
    { hint: `Name the events that you want, such as ${example}.` },
  );
};

/** Whether two values say the same: URLs however they are written, lists in any order. */
const isAlike = (theirs: unknown, ours: unknown): boolean => {
  if (Array.isArray(ours)) {
    const others: readonly unknown[] = Array.isArray(theirs) ? theirs : [];
    return new Set(others).size === new Set(ours).size && ours.every((each) => others.includes(each));
  }
  if (theirs === ours) return true;
  return (
    typeof theirs === "string" &&
    typeof ours === "string" &&
    URL.canParse(theirs) &&
    URL.canParse(ours) &&
    new URL(theirs).href === new URL(ours).href
  );
};

const memberOf = (of: object, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name];

const definedIn = <Members extends object>(members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
