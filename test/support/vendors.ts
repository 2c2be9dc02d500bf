import { readdirSync, readFileSync } from "node:fs";
import type { Event, JsonSchema } from "afterword/check";
import { vendors } from "afterword/vendors";
import { parse } from "yaml";
import { eventOf } from "../../src/vendor.js";
import { root } from "./files.js";

const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

const list = (path: string): string[] => {
  try {
    return readdirSync(`${root}${path}`).sort();
  } catch {
    return [];
  }
};

/** A payload that a vendor documents, or that it has sent at some time. */
export interface Sample {
  readonly title: string;
  /** The event's tag. */
  readonly event: string;
  readonly payload: unknown;
}

/** What an `import "afterword/<vendor>"` gives, and what its folder of `schemas/` holds. */
export interface Folder {
  readonly slug: string;
  readonly vendor: (typeof vendors)[number];
  readonly document: Record<string, unknown>;
  readonly examples: readonly Sample[];
  /** More than it documents, from `test/payloads/edge-cases/<vendor>.json`. */
  readonly cases: readonly Sample[];
  /** The shapes of its past, from `test/payloads/past/<vendor>.json`. */
  readonly drift: readonly Sample[];
}

const slugs = readdirSync(`${root}schemas`)
  .filter((slug) => !/^_|[.]/.test(slug))
  .sort();

/** Every vendor folder of `schemas/`, whichever there are. */
export const folders: readonly Folder[] = await Promise.all(
  slugs.map(async (slug): Promise<Folder> => {
    const module = await import(/* @vite-ignore */ `afterword/${slug}`);
    const vendor = vendors.find((known) => known.slug === slug);
    if (!vendor) throw new Error(`afterword/vendors lacks ${slug}: run npm run generate`);
    const tags = Object.keys(vendor.events);
    const examples = list(`schemas/${slug}/examples`).map((file): Sample => {
      const event = eventOf(vendor, file.split(".")[0] as string);
      if (!event) throw new Error(`schemas/${slug}/examples/${file} is named after none of ${tags}`);
      return {
        title: file,
        event: event.tag,
        payload: JSON.parse(read(`schemas/${slug}/examples/${file}`)),
      };
    });
    const payloads = (of: string) =>
      list(`test/payloads/${of}`).includes(`${slug}.json`)
        ? JSON.parse(read(`test/payloads/${of}/${slug}.json`))
        : [];
    const drift = payloads("past").map(
      ({ note, event, payload }: { note: string; event: string; payload: unknown }) => ({
        title: note,
        event,
        payload,
      }),
    );
    if (!Object.values(module).includes(vendor)) throw new Error(`afterword/${slug} does not export it`);
    const document = parse(read(`schemas/${slug}/openapi.yaml`));
    return { slug, vendor, document, examples, cases: payloads("edge-cases"), drift };
  }),
);

/** Every event of every vendor. */
export const events: readonly { folder: Folder; event: Event; schema: JsonSchema; name: string }[] =
  folders.flatMap((folder) =>
    Object.values(folder.vendor.events).map((event) => ({
      folder,
      event,
      schema: event.schema,
      name: `${folder.slug} ${event.tag}`,
    })),
  );
