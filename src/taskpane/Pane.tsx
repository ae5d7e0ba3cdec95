import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type ComponentType } from "react";
import type { Language } from "../scheme/issue";
import { automaticRecalculation } from "./automatic";
import { Announcer, type Announcement } from "./components/Announcer";
import { FailureMessage } from "./components/FailureMessage";
import { PlaceBar } from "./components/PlaceBar";
import { StoppedLine } from "./components/StoppedLine";
import { UndoStrip } from "./components/UndoStrip";
import { WayBack } from "./components/WayBack";
import type { Budgets } from "./components/WhatIfOutcome";
import { noDraft, type Draft } from "./draft";
import { findNobody, personFinder } from "./findPerson";
import { useStrings } from "./language";
import { IssuesPage } from "./pages/IssuesPage";
import type { PageProps } from "./pages/pageProps";
import { ResultsPage } from "./pages/ResultsPage";
import { WhyPage } from "./pages/WhyPage";
import type { PaneHost } from "./paneHost";
import { everything, type View } from "./people";
import { wayBack, type PlaceName } from "./places";
import { readPreferences } from "./preferences";
import type { Failure, RecalculationState } from "./recalculation";
import { lacksScheme } from "./standing";

/** The places that are not what one comes for every day are fetched when somebody goes there. */
const pages: Readonly<Record<PlaceName, ComponentType<PageProps>>> = {
  results: ResultsPage,
  why: WhyPage,
  whatIf: lazy(async () => ({ default: (await import("./pages/WhatIfPage")).WhatIfPage })),
  issues: IssuesPage,
  compare: lazy(async () => ({ default: (await import("./pages/ComparePage")).ComparePage })),
  cycle: lazy(async () => ({ default: (await import("./pages/CyclePage")).CyclePage })),
  dashboard: lazy(async () => ({ default: (await import("./pages/DashboardPage")).DashboardPage })),
  calibrate: lazy(async () => ({ default: (await import("./pages/CalibratePage")).CalibratePage })),
  signOff: lazy(async () => ({ default: (await import("./pages/SignOffPage")).SignOffPage })),
  approval: lazy(async () => ({ default: (await import("./pages/ApprovalPage")).ApprovalPage })),
  proposals: lazy(async () => ({ default: (await import("./pages/ProposalsPage")).ProposalsPage })),
  forms: lazy(async () => ({ default: (await import("./pages/FormsPage")).FormsPage })),
  setUp: lazy(async () => ({ default: (await import("./pages/SetUpPage")).SetUpPage })),
  mapping: lazy(async () => ({ default: (await import("./pages/MappingPage")).MappingPage })),
  templates: lazy(async () => ({ default: (await import("./pages/TemplatesPage")).TemplatesPage })),
  policy: lazy(async () => ({ default: (await import("./pages/PolicyPage")).PolicyPage })),
};

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fetching: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  place: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", ":focus": { outlineStyle: "none" } },
});

export type PaneProps = Readonly<{ host: PaneHost; onLanguage(language: Language): void }>;

/** The shell: the place one is in, the row of places, and what follows from runs and from the selection in the sheet. */
export function Pane({ host, onLanguage }: PaneProps) {
  const styles = useStyles();
  const strings = useStrings();
  const { recalculation } = host;
  const state = useSyncExternalStore(recalculation.subscribe, recalculation.state);
  const [place, setPlace] = useState<PlaceName>(() => (stoppedBy(recalculation.state()) ? "issues" : "results"));
  const [person, setPerson] = useState<string>();
  const [selected, setSelected] = useState<string>();
  const [view, setView] = useState<View>(everything);
  const [draft, setDraft] = useState<Draft>(noDraft);
  const [budgets, setBudgets] = useState<Budgets>(() => new Map());
  const [trouble, setTrouble] = useState<Failure>();
  const [said, setSaid] = useState<Announcement>({ text: "", turn: 0 });
  const { scroller, openPlace } = usePlaceScroll(place, setPlace);

  const say = useCallback((text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })), []);
  const fail = useCallback((error: unknown) => setTrouble(host.failureOf(error)), [host]);

  const onRunEnded = useEffectEvent((ended: RecalculationState) => {
    if (!ended.last || ended.failure || ended.last.asked === "look") return;
    if (stoppedBy(ended)) {
      say(strings.announce.stopped(ended.last.appraisal.issues.length));
      // Who is typing elsewhere is not pulled away; a line says it.
      if (!ended.last.byItself) setPlace(lacksScheme(ended.last.appraisal) ? "results" : "issues");
    } else {
      const { people, scored } = host.summarise(ended.last.appraisal);
      say(strings.announce.done(people, scored, people - scored));
    }
  });
  useEffect(() => {
    if (!recalculation.state().last) void recalculation.look();
    return recalculation.subscribe(() => {
      const now = recalculation.state();
      if (!now.running) onRunEnded(now);
    });
  }, [recalculation]);

  const appraisal = state.last?.appraisal;
  const findPerson = useMemo(() => (appraisal ? personFinder(appraisal.cards) : findNobody), [appraisal]);
  const onSelected = useEffectEvent((reference: string) => {
    const found = findPerson(reference);
    setSelected(found);
    if (found !== undefined) setPerson(found);
  });
  useEffect(() => {
    const stopping = host.onSelection((reference) => onSelected(reference));
    stopping.catch(ignored);
    return () => void stopping.then((stop) => stop(), ignored);
  }, [host]);

  useEffect(() => {
    const automatic = automaticRecalculation(recalculation, () => readPreferences().automatic === true);
    const stopping = host.onChanged(automatic.cellsChanged);
    stopping.catch(ignored);
    return () => {
      automatic.stop();
      void stopping.then((stop) => stop(), ignored);
    };
  }, [host, recalculation]);

  // Who works on the scheme here sees it as it stands in the sheet, also after it was changed there.
  const behind = (place === "whatIf" || place === "setUp" || place === "mapping" || place === "calibrate" || place === "cycle") && state.outdated === true && state.running === undefined;
  useEffect(() => {
    if (behind) void recalculation.look();
  }, [behind, recalculation]);

  const Page = pages[place];
  const inner = wayBack(place);
  const back = inner && appraisal && lacksScheme(appraisal) ? "results" : inner;
  return (
    <div className={styles.pane}>
      {state.failure && !state.running && (
        <FailureMessage failure={state.failure} onRetry={() => void (state.failure?.asked === "look" ? recalculation.look() : recalculation.recalculate())} />
      )}
      {trouble && <FailureMessage failure={trouble} onDismiss={() => setTrouble(undefined)} />}
      {state.last?.byItself && stoppedBy(state) && place !== "issues" && place !== "results" && <StoppedLine issues={state.last.appraisal.issues.length} onOpen={() => openPlace(lacksScheme(state.last!.appraisal) ? "results" : "issues")} />}
      <main ref={scroller} className={styles.place} tabIndex={-1} aria-label={strings.places[place]}>
        {back && <WayBack to={back} onPlace={openPlace} />}
        <Suspense fallback={<Spinner className={styles.fetching} size="tiny" label={strings.opening} />}>
          <Page
            host={host}
            state={state}
            view={view}
            person={person}
            selected={selected}
            draft={draft}
            budgets={budgets}
            scroller={scroller}
            onView={setView}
            onDraft={setDraft}
            onBudgets={setBudgets}
            onPlace={openPlace}
            onPerson={(at) => {
              setPerson(at);
              openPlace("why");
            }}
            onReveal={(at) => {
              setTrouble(undefined);
              host.reveal(at).catch(fail);
            }}
            onSay={say}
            onFailure={fail}
          />
        </Suspense>
      </main>
      <UndoStrip changes={host.changes} busy={state.running !== undefined} onSay={say} />
      <PlaceBar place={place} onPlace={setPlace} onLanguage={onLanguage} />
      <Announcer {...said} />
    </div>
  );
}

/** A run that someone asked for and that issues stopped: the list of them is what to show. */
function stoppedBy({ last, running }: RecalculationState): boolean {
  return !running && last !== undefined && last.asked === "recalculate" && last.appraisal.issues.length > 0;
}

/** Following the selection is a convenience: where Excel does not tell it, the pane works without. */
function ignored(): void {
  return;
}

/**
 * Each place keeps where it was scrolled to. Who comes to a place by something inside another finds the keyboard there;
 * who comes by the row of places stays on the row.
 */
function usePlaceScroll(place: PlaceName, setPlace: (place: PlaceName) => void) {
  const scroller = useRef<HTMLElement>(null);
  const positions = useRef<Partial<Record<PlaceName, number>>>({});
  const moveFocus = useRef(false);
  useLayoutEffect(() => {
    const box = scroller.current;
    const kept = positions.current;
    if (!box) return;
    box.scrollTop = place === "why" ? 0 : (kept[place] ?? 0);
    if (moveFocus.current) box.focus({ preventScroll: true });
    moveFocus.current = false;
    const keep = () => (kept[place] = box.scrollTop);
    box.addEventListener("scroll", keep, { passive: true });
    return () => box.removeEventListener("scroll", keep);
  }, [place]);
  const openPlace = useCallback(
    (next: PlaceName) => {
      if (next === place) {
        scroller.current?.focus({ preventScroll: true });
        if (scroller.current) scroller.current.scrollTop = 0;
      } else moveFocus.current = true;
      setPlace(next);
    },
    [place, setPlace],
  );
  return { scroller, openPlace };
}
