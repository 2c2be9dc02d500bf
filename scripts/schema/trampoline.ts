/** Steps from one schema to those that it refers to, each inside of the one before. */
export interface Steps {
  /** Takes a step now; or, where the stack would end before the schemas do, once the others are done. */
  step(take: () => void): void;
  /** How many steps lead to where this is, waited for or not. */
  readonly way: number;
  /** Takes the steps that wait. */
  rest(): void;
}

/** Far from the end of the stack. */
const DEEPEST = 200;

export const steps = (): Steps => {
  const later: (readonly [way: number, take: () => void])[] = [];
  let before = 0;
  let depth = 0;
  const step = (take: () => void): void => {
    depth++;
    if (depth > DEEPEST) later.push([before + depth, take]);
    else take();
    depth--;
  };
  const rest = (): void => {
    for (let next = later.pop(); next; next = later.pop()) {
      before = next[0];
      next[1]();
    }
    before = 0;
  };
  return {
    step,
    rest,
    get way() {
      return before + depth;
    },
  };
};
