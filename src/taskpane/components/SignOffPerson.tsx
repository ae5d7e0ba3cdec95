import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactNode } from "react";
import type { MailText } from "../../appraisal/mailText";
import type { SignOff } from "../../appraisal/signOffStates";
import { isoDate } from "../../scheme/period";
import type { SheetPlan } from "../../sheet/sheetPlan";
import { useLanguage } from "../language";
import { signOffWords } from "../strings/signOff";
import { CardPreview } from "./CardPreview";
import { MailButtons } from "./MailButtons";

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}` },
  back: { marginLeft: "-8px", marginBottom: tokens.spacingVerticalXS },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: `0 0 ${tokens.spacingVerticalS}` },
  label: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  alarm: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorStatusDangerForeground1 },
  quiet: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  choices: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) ${tokens.spacingVerticalS}` },
  waiting: { justifyContent: "flex-start" },
});

/** A card laid out, with the full seal it would have. */
export type LaidOut = Readonly<{ plan: SheetPlan; full: string }>;

export type SignOffPersonProps = Readonly<{
  person: SignOff;
  hasMoved: boolean;
  /** Whether the card in the ledger is of the stage that would be made now, so that the two can be compared. */
  isSameStage: boolean;
  email: string | undefined;
  mail: MailText | undefined;
  /** Lays the card out as it would be made now. */
  layOut: () => Promise<LaidOut>;
  /** What can be done about this one. */
  actions: ReactNode;
  choices: ReactNode;
  onBack(): void;
  onCopy(text: string): void;
  onFailure(error: unknown): void;
}>;

/** One person's sign-off: where it stands, the mail, and the card as it will print. */
export function SignOffPerson({ person, hasMoved, isSameStage, email, mail, layOut, actions, choices, onBack, onCopy, onFailure }: SignOffPersonProps) {
  const styles = useStyles();
  const words = signOffWords[useLanguage()];
  const { row, state, card, earlier } = person;
  const { name, period } = card.result;
  const [laidOut, setLaidOut] = useState<LaidOut>();
  useEffect(() => {
    let wanted = true;
    layOut().then((made) => wanted && setLaidOut(made), (error: unknown) => wanted && onFailure(error));
    return () => void (wanted = false);
  }, [layOut, onFailure]);

  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.person.stage, row?.stage],
    [words.person.seal, row?.short],
    [words.person.sent, row?.sent === undefined ? undefined : isoDate(row.sent)],
    [words.person.returned, row?.returned === undefined ? undefined : isoDate(row.returned)],
    [words.person.finding, row?.finding],
    [words.person.opinion, row?.opinion],
    [words.person.email, email ?? words.person.noEmail],
  ];
  return (
    <div className={styles.page}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ChevronLeftRegular aria-hidden />} onClick={onBack}>
        {words.person.back}
      </Button>
      <h2 className={styles.title}>{[name, period, words.states[state]].filter(Boolean).join(" · ")}</h2>
      <dl className={styles.facts}>
        {facts.flatMap(([label, text]) =>
          text === undefined || text === ""
            ? []
            : [
                <dt key={label} className={styles.label}>
                  {label}
                </dt>,
                <dd key={`${label} `} className={styles.fact}>
                  {text}
                </dd>,
              ],
        )}
      </dl>
      {hasMoved && <p className={styles.alarm}>{words.moved}</p>}
      {earlier.length > 0 && <p className={styles.quiet}>{words.person.replaced(earlier.length)}</p>}
      <div className={styles.actions}>{actions}</div>
      {mail && <MailButtons name={name} email={email} text={mail} onCopy={onCopy} />}
      {state === "unscored" ? (
        <p className={styles.quiet}>{words.unscored}</p>
      ) : (
        <>
          <div className={styles.choices}>{choices}</div>
          {laidOut ? (
            <>
              <p className={styles.quiet}>{row && !isSameStage ? null : row ? (row.full === laidOut.full ? words.person.same : words.person.differs) : words.person.neverMade}</p>
              <CardPreview plan={laidOut.plan} name={name} />
            </>
          ) : (
            <Spinner className={styles.waiting} size="tiny" label={words.preview.working} />
          )}
        </>
      )}
    </div>
  );
}
