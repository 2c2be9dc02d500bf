// The page of `afterword listen`.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { LiveData, Row } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { verdictClass } from "../base/badge.js";
import { Button } from "../base/button.js";
import { DriftPanel } from "../drift/panel.js";
import { stateClass } from "../inbox/facts.js";
import { RetryMany } from "../inbox/retry.js";
import { EmptyInbox, InboxProblem } from "../inbox/status.js";
import { ConversationPanel } from "../panels/conversation.js";
import { isTyping } from "../payload/payload.js";
import { Delivery } from "./delivery.js";
import { entriesOf, groupOf, indexOf, NO_FILTER, passes, statesOf, stepFrom, talliesOf } from "./entries.js";
import { List, vendorsOf } from "./list.js";
import "./live.css";
import { type Feed, follow, nothingYet } from "./stream.js";
import { Strip, Tallies } from "./strip.js";
import { Top } from "./top.js";
import { useDetail } from "./use-detail.js";
import { Welcome } from "./welcome.js";

/** The page of `afterword listen`. */
export const Live = ({ data }: { readonly data: LiveData }) => {
  const [feed, setFeed] = useState<Feed>(() => nothingYet(data));
  // biome-ignore lint/correctness/useExhaustiveDependencies: one stream for the life of the page
  useEffect(() => follow(data, setFeed), []);
  return (
    <div class="live">
      <Top feed={feed} />
      {feed.inbox?.problem && <InboxProblem problem={feed.inbox.problem} />}
      {feed.rows.length > 0 ? <Deliveries feed={feed} /> : <Nothing feed={feed} />}
      <Arrivals rows={feed.rows} />
    </div>
  );
};

const Nothing = ({ feed: { data, inbox } }: { readonly feed: Feed }) =>
  data.settings.inbox === null ? (
    <Welcome settings={data.settings} />
  ) : (
    <EmptyInbox isKnown={inbox !== null} />
  );

/** How wide a window must be for a conversation beside the payload: as in live.css. */
const WIDE = "(min-width: 1180px)";
/** The newest delivery is shown at most so often while they pour in, in milliseconds. */
const FOLLOW_MS = 250;

/** What is shown of the deliveries, and what changes it. */
const useDeliveries = (rows: readonly Row[]) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<number | null>(chosenInAddress);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [screen, setScreen] = useState<Screen>(chosen === null ? "list" : "delivery");
  const [replays, setReplays] = useState(0);
  const passing = useMemo(
    () => (filter === NO_FILTER ? rows : rows.filter((row) => passes(row, filter))),
    [rows, filter],
  );
  const newest = useThrottled(passing.at(-1)?.n ?? null, FOLLOW_MS);
  const selected = chosen ?? newest;
  const row = selected === null ? undefined : rows[indexOf(rows, selected)];
  const current = row?.n === selected ? row : undefined;
  const loaded = useDetail(current, replays);
  const entries = useMemo(
    () => entriesOf(passing, openWith(open, current, passing)),
    [passing, open, current],
  );
  const choose = (n: number | null): void => {
    setChosen(n);
    history.replaceState(null, "", n === null ? location.pathname : `#${n}`);
  };
  useKeys((step) => choose(step === "last" ? null : stepFrom(passing, selected, step)));
  return {
    ...{ filter, setFilter, passing, entries, screen, setScreen, selected, current, loaded, choose },
    following: chosen === null,
    show: (n: number): void => {
      choose(n);
      setScreen("delivery");
    },
    toggle: (group: string): void => setOpen(toggled(open, group)),
    loadAgain: (): void => setReplays(replays + 1),
  };
};

/** What is seen where there is room for one thing only. */
type Screen = "list" | "delivery" | "drift";

const Deliveries = ({ feed }: { readonly feed: Feed }) => {
  const { rows, data } = feed;
  const { settings, token } = data;
  const shown = useDeliveries(rows);
  const { filter, setFilter, passing, selected, current, loaded, screen, setScreen } = shown;
  const isWide = useMedia(WIDE);
  const vendors = useMemo(() => vendorsOf(rows, settings.vendors), [rows, settings]);
  return (
    <>
      <section class="verdicts" aria-label="Verdicts">
        <Strip rows={passing} selected={selected} onSelect={shown.show} />
        <div class="verdicts-below">
          <Choices feed={feed} shown={shown} />
          <Keys />
          {!isWide && !feed.inbox && (
            <Button
              pressed={screen === "drift"}
              onClick={() => setScreen(screen === "drift" ? "list" : "drift")}
            >
              Drift
            </Button>
          )}
        </div>
      </section>
      <main class={`columns screen-${isWide && screen === "drift" ? "list" : screen}`}>
        <List
          {...{ filter, selected, vendors }}
          entries={shown.entries}
          all={rows.length}
          shown={passing.length}
          onSelect={shown.show}
          onToggle={shown.toggle}
          onFilter={setFilter}
          following={shown.following}
          onFollow={() => shown.choose(shown.following ? selected : null)}
        />
        {current ? (
          <Delivery
            {...{ loaded, token }}
            row={current}
            hasTarget={settings.forward !== null}
            onShow={shown.show}
            withConversation={!isWide}
            onReplayed={shown.loadAgain}
            onBack={() => setScreen("list")}
          />
        ) : (
          <section class="panel delivery" aria-label="Delivery">
            <p class="loading muted">Choose a delivery from the list.</p>
          </section>
        )}
        {(isWide || screen === "drift") && (
          <div class="side">
            {isWide && current && (
              <ConversationPanel
                key={current.n}
                conversation={loaded.detail?.conversation ?? null}
                loading={loaded.detail === null && loaded.problem === null}
                note={loaded.detail?.bodyNote ?? null}
              />
            )}
            {!feed.inbox && <DriftPanel token={token} version={feed.drift} />}
          </div>
        )}
      </main>
    </>
  );
};

interface ChoicesProps {
  readonly feed: Feed;
  readonly shown: ReturnType<typeof useDeliveries>;
}

/** Which verdicts and states are shown, and in an inbox the button for all of them. */
const Choices = ({ feed: { rows, data, inbox }, shown: { filter, setFilter, passing } }: ChoicesProps) => {
  const tallies = useMemo(() => talliesOf(rows), [rows]);
  const states = useMemo(() => statesOf(rows), [rows]);
  return (
    <>
      {inbox && (
        <Tallies
          of="states"
          tallies={states}
          classOf={stateClass}
          chosen={filter.states}
          onChoose={(states) => setFilter({ ...filter, states })}
        />
      )}
      <Tallies
        of="verdicts"
        tallies={tallies}
        classOf={verdictClass}
        chosen={filter.verdicts}
        onChoose={(verdicts) => setFilter({ ...filter, verdicts })}
      />
      {inbox && (
        <RetryMany
          token={data.token}
          passing={passing}
          isFiltered={passing !== rows}
          withDone={filter.states.has("done")}
          dead={inbox.counts?.dead ?? 0}
        />
      )}
    </>
  );
};

const chosenInAddress = (): number | null => {
  const n = /^#(\d{1,9})$/.exec(location.hash)?.[1];
  return n === undefined ? null : Number(n);
};

const toggled = (open: ReadonlySet<string>, group: string): ReadonlySet<string> => {
  const next = new Set(open);
  if (!next.delete(group)) next.add(group);
  return next;
};

/** The open groups, with the one of a selected delivery that would be hidden in it. */
const openWith = (
  open: ReadonlySet<string>,
  selected: Row | undefined,
  rows: readonly Row[],
): ReadonlySet<string> => {
  const group = selected && groupOf(selected);
  if (!group || open.has(group)) return open;
  const newest = rows.findLast((row) => groupOf(row) === group);
  return newest === selected ? open : new Set([...open, group]);
};

/** Keys that walk through deliveries, in the order of arrival from left to right and from the bottom up. */
const STEPS: Readonly<Record<string, "older" | "newer" | "first" | "last">> = {
  ArrowLeft: "older",
  j: "older",
  ArrowRight: "newer",
  k: "newer",
  Home: "first",
  End: "last",
};

const useKeys = (onStep: (step: "older" | "newer" | "first" | "last") => void): void => {
  // before the next key can come
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const step = STEPS[event.key];
      if (step) onStep(step);
      else if (event.key === "/") document.getElementById("filter")?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
};

const Keys = () => (
  <p class="keys small muted">
    <kbd>←</kbd> <kbd>→</kbd> deliveries · <kbd>n</kbd> <kbd>p</kbd> findings · <kbd>/</kbd> filter
  </p>
);

const useMedia = (query: string): boolean => {
  const media = useMemo(() => matchMedia(query), [query]);
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const onChange = (): void => setMatches(media.matches);
    media.addEventListener("change", onChange);
    return () => media.removeEventListener("change", onChange);
  }, [media]);
  return matches;
};

/** A value that changes at most once in a time; the last one always comes. */
const useThrottled = <T,>(value: T, ms: number): T => {
  const [shown, setShown] = useState(value);
  const changed = useRef(0);
  useEffect(() => {
    if (value === shown) return;
    const timer = setTimeout(
      () => {
        changed.current = performance.now();
        setShown(value);
      },
      Math.max(0, changed.current + ms - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, shown, ms]);
  return shown;
};

/** Screen readers are told of new deliveries at most so often, in milliseconds. */
const TELL_MS = 5000;

const Arrivals = ({ rows }: { readonly rows: readonly Row[] }) => {
  const newest = useThrottled(rows.at(-1)?.n ?? 0, TELL_MS);
  const told = useRef({ newest, words: "" });
  if (told.current.newest !== newest) {
    const arrived = rows.slice(indexOf(rows, told.current.newest + 1), indexOf(rows, newest + 1));
    const bad = arrived.filter(({ verdict }) => verdict !== "ok").length;
    const deliveries = `${grouped(arrived.length)} new ${arrived.length === 1 ? "delivery" : "deliveries"}`;
    told.current = { newest, words: arrived.length === 0 ? "" : `${deliveries}, ${grouped(bad)} not ok` };
  }
  return (
    <p class="spoken" role="status">
      {told.current.words}
    </p>
  );
};
