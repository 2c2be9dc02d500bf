// The big screen: everything by way of the module's namespace.
import type * as phonic from "afterword/phonic";
import type * as retell from "afterword/retell";

export namespace Wall {
  export type Cell = phonic.Conversation["duration_ms"] | phonic.Conversation["workspace"]; // uses: duration_ms indexed-access; uses: workspace indexed-access; no compile
  export type Other = retell.Call["duration_ms"];
}

export class Wallboard implements Iterable<phonic.Conversation> {
  #shown: phonic.Conversation[] = [];
  static readonly #FIRST: keyof phonic.Conversation = "workspace"; // uses: workspace keyof

  *[Symbol.iterator](): Generator<phonic.Conversation> {
    yield* this.#shown;
  }

  get longest(): number {
    return Math.max(...[...this].map(({ duration_ms: length = 0 }) => length)); // uses: duration_ms parameter; no compile
  }

  first(): unknown {
    return this.#shown[0]?.[Wallboard.#FIRST]; // may not follow; may: workspace
  }

  byEnd(): Record<string, phonic.Conversation[]> {
    const groups: Record<string, phonic.Conversation[]> = {};
    for (const each of this) (groups[each.ended_by ?? "none"] ??= []).push(each); // uses: ended_by property
    return groups;
  }

  add(...more: phonic.Conversation[]): void {
    this.#shown.push(...more);
    this.#shown.sort((a, b) => (b.duration_ms ?? 0) - (a.duration_ms ?? 0)); // uses: duration_ms property; no compile
  }
}

export type Length<T> = T extends { data: { conversation: infer Of extends phonic.Conversation } } ? Of["duration_ms"] : never; // uses: duration_ms indexed-access; no compile
export const last = <Of extends phonic.ConversationEnded>(payload: Of): Of["data"]["conversation"]["external_id"] => // uses: external_id indexed-access
  payload.data.conversation.external_id; // uses: external_id generic
