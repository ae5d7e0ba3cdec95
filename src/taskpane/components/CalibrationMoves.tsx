import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { moveOf, subjectWord, type CalibrationMove } from "../../appraisal/calibrationMoves";
import type { CalibrationRow } from "../../appraisal/calibrationTable";
import type { Scheme } from "../../scheme/scheme";
import { gradeLadder } from "../../scoring/grade";
import type { ScoreCard } from "../../scoring/scoreCard.types";
import { readNumber } from "../../sheet/readNumber";
import { toNumber } from "../../sheet/exact";
import { moveKey } from "../calibrationDraft";
import { useLanguage } from "../language";
import { calibrateWords } from "../strings/calibrate";
import { CellLink } from "./CellLink";
import { GradeChip } from "./GradeChip";

const portion = 20;

/** So many people are offered to choose from; of more, one looks for a name first. */
const mostOffered = 60;

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  move: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto auto auto", alignItems: "center", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  who: { minWidth: 0, overflowWrap: "anywhere" },
  about: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: { fontVariantNumeric: "tabular-nums" },
  reason: { gridColumn: "1 / -1", minWidth: 0, width: "100%" },
  adjust: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  wide: { gridColumn: "1 / -1" },
  box: { minWidth: 0, width: "100%" },
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export type CalibrationMovesProps = Readonly<{ moves: readonly CalibrationMove[]; rows: readonly CalibrationRow[]; grades: readonly string[]; onReason(move: CalibrationMove, reason: string): void; onRemove(move: CalibrationMove): void; onReveal(at: string): void }>;

/** Who moves from what to what and why: the raw result, the calibrated one, the reason to be read or written. */
export function CalibrationMoves({ moves, rows, grades, onReason, onRemove, onReveal }: CalibrationMovesProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = calibrateWords[language];
  const [limit, setLimit] = useState(portion);
  if (moves.length === 0) return <p className={styles.hint}>{words.noMoves}</p>;
  return (
    <>
      <p className={styles.hint}>{words.movesHint}</p>
      <ul className={styles.list} aria-label={words.moves}>
        {moves.slice(0, limit).map((move) => {
          const row = rows.find(({ state, move: one }) => state !== "reverted" && moveKey(one) === moveKey(move) && one.to === move.to && one.reason === move.reason);
          return (
            <li key={moveKey(move)} className={styles.move}>
              <span className={styles.who}>
                {move.name}
                <span className={styles.about}>
                  {subjectWord(move.subject, language)}
                  {row && (
                    <>
                      {" · "}
                      {row.approver === undefined ? words.states[row.state] : words.approvedBy(row.approver)}{" "}
                      <CellLink at={row.at} onReveal={onReveal}>
                        {row.at}
                      </CellLink>
                    </>
                  )}
                </span>
              </span>
              <Figure value={move.from} grades={move.subject.kind === "grade" ? grades : undefined} />
              <span aria-hidden>→</span>
              <Figure value={move.to} grades={move.subject.kind === "grade" ? grades : undefined} />
              <Button size="small" appearance="subtle" aria-label={words.removeOf(move.name)} onClick={() => onRemove(move)}>
                {words.remove}
              </Button>
              <Textarea className={styles.reason} size="small" resize="vertical" placeholder={words.reason} textarea={{ rows: 2, "aria-label": words.reasonOf(move.name) }} value={move.reason} onChange={(_, { value }) => onReason(move, value)} />
            </li>
          );
        })}
      </ul>
      {moves.length > limit && (
        <Button appearance="transparent" size="small" onClick={() => setLimit(moves.length)}>
          {words.people(moves.length - limit)}…
        </Button>
      )}
    </>
  );
}

function Figure({ value, grades }: Readonly<{ value: number | string | undefined; grades?: readonly string[] }>) {
  const styles = useStyles();
  const text = value === undefined ? "—" : String(value);
  return grades ? <GradeChip text={text} place={grades.indexOf(text)} /> : <span className={styles.figure}>{text}</span>;
}

export type AdjustPersonProps = Readonly<{ cards: readonly ScoreCard[]; scheme: Scheme; onAdd(move: CalibrationMove): void; onReveal(at: string): void }>;

/** One person more, by hand: the grade or the total, with its reason. */
export function AdjustPerson({ cards, scheme, onAdd, onReveal }: AdjustPersonProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = calibrateWords[language];
  const [at, setAt] = useState("");
  const [kind, setKind] = useState<"grade" | "total">("grade");
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [query, setQuery] = useState("");
  const card = cards.find(({ result }) => result.at === at);
  const found = cards.filter(({ result }) => result.at === at || `${result.name} ${result.id ?? ""} ${result.department ?? ""}`.toLowerCase().includes(query.trim().toLowerCase())).slice(0, mostOffered);
  const grades = card ? gradeLadder(scheme, card.result.table).map(({ band }) => band.grade) : [];
  const held = card && (kind === "grade" ? card.regraded : card.adjusted);
  const taken = held && !held.calibration ? held : undefined;
  const from = card && (kind === "grade" ? card.grade : card.total && toNumber(card.total));
  const value = kind === "grade" ? (grades.includes(to) ? to : undefined) : readNumber(to)?.value;
  const ready = card !== undefined && value !== undefined && value !== from && reason.trim() !== "" && !taken;

  function add() {
    if (!card || value === undefined) return;
    onAdd(moveOf(card, { kind }, from, value, reason.trim()));
    setAt("");
    setTo("");
    setReason("");
  }

  return (
    <section aria-label={words.adjust}>
      <h3 className={styles.heading}>{words.adjust}</h3>
      <div className={styles.adjust}>
        {cards.length > mostOffered && (
          <Field label={words.search} size="small" className={styles.wide}>
            <Input className={styles.box} size="small" autoComplete="off" value={query} onChange={(_, data) => setQuery(data.value)} />
          </Field>
        )}
        <Field label={words.person} size="small" className={styles.wide}>
          <Select
            className={styles.box}
            size="small"
            value={at}
            onChange={(_, data) => {
              setAt(data.value);
              setTo("");
            }}
          >
            <option value="">{words.choosePerson}</option>
            {found.map(({ result, total, grade }) => (
              <option key={result.at} value={result.at}>
                {[result.name, result.department, total && toNumber(total).toFixed(scheme.settings.decimals), grade].filter(Boolean).join(" · ")}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.subject} size="small">
          <Select className={styles.box} size="small" value={kind} onChange={(_, data) => (setKind(data.value === "total" ? "total" : "grade"), setTo(""))}>
            <option value="grade">{words.grade}</option>
            <option value="total">{words.total}</option>
          </Select>
        </Field>
        <Field label={words.to} size="small">
          {kind === "grade" ? (
            <Select className={styles.box} size="small" value={to} onChange={(_, data) => setTo(data.value)}>
              <option value="">{words.choosePerson}</option>
              {grades
                .filter((grade) => grade !== from)
                .map((grade) => (
                  <option key={grade}>{grade}</option>
                ))}
            </Select>
          ) : (
            <Input className={styles.box} size="small" inputMode="decimal" autoComplete="off" value={to} onChange={(_, data) => setTo(data.value)} />
          )}
        </Field>
        <Field label={words.reason} size="small" className={styles.wide}>
          <Input className={styles.box} size="small" autoComplete="off" value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
        {taken && (
          <span className={styles.wide}>
            {words.held("")}
            <CellLink at={taken.at} onReveal={onReveal}>
              {taken.at}
            </CellLink>
          </span>
        )}
        <Button size="small" className={styles.wide} disabledFocusable={!ready} onClick={add}>
          {words.add}
        </Button>
      </div>
    </section>
  );
}
