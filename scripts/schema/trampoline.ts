// Walks along references without overflowing the call stack.

/** Steps from one schema to the schemas that it refers to. Each step is taken inside the previous one. */
export interface Steps {
  /** Takes a step now. If too many steps are open it waits, so that the call stack does not overflow. */
  step(take: () => void): void;
  /** How many steps lead to the current schema, including those that waited. */
  readonly distance: number;
  /** Takes the steps that wait. */
  finish(): void;
}

/** The most open steps. Each step needs several stack frames, and this number is far below the limit of the stack. */
const MAX_OPEN_STEPS = 200;

/**
 * Makes steps for one walk.
 *
 * @example
 * const { step, finish } = steps();
 * const visit = (schema: JsonSchema): void => each(schema, (child) => step(() => visit(child)));
 * visit(root);
 * finish();
 */
export const steps = (): Steps => {
  const waiting: (readonly [distance: number, take: () => void])[] = [];
  /** The distance of the waiting step that is taken now, and the open steps since. */
  let start = 0;
  let open = 0;
  const step = (take: () => void): void => {
    open++;
    if (open > MAX_OPEN_STEPS) waiting.push([start + open, take]);
    else take();
    open--;
  };
  const finish = (): void => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      start = next[0];
      next[1]();
    }
    start = 0;
  };
  return {
    step,
    finish,
    get distance() {
      return start + open;
    },
  };
};
