// What the page is made of: the settings of the run, and what it asks for of its deliveries.

import { randomBytes } from "node:crypto";
import { AfterwordError } from "../../src/errors.js";
import { pageOf } from "../html/document.js";
import type { Attempt, DriftView, PatchView, Settings } from "../html/model.js";
import { post } from "../play/post.js";
import type { requestMaker } from "../play/replay/request.js";
import type { PageSource } from "./api/routes.js";
import type { Streams } from "./api/stream.js";
import type { Deliveries, Delivery } from "./deliveries.js";
import { detailOf } from "./detail.js";
import { keptAt } from "./folder/captures.js";
import { targetFor } from "./forward.js";
import type { Kept } from "./receiving.js";
import type { Striker } from "./struck.js";
import type { TakingOptions } from "./taking.js";

/** What the page needs besides. */
export interface SourceOptions
  extends Pick<TakingOptions, "receiving" | "forward" | "vendors" | "folder" | "unkept"> {
  readonly striker: Striker;
  /** The path of the captures folder. Undefined if nothing is kept. */
  readonly path: string | undefined;
  /** What the page says of the run. */
  settings(url: string): Settings;
  /** What `drift --patch` proposes for what was kept. */
  patch(): Promise<PatchView>;
  /** Makes the requests of replays to a target. */
  requestsTo(target: string, isResigned: boolean): ReturnType<typeof requestMaker>;
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
  const token = randomBytes(24).toString("base64url");
  const found = async (n: number): Promise<{ delivery: Delivery; kept: Kept | undefined }> => {
    const delivery = deliveries.get(n);
    if (!delivery) throw gone("This delivery is not there any more.");
    return { delivery, kept: await keptAt(options.path, delivery.place) };
  };
  return {
    port: run.port,
    token,
    streams: run.streams,
    page: () => pageOf("Afterword", { kind: "live", token, settings: options.settings(run.url) }),
    async detail(n) {
      const { delivery, kept } = await found(n);
      return detailOf(delivery, kept, options);
    },
    drift: run.drift,
    async replay(n, isResigned) {
      const { delivery, kept } = await found(n);
      const attempt = await replayed(delivery, kept, isResigned, options);
      const replay = { ...attempt, resigned: isResigned };
      deliveries.change(n, { replay });
      const note = { receivedAt: delivery.row.at, replay };
      await options.folder?.note(delivery.place, note).catch((error) => options.unkept("answer", error));
      return attempt;
    },
    patch: options.patch,
  };
};

const gone = (message: string): AfterwordError => new AfterwordError("ERR_CAPTURE", message, { status: 404 });

/** Sends a delivery to the target of the command line again: one that was verified, or that the user has allowed. */
const replayed = async (
  { row }: Delivery,
  kept: Kept | undefined,
  isResigned: boolean,
  { forward, vendors, requestsTo }: SourceOptions,
): Promise<Attempt> => {
  if (forward === undefined) throw refusal("There is nowhere to send it.", "Start with --forward URL.");
  if (!kept) throw gone("The body of this delivery is not there any more.");
  // a new signature would make genuine what a stranger has sent
  if (row.verdict === "unverified" && !row.unsigned) throw refusal("This delivery is not verified.");
  const request = await requestsTo(
    targetFor(forward, { ...kept, vendor: row.vendor }),
    isResigned,
  )({
    ...kept,
    method: "POST",
    vendor: vendors.find(({ slug }) => slug === row.vendor) ?? null,
    event: row.event,
  });
  if ("why" in request) throw refusal(`It cannot be signed: ${request.why}`, request.hint);
  return post(request);
};

const refusal = (message: string, hint?: string): AfterwordError =>
  new AfterwordError("ERR_USAGE", message, { hint, status: 409 });
