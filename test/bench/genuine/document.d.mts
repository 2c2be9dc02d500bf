/** A document of `afterword infer`. */
export interface Document {
  readonly "x-afterword": {
    readonly event?: unknown;
    readonly conversationId?: unknown;
    readonly [member: string]: unknown;
  };
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

export const schemaIn: (document: Document, tag: string) => unknown;
export const resolved: (document: Document, ref: string) => unknown;
export const hasNoTag: (document: Document) => boolean;
export const idIn: (document: Document, tag: string) => unknown;
export const eventFor: (document: Document, tag: string, payload: object) => string | undefined;
