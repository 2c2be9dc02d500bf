// What a command tells before it reads captures: the parts of a run keep it, and `merge` tells it again.

import type { Io } from "../command.js";

/** The same surroundings, with messages that are handed to a function. */
export const withMessages = (io: Io, stderr: Io["stderr"]): Io =>
  Object.create(io, { stderr: { value: stderr } });

/** Surroundings that keep every message that is told. */
export interface Noting {
  readonly io: Io;
  /** The messages so far. */
  notes(): string;
}

/** Makes surroundings that tell messages and keep them. */
export const noting = (io: Io): Noting => {
  let kept = "";
  const tell = (text: string): void => {
    kept += text;
    io.stderr(text);
  };
  return { io: withMessages(io, tell), notes: () => kept };
};
