import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { clockTime, grouped, seconds } from "../figures";
import { useStrings } from "../language";
import type { Progress, RecalculationState, Run } from "../recalculation";
import type { Strings } from "../strings/strings";

/** Two things may hold a run up: much data, or a cell left in editing. From here on the second is worth mentioning. */
const patience = 4000;

const useStyles = makeStyles({
  // The corner above is Excel's: its own menu of the add-in hangs there, up to 34 × 32 px.
  header: { position: "relative", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: `0 28px ${tokens.spacingVerticalS} 0`, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "24px" },
  name: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  run: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  progress: { position: "absolute", left: 0, right: 0, bottom: "-1px" },
  cancel: { marginTop: tokens.spacingVerticalXS, marginLeft: "-8px" },
  waiting: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export type RunHeaderProps = Readonly<{
  title: string;
  /** Beside the title: the period, or the choice of periods. */
  aside?: ReactNode;
  state: RecalculationState;
  people: number;
  onRecalculate(): void;
  onCancel(): void;
}>;

/** What is appraised, the one primary button, and what the last run did. */
export function RunHeader({ title, aside, state, people, onRecalculate, onCancel }: RunHeaderProps) {
  const styles = useStyles();
  const strings = useStrings().run;
  const now = useNow(30_000);
  const running = state.running === "recalculate";
  const doing = stepOf(state.progress, strings);
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1 className={styles.name}>{title}</h1>
        {aside}
      </div>
      <div className={styles.run}>
        <Button appearance="primary" disabledFocusable={running} onClick={onRecalculate}>
          {running ? strings.recalculating : strings.recalculate}
        </Button>
        <span className={styles.said}>{state.running ? doing : state.last ? (state.outdated ? strings.outdated : lastRun(state.last, people, now, strings)) : null}</span>
      </div>
      {state.running && <ProgressBar className={styles.progress} shape="square" thickness="medium" max={100} value={percentOf(state.progress)} aria-label={running ? strings.recalculating : strings.reading} aria-valuetext={doing} />}
      {state.running && <Waiting key={state.running} progress={state.progress} onCancel={onCancel} />}
    </header>
  );
}

/** A run that takes its time can be called off; one that Excel keeps waiting says why. */
function Waiting({ progress, onCancel }: Readonly<{ progress: Progress | undefined; onCancel(): void }>) {
  const styles = useStyles();
  const strings = useStrings().run;
  const [takesTime, setTakesTime] = useState(false);
  const [stoodStillAt, setStoodStillAt] = useState<Progress | "begin">();
  useEffect(() => {
    const timer = setTimeout(() => setTakesTime(true), patience / 5);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setStoodStillAt(progress ?? "begin"), patience);
    return () => clearTimeout(timer);
  }, [progress]);
  if (!takesTime) return null;
  return (
    <>
      {progress?.step !== "undoing" && (
        <Button size="small" appearance="transparent" className={styles.cancel} onClick={onCancel}>
          {strings.cancel}
        </Button>
      )}
      {stoodStillAt === (progress ?? "begin") && (
        <p className={styles.waiting} role="status">
          {strings.waiting}
        </p>
      )}
    </>
  );
}

/** What a run is at, with its figures as soon as there are any: `正在计算…… 12,000 / 20,000 行 · 60%`. */
function stepOf(progress: Progress | undefined, strings: Strings["run"]): string {
  const { rows, all } = progress ?? {};
  const percent = percentOf(progress);
  const step = strings[progress?.step ?? "reading"];
  return rows === undefined || all === undefined || percent === undefined ? step : `${step} ${strings.through(grouped(rows, 0), grouped(all, 0), percent)}`;
}

/** In whole percent, and never all of it before it is done. */
function percentOf({ rows, all }: Progress = { step: "reading" }): number | undefined {
  return rows === undefined || !all ? undefined : Math.min(99, Math.floor((100 * rows) / all));
}

/** `刚刚 · 42 人 · 0.3 秒` */
function lastRun(run: Run, people: number, now: number, strings: Strings["run"]): string {
  if (run.asked === "look") return run.appraisal.issues.length > 0 ? strings.nothingWritten : [strings.people(people), run.appraisal.edits.length > 0 ? strings.notWritten : strings.upToDate].join(" · ");
  const minutes = Math.floor((now - run.finishedAt) / 60_000);
  const when = minutes < 1 ? strings.justNow : minutes < 60 ? strings.minutesAgo(minutes) : strings.at(clockTime(run.finishedAt));
  const what = run.wrote ? strings.people(people) : strings.nothingWritten;
  return [when, what, strings.took(seconds(run.milliseconds))].join(" · ");
}

function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
