// What the page is made of: the settings of the run, and what it asks for of its deliveries.

import { randomBytes } from "node:crypto";
import { pageOf } from "../html/document.js";
import type { DriftView, PatchView, Settings } from "../html/model.js";
import type { PageSource } from "./api/routes.js";
import type { Streams } from "./api/stream.js";
import type { Deliveries } from "./deliveries.js";
import { detailOf } from "./detail.js";
import { keptAt } from "./folder/captures.js";
import type { Striker } from "./struck.js";
import type { TakingOptions } from "./taking.js";

/** What the page needs besides. */
export interface SourceOptions extends Pick<TakingOptions, "receiving" | "forward"> {
  readonly striker: Striker;
  /** The path of the captures folder. Undefined if nothing is kept. */
  readonly path: string | undefined;
  /** What the page says of the run. */
  settings(url: string): Settings;
  /** What `drift --patch` proposes for what was kept. */
  patch(): Promise<PatchView>;
}

/** Makes the source of the page. */
export const pageSource = (
  options: SourceOptions,
  deliveries: Deliveries,
  run: {
    readonly url: string;
    readonly port: number;
    readonly streams: Streams;
    readonly drift: () => DriftView;
  },
): PageSource => {
  const { receiving, striker, forward, path } = options;
  const token = randomBytes(24).toString("base64url");
  return {
    port: run.port,
    token,
    streams: run.streams,
    page: () => pageOf("Afterword", { kind: "live", token, settings: options.settings(run.url) }),
    async detail(n) {
      const delivery = deliveries.get(n);
      return (
        delivery && detailOf(delivery, await keptAt(path, delivery.place), { receiving, striker, forward })
      );
    },
    drift: run.drift,
    replay: async () => undefined,
    patch: options.patch,
  };
};
