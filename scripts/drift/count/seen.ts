import type { Spot } from "./spots.js";
import { spotOf } from "./spots.js";
import type { Counted, Model } from "./task.js";
import { Forest, merge, type Node } from "./tree.js";

/** One event of a vendor as it was seen. */
export interface SeenEvent {
  readonly vendor: string;
  readonly tag: string;
  readonly spot: Spot;
  readonly root: Node;
  payloads: number;
}

/** All that was counted, put together in the order of the input. */
export class Seen {
  readonly forest = new Forest();
  readonly unknown = new Map<string | null, number>();
  payloads = 0;
  malformed = 0;
  deep = 0;
  #full = false;
  readonly #models: readonly Model[];
  readonly #events = new Map<string, SeenEvent>();

  constructor(models: readonly Model[]) {
    this.#models = models;
  }

  /** Whether there were more paths than are told apart. */
  get full(): boolean {
    return this.#full || this.forest.full;
  }

  merge({ trees, unknown, malformed, deep, full }: Counted): void {
    for (const { vendor, tag, payloads, tree } of trees) {
      const event = this.#event(vendor, tag);
      event.payloads += payloads;
      this.payloads += payloads;
      merge(this.forest, event.root, tree);
    }
    for (const [vendor, count] of unknown) {
      this.unknown.set(vendor, (this.unknown.get(vendor) ?? 0) + count);
      this.payloads += count;
    }
    this.malformed += malformed;
    this.payloads += malformed;
    this.deep += deep;
    this.#full ||= full;
  }

  rootOf(vendor: string, tag: string): Node | undefined {
    return this.#events.get(keyOf(vendor, tag))?.root;
  }

  /** In the order of the schemas. */
  events(): readonly SeenEvent[] {
    return this.#models.flatMap(({ vendor, tag }) => this.#events.get(keyOf(vendor, tag)) ?? []);
  }

  #event(vendor: string, tag: string): SeenEvent {
    const key = keyOf(vendor, tag);
    let event = this.#events.get(key);
    if (!event) {
      const { payload, defs } = this.#models.find(
        (each) => each.vendor === vendor && each.tag === tag,
      ) as Model;
      const spot = spotOf(payload, defs);
      event = { vendor, tag, spot, root: this.forest.root(spot), payloads: 0 };
      this.#events.set(key, event);
    }
    return event;
  }
}

const keyOf = (vendor: string, tag: string): string => `${vendor} ${tag}`;
