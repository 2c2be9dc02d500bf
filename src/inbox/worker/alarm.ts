// Sleeps that can be ended.

/** Sleeps, until it is rung. */
export interface Alarm {
  /** Ends the sleep; or the next one before it begins, if nobody sleeps. */
  ring(): void;
  sleep(ms: number): Promise<void>;
}

/** Makes an alarm. */
export const createAlarm = (): Alarm => {
  let isRung = false;
  let end: (() => void) | undefined;
  return {
    ring() {
      isRung = true;
      end?.();
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        end = () => {
          clearTimeout(timer);
          end = undefined;
          isRung = false;
          resolve();
        };
        const timer = setTimeout(end, ms);
        if (isRung) end();
      }),
  };
};
