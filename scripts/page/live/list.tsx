// The list of deliveries, the newest first. Retries of one delivery are one entry that opens.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ListeningVendor, Row } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { verdictClass } from "../base/badge.js";
import { Button } from "../base/button.js";
import { escaped } from "../base/shown.js";
import { sizeOf, Time } from "../base/time.js";
import { type Target, Virtual } from "../base/virtual.js";
import { InboxEntryFacts, StateBadge } from "../inbox/facts.js";
import { type Entry, type Filter, groupOf, NO_FILTER } from "./entries.js";
import { content, endOf, sender, titleOf, wasAccepted } from "./title.js";

interface ListProps {
  readonly entries: readonly Entry[];
  /** How many deliveries there are without the filter. */
  readonly all: number;
  readonly shown: number;
  readonly selected: number | null;
  readonly onSelect: (n: number) => void;
  readonly onToggle: (group: string) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly vendors: readonly (readonly [slug: string, name: string])[];
  readonly following: boolean;
  readonly onFollow: () => void;
}

/** The vendors of the deliveries that arrived, for the filter. */
export const vendorsOf = (
  rows: readonly Row[],
  known: readonly ListeningVendor[],
): (readonly [slug: string, name: string])[] => {
  const seen = new Map<string, string>();
  for (const { vendor, vendorName } of rows) if (vendor !== null) seen.set(vendor, vendorName ?? vendor);
  for (const { slug, name } of known) if (seen.has(slug)) seen.set(slug, name);
  return [...seen].sort(([, a], [, b]) => (a < b ? -1 : 1));
};

/** The list of deliveries. */
export const List = (props: ListProps) => {
  const { entries, selected, onSelect, onToggle, following, onFollow, all, shown } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const index = entries.findIndex(({ row }) => row.n === selected);
  const target = useTarget(index, selected);
  useKept(scroller, entries);
  return (
    <section class="panel list" aria-label="Deliveries">
      <Filters {...props} />
      <Virtual
        total={entries.length}
        rowClass="entry"
        target={target}
        scroller={scroller}
        attributes={{
          role: "tree",
          class: "entries",
          tabIndex: 0,
          "aria-label": "Deliveries, the newest first",
          ...(index >= 0 && { "aria-activedescendant": `delivery-${selected}` }),
          onKeyDown: (event) => {
            const entry = entries[index];
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              const next = entries[Math.max(0, index + (event.key === "ArrowDown" ? 1 : -1))];
              if (next) onSelect(next.row.n);
            } else if ((event.key === "Enter" || event.key === " ") && entry) {
              const group = groupOf(entry.row);
              if (entry.attempts > 1 && group !== null) onToggle(group);
              else onSelect(entry.row.n);
            } else return;
            event.preventDefault();
          },
        }}
      >
        {(at) => {
          const entry = entries[at] as Entry;
          return (
            <EntryRow
              key={entry.row.n}
              entry={entry}
              isSelected={entry.row.n === selected}
              place={[at + 1, entries.length]}
              onSelect={onSelect}
              onToggle={onToggle}
            />
          );
        }}
      </Virtual>
      {entries.length === 0 && <p class="list-none muted">No delivery passes the filter.</p>}
      <footer class="list-foot">
        <span class="small muted">
          {shown === all ? `${grouped(all)} in all` : `${grouped(shown)} of ${grouped(all)}`}
        </span>
        <Button
          kind="quiet"
          pressed={following}
          onClick={onFollow}
          title="Show each delivery as it arrives (End)"
        >
          Follow newest
        </Button>
      </footer>
    </section>
  );
};

/** Scrolls to the entry that is selected, when another is. */
const useTarget = (index: number, selected: number | null): Target | null => {
  const last = useRef<{ readonly selected: number | null; readonly target: Target | null }>({
    selected: null,
    target: null,
  });
  if (last.current.selected !== selected && index >= 0)
    last.current = { selected, target: { row: index, near: true } };
  return last.current.target;
};

/** New entries come in above. What a reader has scrolled to stays where it is. */
const useKept = (scroller: { readonly current: HTMLDivElement | null }, entries: readonly Entry[]): void => {
  const before = useRef<{ readonly entries: readonly Entry[]; readonly first: number }>({
    entries: [],
    first: 0,
  });
  useLayoutEffect(() => {
    const view = scroller.current;
    const height = view?.querySelector(".entry:not(.virtual-probe)")?.getBoundingClientRect().height;
    if (!view || !height) return;
    const old = before.current;
    const n = old.entries[old.first]?.row.n;
    if (old.entries !== entries && old.first > 0 && n !== undefined) {
      const now = entries.findIndex(({ row }) => row.n === n);
      if (now >= 0 && now !== old.first) view.scrollTop += (now - old.first) * height;
    }
    before.current = { entries, first: Math.floor(view.scrollTop / height) };
  });
};

const Filters = ({ filter, onFilter, vendors }: ListProps) => {
  const isFiltered =
    filter !== NO_FILTER &&
    (filter.text !== "" || filter.vendor !== null || filter.verdicts.size > 0 || filter.states.size > 0);
  return (
    <search class="filters">
      <input
        class="field"
        type="search"
        id="filter"
        placeholder="Vendor, event, code or number"
        aria-label="Filter deliveries by vendor, event, code or number"
        autocomplete="off"
        spellcheck={false}
        value={filter.text}
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {vendors.length > 1 && (
        <select
          class="field"
          aria-label="Vendor"
          value={filter.vendor ?? ""}
          onChange={(event) => onFilter({ ...filter, vendor: event.currentTarget.value || null })}
        >
          <option value="">all vendors</option>
          {vendors.map(([slug, name]) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
      {isFiltered && (
        <Button kind="quiet" onClick={() => onFilter(NO_FILTER)}>
          Clear
        </Button>
      )}
    </search>
  );
};

interface EntryProps {
  readonly entry: Entry;
  readonly isSelected: boolean;
  readonly place: readonly [number, number];
  readonly onSelect: (n: number) => void;
  readonly onToggle: (group: string) => void;
}

const AnswerFacts = ({ row: { at, answered, forwarded } }: { readonly row: Row }) => (
  <>
    <Time at={at} /> · {answered === null ? "not answered yet" : `answered ${answered}`}
    {forwarded && (
      <>
        {" · "}
        <span class={wasAccepted(forwarded) ? "" : "entry-failed"}>{`target ${endOf(forwarded)}`}</span>
      </>
    )}
  </>
);

const EntryRow = ({ entry, isSelected, place, onSelect, onToggle }: EntryProps) => {
  const { row, attempts, open, older } = entry;
  const { verdict } = row;
  const group = groupOf(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the focus and the keys
    <div
      class={`entry ${verdictClass(verdict)} ${older ? "entry-older" : ""}`}
      role="treeitem"
      tabIndex={-1}
      id={`delivery-${row.n}`}
      aria-level={older ? 2 : 1}
      aria-selected={isSelected}
      aria-expanded={attempts > 1 ? open : undefined}
      aria-setsize={place[1]}
      aria-posinset={place[0]}
      onPointerDown={(event) => {
        // the list grows at its top: the entry may be elsewhere when the button of the mouse is released
        const isMouse = event.pointerType === "mouse" && event.button === 0;
        if (isMouse && !(event.target as Element).closest(".entry-attempts")) onSelect(row.n);
      }}
      onClick={() => onSelect(row.n)}
    >
      <span class="entry-first">
        <span class="entry-sender">{escaped(sender(row))}</span>
        {attempts > 1 && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the entry does the same
          // biome-ignore lint/a11y/noStaticElementInteractions: the entry is what can be opened
          <span
            class="entry-attempts"
            title={open ? "Hide the earlier attempts" : "Show the earlier attempts"}
            onClick={(event) => {
              event.stopPropagation();
              if (group !== null) onToggle(group);
            }}
          >
            {`${attempts}× ${open ? "▾" : "▸"}`}
          </span>
        )}
        {row.inbox && <StateBadge of={row.inbox.state} />}
        <span class="entry-verdict">{verdict}</span>
      </span>
      <span class="entry-content mono" title={titleOf(row)}>
        {escaped(content(row))}
      </span>
      <span class="entry-facts">
        {row.inbox ? <InboxEntryFacts row={row} inbox={row.inbox} /> : <AnswerFacts row={row} />}
        {` · ${sizeOf(row.bytes)}`}
      </span>
    </div>
  );
};
