// What narrows a report down: grades, and a part of a text.
import { useId } from "preact/hooks";
import { grouped } from "../../text/count.js";
import { type Graded, verdictClass } from "../base/badge.js";
import { Button } from "../base/button.js";
import type { Wanted } from "./order.js";

interface GradesProps {
  /** How many there are of each. */
  readonly tallies: readonly (readonly [grade: Graded, count: number])[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

/** A button for each grade. One that is pressed again shows all. */
export const Grades = ({ tallies, wanted, onWant }: GradesProps) => {
  const all = tallies.reduce((sum, [, count]) => sum + count, 0);
  return (
    <div class="report-grades">
      <Button pressed={wanted.grade === null} onClick={() => onWant({ ...wanted, grade: null })}>
        all {grouped(all)}
      </Button>
      {tallies.map(([grade, count]) => (
        <Button
          key={grade}
          pressed={wanted.grade === grade}
          onClick={() => onWant({ ...wanted, grade: wanted.grade === grade ? null : grade })}
        >
          <span class={`report-dot ${verdictClass(grade)}`} />
          {grade} {grouped(count)}
        </Button>
      ))}
    </div>
  );
};

interface SearchProps {
  /** What is searched: `Filter by path`. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** A field for a part of a text. */
export const Search = ({ label, value, onInput }: SearchProps) => {
  const id = useId();
  return (
    <div class="report-field report-search">
      <label class="muted small" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
};

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Name, string>>;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

/** A choice of one of a few. */
export const Choice = <Name extends string>({ label, options, value, onChange }: ChoiceProps<Name>) => {
  const id = useId();
  return (
    <div class="report-field">
      <label class="muted small" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Name)}
      >
        {Object.entries<string>(options).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
};

/** What was asked for, in words: on paper there are no buttons. */
export const Asked = ({ wanted: { grade, text } }: { readonly wanted: Wanted }) =>
  grade === null && text.trim() === "" ? null : (
    <p class="report-asked">
      Only {grade ?? "what"}
      {text.trim() !== "" && ` with “${text.trim()}”`}
    </p>
  );
