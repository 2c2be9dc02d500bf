// Counts the steps of a piece of work, so that a test can say how it grows without a clock.

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * The steps that some work takes: characters that patterns and loops look at, and items that lists are searched for. How
 * long a pattern takes for a character is not counted: `growths` says which patterns take the same time for each.
 */
export const stepsOf = async (work: () => unknown): Promise<number> => {
  let steps = 0;
  const undo: (() => void)[] = [];
  const count = (
    prototype: object,
    name: string,
    of: (self: never, args: unknown[], result: unknown) => number,
  ) => {
    const own = Object.getOwnPropertyDescriptor(prototype, name) as { value: Method };
    const counting: Method = function (...args) {
      const result = own.value.apply(this, args);
      steps += of(this as never, args, result);
      return result;
    };
    Object.defineProperty(prototype, name, { ...own, value: counting });
    undo.push(() => Object.defineProperty(prototype, name, own));
  };
  const searched = (length: number, from: unknown, at: unknown): number =>
    (at === -1 ? length : (at as number) + 1) - ((from as number | undefined) ?? 0);

  count(String.prototype, "charCodeAt", () => 1);
  count(String.prototype, "codePointAt", () => 1);
  count(String.prototype, "indexOf", (self: string, [, from], at) => searched(self.length, from, at));
  for (const name of ["includes", "indexOf", "find", "findIndex", "some"])
    count(Array.prototype, name, (self: unknown[]) => self.length);
  // `test`, `replace`, `match` and `split` call it too
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec") as {
    value: typeof RegExp.prototype.exec;
  };
  const countingExec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.value.call(this, text);
    if (match) steps += match.index + match[0].length - from + 1;
    // a sticky pattern, as `split` makes one, is tried at one place
    else steps += this.sticky ? 1 : String(text).length - from + 1;
    return match;
  };
  Object.defineProperty(RegExp.prototype, "exec", { ...exec, value: countingExec });
  undo.push(() => Object.defineProperty(RegExp.prototype, "exec", exec));
  try {
    await work();
  } finally {
    for (const each of undo.reverse()) each();
  }
  return steps;
};
