import { makeStyles, tokens } from "@fluentui/react-components";
import type { Summary } from "../../appraisal/appraisal.types";
import { grouped, money } from "../figures";
import { useStrings } from "../language";

const useStyles = makeStyles({
  totals: { display: "grid", gridTemplateColumns: "minmax(min-content, 1fr) minmax(0, auto)", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: "break-word" },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  part: { display: "block", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export type TotalsProps = Readonly<{ summary: Summary; moneyDecimals: number }>;

/** How many there are, their mean, and what each payout comes to over all people. */
export function Totals({ summary, moneyDecimals }: TotalsProps) {
  const styles = useStyles();
  const strings = useStrings().results;
  return (
    <dl className={styles.totals}>
      <dt className={styles.term}>{strings.count}</dt>
      <dd className={styles.figure}>{strings.scored(summary.scored, summary.people)}</dd>
      {summary.meanTotal !== undefined && (
        <>
          <dt className={styles.term}>{strings.mean}</dt>
          <dd className={styles.figure}>{grouped(summary.meanTotal, 2)}</dd>
        </>
      )}
      {summary.payouts.map((payout) => (
        <PayoutTotal key={payout.name} {...payout} moneyDecimals={moneyDecimals} />
      ))}
    </dl>
  );
}

function PayoutTotal({ name, amount, deferred, moneyDecimals }: Summary["payouts"][number] & Readonly<{ moneyDecimals: number }>) {
  const styles = useStyles();
  const strings = useStrings().results;
  return (
    <>
      <dt className={styles.term}>{strings.payout(name)}</dt>
      <dd className={styles.figure}>
        {money(amount, moneyDecimals)}
        {deferred !== 0 && <span className={styles.part}>{strings.deferred(money(deferred, moneyDecimals))}</span>}
      </dd>
    </>
  );
}
