import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RoundingLine } from "../../appraisal/roundingReport";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { money } from "../figures";
import { useLanguage } from "../language";
import type { PageProps } from "../pages/pageProps";
import { compareWords } from "../strings/compare";

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: "100%", marginTop: tokens.spacingVerticalS, borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  head: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, textAlign: "right", fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom", whiteSpace: "nowrap" },
  way: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  cell: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "right", whiteSpace: "nowrap" },
  working: { justifyContent: "flex-start", marginTop: tokens.spacingVerticalS },
  safe: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
});

export type RoundingPartProps = Pick<PageProps, "host" | "onFailure"> & Readonly<{ workbook: WorkbookSnapshot; period: string | undefined; moneyDecimals: number }>;

/** Whether grades and money hang on the way of rounding, way by way. */
export function RoundingPart({ host, workbook, period, moneyDecimals, onFailure }: RoundingPartProps) {
  const styles = useStyles();
  const words = compareWords[useLanguage()];
  const [lines, setLines] = useState<readonly RoundingLine[]>();
  const [isWorking, setWorking] = useState(false);

  async function work() {
    setWorking(true);
    try {
      setLines(await host.comparing.rounding(workbook, period));
    } catch (error) {
      onFailure(error);
    } finally {
      setWorking(false);
    }
  }

  const isSafe = lines !== undefined && lines.every(({ regraded, repaid }) => regraded === 0 && repaid === 0);
  return (
    <>
      <p className={styles.hint}>{words.roundingHint}</p>
      <Button size="small" disabledFocusable={isWorking} onClick={() => void work()}>
        {words.work}
      </Button>
      {isWorking && <Spinner className={styles.working} size="tiny" label={words.work} />}
      {isSafe && (
        <p className={styles.safe} role="status">
          {words.safe}
        </p>
      )}
      {lines && (
        <table className={styles.table} aria-label={words.rounding}>
          <thead>
            <tr>
              <th scope="col" className={styles.way}>
                {words.way}
              </th>
              {[words.regraded, words.repaid, words.difference].map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ way, regraded, repaid, difference }) => (
              <tr key={way}>
                <th scope="row" className={styles.way}>
                  {words.ways[way]}
                </th>
                <td className={styles.cell}>{regraded}</td>
                <td className={styles.cell}>{repaid}</td>
                <td className={styles.cell}>{`${difference > 0 ? "+" : ""}${money(difference, moneyDecimals)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
