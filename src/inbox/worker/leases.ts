// The leases that a worker has: they are renewed while its functions run, all of them in one statement.
import type { AfterwordError } from "../../errors.js";
import type { Core } from "../core.js";

/** A delivery that a worker has. */
export interface Lease {
  readonly id: number;
  readonly lease: string;
  readonly attempts: number;
  /** Called when somebody else may have it. */
  lost(): void;
}

/** Renews leases. */
export interface Leases {
  add(lease: Lease): void;
  remove(lease: Lease): void;
  /** Whether it has not run out, by the clock of this process. */
  has(lease: Lease): boolean;
  end(): void;
}

/** Makes what renews the leases of a worker. */
export const leasesOf = (
  { commits, statements, lease: pause, failure }: Core,
  failed: (error: AfterwordError) => unknown,
): Leases => {
  /** Each with the time at which it runs out, by the clock of this process. */
  const held = new Map<Lease, number>();
  const renew = async (each: Lease): Promise<void> => {
    const asked = performance.now();
    try {
      const returned = await commits.write(statements.renew, { ...each, lost: null, pause } as never);
      if (!held.has(each)) return;
      if (returned) held.set(each, asked + pause);
      else lose(each);
    } catch (error) {
      // the next time may be early enough
      failed(failure(error));
      if (performance.now() > (held.get(each) ?? Number.POSITIVE_INFINITY)) lose(each);
    }
  };
  const lose = (each: Lease): void => {
    if (held.delete(each)) each.lost();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    add(each) {
      // the lease of an earlier attempt has run out, whatever the clock of this process says
      for (const other of held.keys()) if (other.id === each.id) lose(other);
      held.set(each, performance.now() + pause);
      timer ??= setInterval(() => {
        for (const other of held.keys()) void renew(other);
      }, pause / 3);
    },
    has: (each) => performance.now() < (held.get(each) ?? 0),
    remove: (each) => void held.delete(each),
    end: () => clearInterval(timer),
  };
};
