import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { GradeBand } from "../../scheme/gradeBand";
import { useStrings } from "../language";

const useStyles = makeStyles({
  ruler: { position: "relative", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  bands: { position: "relative", display: "flex", height: "6px" },
  band: { boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground6, borderRight: `2px solid ${tokens.colorNeutralBackground1}`, "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  own: { backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  mark: {
    position: "absolute",
    top: "-7px",
    width: 0,
    height: 0,
    marginLeft: "-5px",
    borderLeft: "5px solid transparent",
    borderRight: "5px solid transparent",
    borderTop: `6px solid ${tokens.colorNeutralForeground1}`,
    "@media (forced-colors: active)": { borderTop: "6px solid CanvasText", borderLeft: "5px solid Canvas", borderRight: "5px solid Canvas" },
  },
  names: { display: "flex", marginTop: "2px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, fontVariantNumeric: "tabular-nums" },
  name: { overflow: "hidden", textOverflow: "clip", whiteSpace: "nowrap" },
  ownName: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export type GradeRulerProps = Readonly<{ grades: readonly GradeBand[]; total: number; grade: string | undefined }>;

/**
 * The grades on a line from the lowest to the best, and a mark where the total stands. The outer grades have no outer
 * end, so they are drawn as wide as the grades between are on average.
 */
export function GradeRuler({ grades, total, grade }: GradeRulerProps) {
  const styles = useStyles();
  const label = useStrings().why.ruler;
  const upward = [...grades].reverse();
  const edges = upward.flatMap((band) => band.lowestTotal ?? []);
  const lowest = edges[0];
  const highest = edges.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const room = edges.length > 1 ? (highest - lowest) / (edges.length - 1) : Math.max(10, Math.abs(highest) * 0.2);
  const start = Math.min(lowest - room, total);
  const end = Math.max(highest + room, total);
  const share = (from: number, to: number) => `${((to - from) / (end - start)) * 100}%`;
  const bands = upward.map((band, index) => ({ band, from: band.lowestTotal ?? start, to: upward[index + 1]?.lowestTotal ?? end })).filter(({ from, to }) => to > from);
  return (
    <div className={styles.ruler} role="img" aria-label={`${label}${grade === undefined ? "" : ` (${grade})`}`}>
      <div className={styles.bands}>
        {bands.map(({ band, from, to }) => (
          <span key={band.grade} className={mergeClasses(styles.band, band.grade === grade && styles.own)} style={{ width: share(from, to) }} />
        ))}
        <span className={styles.mark} style={{ left: share(start, total) }} />
      </div>
      <div className={styles.names}>
        {bands.map(({ band, from, to }) => (
          <span key={band.grade} className={mergeClasses(styles.name, band.grade === grade && styles.ownName)} style={{ width: share(from, to) }}>
            {band.lowestTotal === undefined ? band.grade : `${band.grade} ${band.inclusive ? "≥" : ">"}${from}`}
          </span>
        ))}
      </div>
    </div>
  );
}
