import { makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerAudit } from "../../appraisal/auditLedger";
import { useLanguage } from "../language";
import { signingKeyWords } from "../strings/signingKey";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
  quiet: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  faults: { margin: `0 0 ${tokens.spacingVerticalXS}`, paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

/** Whether the ledger agrees with itself and whether its signatures hold, in words. */
export function LedgerCheck({ audit }: Readonly<{ audit: LedgerAudit }>) {
  const styles = useStyles();
  const language = useLanguage();
  const words = signingKeyWords[language].audit;
  const { faults, signed, unsigned, textless, mark } = audit;
  return (
    <>
      {faults.length === 0 ? (
        <p className={styles.text}>{words.good}</p>
      ) : (
        <ul className={styles.faults} aria-label={words.faultList}>
          {faults.slice(0, 50).map(({ row, fault }) => (
            <li key={`${row.full}${fault}`}>
              {row.name} {row.period}
              {language === "zh" ? "：" : ": "}
              {words.faults[fault]}
            </li>
          ))}
        </ul>
      )}
      {signed > 0 && mark !== undefined && <p className={styles.text}>{words.signed(signed, mark)}</p>}
      {signed > 0 && <p className={styles.quiet}>{words.paper}</p>}
      {unsigned > 0 && <p className={styles.text}>{words.unsigned(unsigned)}</p>}
      {textless > 0 && <p className={styles.text}>{words.textless(textless)}</p>}
      {unsigned > 0 && <p className={styles.quiet}>{words.limits}</p>}
    </>
  );
}
