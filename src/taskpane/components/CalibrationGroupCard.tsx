import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CalibrationGroup, GroupTie, Member } from "../../appraisal/calibrationGroups";
import type { CalibrationRules } from "../../appraisal/calibrationRules";
import { toFixed } from "../../sheet/exact";
import { useLanguage } from "../language";
import { calibrateWords } from "../strings/calibrate";
import { GradeChip } from "./GradeChip";

const useStyles = makeStyles({
  mean: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  above: { color: tokens.colorPaletteRedForeground3, fontWeight: tokens.fontWeightSemibold },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`, textAlign: "right", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  first: { textAlign: "left" },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`, textAlign: "right", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  off: { fontWeight: tokens.fontWeightSemibold },
  after: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  border: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground2 },
  who: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  tie: { margin: `${tokens.spacingVerticalS} 0 0`, padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorStatusWarningBorder1}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export type CalibrationGroupCardProps = Readonly<{ group: CalibrationGroup; rules: CalibrationRules; decimals: number; onDecide(tie: GroupTie, choice: "stretch" | "shrink" | undefined): void; onPerson(at: string): void }>;

/** One group: how many hold each grade and how many may, its mean against the ceiling, ties to decide, who stands at the border. */
export function CalibrationGroupCard({ group, rules, decimals, onDecide, onPerson }: CalibrationGroupCardProps) {
  const styles = useStyles();
  const words = calibrateWords[useLanguage()];
  const limited = group.seats.some((seats) => seats !== undefined);
  return (
    <>
      <p className={styles.mean}>
        {words.people(group.members.length)} · {words.mean(toFixed(group.mean, 2))}
        {rules.ceiling !== undefined && (
          <>
            {" · "}
            {group.aboveCeiling ? <span className={styles.above}>{words.above(toFixed(group.aboveCeiling, 2), String(rules.ceiling))}</span> : words.within(String(rules.ceiling))}
          </>
        )}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {words.grade}
            </th>
            {[words.now, words.places, words.difference].map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.grades.map((grade, index) => {
            const [now, seats, placed] = [group.now[index]!, group.seats[index], group.placed[index]!];
            const difference = seats === undefined ? "" : now > seats ? words.over(now - seats) : now === seats ? words.exactly : rules.reading === "exact" ? words.under(seats - now) : words.free(seats - now);
            return (
              <tr key={grade}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                  <GradeChip text={grade} place={index} />
                </th>
                <td className={styles.cell}>
                  {now}
                  {rules.mode === "forced" && placed !== now && <span className={styles.after}>{words.after(placed)}</span>}
                </td>
                <td className={styles.cell}>{seats ?? words.unlimited}</td>
                <td className={mergeClasses(styles.cell, seats !== undefined && now > seats && styles.off)}>{difference}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!limited && <p className={styles.small}>{words.noQuotas}</p>}
      {rules.mode === "forced" && group.ties.map((tie) => <TieBox key={tie.key} tie={tie} decimals={decimals} onDecide={onDecide} onPerson={onPerson} />)}
      {group.borders.map(({ grade, below, inside, outside }) => (
        <section key={grade}>
          <h3 className={styles.heading}>{words.border(grade, below)}</h3>
          <dl className={styles.border}>
            {inside.length > 0 && <BorderSide term={words.inside} members={inside} decimals={decimals} onPerson={onPerson} />}
            {outside.length > 0 && <BorderSide term={words.outside} members={outside} decimals={decimals} onPerson={onPerson} />}
          </dl>
        </section>
      ))}
    </>
  );
}

type Side = Readonly<{ members: readonly Member[]; decimals: number; onPerson(at: string): void }>;

function BorderSide({ term, members, decimals, onPerson }: Side & Readonly<{ term: string }>) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.who}>
        <People members={members} decimals={decimals} onPerson={onPerson} />
      </dd>
    </>
  );
}

/** Each by name and total; the name leads to why. */
function People({ members, decimals, onPerson }: Side) {
  const words = calibrateWords[useLanguage()];
  return members.map(({ card: { result }, total }, index) => (
    <span key={result.at}>
      {index > 0 && "、"}
      <Link as="button" inline aria-label={words.show(result.name)} onClick={() => onPerson(result.at)}>
        {result.name}
      </Link>{" "}
      {total.toFixed(decimals)}
    </span>
  ));
}

function TieBox({ tie, decimals, onDecide, onPerson }: Readonly<{ tie: GroupTie } & Pick<CalibrationGroupCardProps, "decimals" | "onDecide" | "onPerson">>) {
  const styles = useStyles();
  const words = calibrateWords[useLanguage()];
  const text = words.tie(tie.total.toFixed(decimals), tie.members.length, tie.grade, tie.places);
  return (
    <div className={styles.tie} role="group" aria-label={text}>
      <strong>{text}</strong>
      <p className={styles.small}>
        <People members={tie.members} decimals={decimals} onPerson={onPerson} />
      </p>
      {!tie.decided && <p className={styles.small}>{words.tieHint}</p>}
      <div className={styles.choices}>
        <Button size="small" appearance={tie.decided === "stretch" ? "primary" : "secondary"} aria-pressed={tie.decided === "stretch"} onClick={() => onDecide(tie, "stretch")}>
          {words.tieUp(tie.grade)}
        </Button>
        <Button size="small" appearance={tie.decided === "shrink" ? "primary" : "secondary"} aria-pressed={tie.decided === "shrink"} onClick={() => onDecide(tie, "shrink")}>
          {words.tieDown(tie.below)}
        </Button>
        {tie.decided && <span className={styles.small}>{words.tieDecided}</span>}
      </div>
    </div>
  );
}
