// Options that take a URL.

import { usageError, type Values } from "../command.js";

/** The URL that an option gives, whole and http or https. The message does not repeat it: its query may be a secret. */
export const urlOption = (values: Values, option: string, otherwise = ""): string => {
  const url = String(values[option] ?? otherwise);
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).href;
  throw usageError(`--${option} takes a whole URL, http or https`, "Such as http://localhost:3000/webhooks.");
};
