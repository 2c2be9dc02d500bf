// The option `--inbox`: which inbox a command works with.

import { relative } from "node:path";
import { type InboxPlace, inboxPlaceOf } from "../captures/inbox/place.js";
import { type Io, usageError, type Values } from "../command.js";
import { projectOf } from "../project/file.js";
import { PROJECT_FILE } from "../project/find.js";

/** The option. */
export const inboxOption = { inbox: { type: "string" } } as const;

/** The help text of the option. */
export const inboxUsage = `  --inbox WHERE      the inbox: the path of a SQLite file, or postgres://user@host/database; ?table=NAME
                     follows if its table has another name. Otherwise inbox of afterword.json, or the
                     environment variable AFTERWORD_INBOX, where a URL with a password belongs
`;

const VARIABLE = "AFTERWORD_INBOX";

/**
 * The inbox that `--inbox` names, otherwise `afterword.json`, otherwise the environment.
 *
 * @throws AfterwordError ERR_USAGE if nothing names one
 */
export const inboxPlace = (command: string, values: Values, io: Io): InboxPlace => {
  if (typeof values.inbox === "string") return inboxPlaceOf(values.inbox, io.cwd);
  const named = projectOf(io)?.inbox;
  if (named && "path" in named) return inboxPlaceOf(relative(io.cwd, named.path), io.cwd);
  const variable = named?.variable ?? VARIABLE;
  const written = io.env[variable];
  if (written) return inboxPlaceOf(written, io.cwd);
  throw usageError(
    `${command} needs an inbox`,
    named
      ? `Set ${variable}, as ${PROJECT_FILE} says, or give --inbox WHERE.`
      : `Give --inbox WHERE, write inbox into ${PROJECT_FILE}, or set ${VARIABLE}.`,
  );
};
