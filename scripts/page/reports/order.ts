// Which findings of a report are shown, and in which order.
import type { ShownChange, ShownGroup } from "../../html/model.js";

/** The orders that findings can have. */
export const ORDERS = { count: "most first", time: "first seen first", pointer: "by path" } as const;
/** An order of findings. */
export type Order = keyof typeof ORDERS;

/** What a reader asked for. */
export interface Wanted {
  /** The grade; null for all. */
  readonly grade: string | null;
  /** A part of the vendor, event, path, kind or message; empty for all. */
  readonly text: string;
}

/** The groups that a reader asked for, in their order. Groups that are equal in it stay as they were. */
export const wantedGroups = (groups: readonly ShownGroup[], wanted: Wanted, order: Order): ShownGroup[] =>
  groups
    .filter(
      ({ grade, vendor, event, pointer, kind, message, file }) =>
        isGrade(wanted, grade) && hasText(wanted, [vendor, event, pointer, kind, message, file]),
    )
    .sort(COMPARED[order]);

const COMPARED: Readonly<Record<Order, (a: ShownGroup, b: ShownGroup) => number>> = {
  count: (a, b) => b.count - a.count,
  time: (a, b) => instantOf(a) - instantOf(b),
  pointer: (a, b) => compared(placeOf(a), placeOf(b)),
};

/** What has no time comes last. */
const instantOf = ({ time }: ShownGroup): number => {
  const at = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(at) ? Number.MAX_VALUE : at;
};

const placeOf = ({ vendor, event, pointer }: ShownGroup): string =>
  `${vendor ?? ""}\n${event ?? ""}\n${pointer}`;

/** By code units: paths are no words of a language. */
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The changes of a group that a reader asked for. */
export const wantedChanges = (
  group: { readonly vendor: string; readonly event: string | null; readonly changes: readonly ShownChange[] },
  wanted: Wanted,
): ShownChange[] =>
  group.changes.filter(
    ({ grade, pointer, kind, message, notes, uses }) =>
      isGrade(wanted, grade) &&
      hasText(wanted, [
        ...[group.vendor, group.event, pointer, kind, message],
        ...notes,
        ...uses.map(({ file }) => file),
      ]),
  );

/** Whether a text that a reader asked for is in one of the texts. Upper and lower case are the same. */
export const hasText = ({ text }: Pick<Wanted, "text">, texts: readonly (string | null)[]): boolean => {
  const part = text.trim().toLowerCase();
  return part === "" || texts.some((each) => each?.toLowerCase().includes(part));
};

const isGrade = ({ grade }: Wanted, of: string): boolean => grade === null || grade === of;

/** How many of each grade there are, in the order in which the grades are given. Those without any are left out. */
export const tallied = <Grade extends string>(
  grades: readonly Grade[],
  all: readonly string[],
): (readonly [Grade, number])[] =>
  grades.flatMap((grade) => {
    const count = all.filter((each) => each === grade).length;
    return count > 0 ? [[grade, count] as const] : [];
  });
