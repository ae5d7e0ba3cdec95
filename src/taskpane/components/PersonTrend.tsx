import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Appraisal } from "../../appraisal/appraisal.types";
import type { TrendPoint } from "../../appraisal/personTrends";
import type { ScoreCard } from "../../scoring/scoreCard.types";
import { toNumber } from "../../sheet/exact";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { grouped } from "../figures";
import { useLanguage } from "../language";
import type { PaneHost } from "../paneHost";
import { dashboardWords } from "../strings/dashboard";
import { TrendLine } from "./TrendLine";

const most = 7;

const useStyles = makeStyles({
  trend: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(90px, 150px)", alignItems: "center", gap: tokens.spacingHorizontalM, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  range: { display: "block", color: tokens.colorNeutralForeground1 },
});

export type PersonTrendProps = Readonly<{ past: PaneHost["dashboard"]["past"]; appraisal: Appraisal; workbook: WorkbookSnapshot; card: ScoreCard; decimals: number }>;

/** A person's totals of the last periods as a small line; nothing while there is only one. */
export function PersonTrend({ past, appraisal, workbook, card, decimals }: PersonTrendProps) {
  const styles = useStyles();
  const words = dashboardWords[useLanguage()];
  const [known, setKnown] = useState<Readonly<{ card: ScoreCard; points: readonly TrendPoint[] }>>();
  useEffect(() => {
    let wanted = true;
    past(appraisal, workbook, card).then(
      (points) => wanted && points.length > 1 && setKnown({ card, points: points.slice(-most) }),
      // The line is an addition: without it the page says all that it has to say.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [past, appraisal, workbook, card]);
  if (known?.card !== card) return null;
  const { points } = known;
  const [first, last] = [points[0]!, points.at(-1)!];
  return (
    <div className={styles.trend} role="img" aria-label={`${words.trend(points.length)} ${points.map(({ period, value }) => words.trendOf(period, grouped(value, decimals))).join(" ")}`}>
      <span className={styles.words}>
        {words.trend(points.length)}
        <span className={styles.range}>
          {grouped(first.value, decimals)} → {grouped(last.value, decimals)}
        </span>
      </span>
      <TrendLine sketch points={points.map(({ period, index, value, text }) => ({ label: period, index, value: toNumber(value), text }))} />
    </div>
  );
}
