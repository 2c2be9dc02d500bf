// Takes URLs apart, also broken ones.

/** The parts of a URL. Joined, they give the URL; parts that it has not are empty. */
export interface UrlParts {
  /** `https:` */
  readonly scheme: string;
  /** `//` and the host, with user, password and port. */
  readonly authority: string;
  readonly path: string;
  /** The query with its question mark. */
  readonly query: string;
  /** The fragment with its number sign. */
  readonly fragment: string;
}

/** Takes a URL or a part of one apart. */
export const urlParts = (url: string): UrlParts => {
  const [withQuery, fragment] = parted(url, url.indexOf("#"));
  const [whole, query] = parted(withQuery, withQuery.indexOf("?"));
  const [scheme = ""] = /^[a-z][a-z\d+.-]*:/i.exec(whole) ?? [];
  const rest = whole.slice(scheme.length);
  const [authority, path] = rest.startsWith("//") ? parted(rest, rest.indexOf("/", 2)) : ["", rest];
  return { scheme, authority, path, query, fragment };
};

const parted = (text: string, at: number): readonly [string, string] =>
  at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at)];
