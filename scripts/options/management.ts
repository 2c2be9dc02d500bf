// Options and helpers of the commands `subscribe` and `unsubscribe`.
import type { ManagerOptions, Managers } from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, unknownWord, usageError, type Values } from "../command.js";
import { apiKeyOf } from "./secrets.js";

/** Options of both commands. */
export const options = {
  assistant: { type: "string" },
  "base-url": { type: "string" },
  "key-file": { type: "string" },
} as const;

/** The help text of these options. */
export const OPTIONS_USAGE = `  --base-url URL    where the API is, for resellers; Ada needs it: https://<handle>.ada.support/api
  --key-file FILE   a file with the API key; otherwise it comes from AUTOCALLS_API_KEY, ADA_API_KEY ...
  -h, --help`;

/** The vendor that the command line names, and what is needed to call its API. */
export const managedVendor = async (
  command: string,
  { positionals, values, io }: Call,
): Promise<{ vendor: Vendor & { slug: keyof Managers }; options: ManagerOptions }> => {
  const [slug, ...more] = positionals;
  const { managed } = await import("../../src/manage/index.js");
  if (slug === undefined || more.length > 0) {
    throw usageError(`${command} takes one vendor`, `It takes one of: ${managed.join(", ")}.`);
  }
  const { vendors } = await import("../../src/vendors/index.js");
  const vendor = vendors.find((each) => each.slug === slug);
  if (vendor && !isManaged(vendor, managed)) {
    throw usageError(`${vendor.name} documents no call to ${command}`, "Do it in the vendor's dashboard.");
  }
  if (!vendor) throw unknownWord(command, slug, managed);
  const baseUrl = values["base-url"] as string | undefined;
  return {
    vendor,
    options: { key: apiKeyOf(values, io, vendor), ...(baseUrl !== undefined && { baseUrl }) },
  };
};

const isManaged = (vendor: Vendor, managed: readonly string[]): vendor is Vendor & { slug: keyof Managers } =>
  managed.includes(vendor.slug);

/** The value of an option that is required. `why` is the hint if it is missing. */
export const requiredOption = (values: Values, option: string, why: string): string => {
  const value = values[option];
  if (typeof value === "string") return value;
  throw usageError(`--${option} is missing`, why);
};

/** Throws if an option is given that has no meaning for a vendor: to ignore it would be misleading. */
export const refuseOptions = (values: Values, vendor: Vendor, names: readonly string[]): void => {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) throw usageError(`--${given} is not for ${vendor.name}`);
};
