import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  chart: { display: "grid", gridTemplateColumns: "minmax(48px, max-content) minmax(60px, 1fr) max-content", alignItems: "center", gap: `5px ${tokens.spacingHorizontalS}` },
  label: { maxWidth: "112px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground1 },
  track: { position: "relative", height: "12px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    position: "absolute",
    top: 0,
    bottom: 0,
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  /** What lies on the other side of nought is told by where it stands and by its sign; the fill only repeats it. */
  below: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  mark: { position: "absolute", top: "-3px", bottom: "-3px", width: "2px", marginLeft: "-1px", backgroundColor: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" } },
  value: { textAlign: "right", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

export type BarChartProps = Readonly<{ bars: readonly Readonly<{ label: string; value: number; text: string }>[]; /** Where a line is drawn: the target. */ mark?: number }>;

/** Bars that lie down and begin at nought; those below it go to the left. */
export function BarChart({ bars, mark }: BarChartProps) {
  const styles = useStyles();
  const high = Math.max(0, mark ?? 0, ...bars.map(({ value }) => value));
  const low = Math.min(0, ...bars.map(({ value }) => value));
  const span = high - low || 1;
  const at = (value: number) => `${((value - low) / span) * 100}%`;
  return (
    <div className={styles.chart}>
      {bars.map(({ label, value, text }, index) => (
        <Bar key={index} label={label} text={text}>
          <span className={styles.track}>
            {value !== 0 && <span className={mergeClasses(styles.bar, value < 0 && styles.below)} style={{ left: at(Math.min(0, value)), width: `${(Math.abs(value) / span) * 100}%` }} />}
            {(mark !== undefined || low < 0) && <span className={styles.mark} style={{ left: at(mark ?? 0) }} />}
          </span>
        </Bar>
      ))}
    </div>
  );
}

function Bar({ label, text, children }: Readonly<{ label: string; text: string; children: React.ReactNode }>) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label} title={label}>
        {label}
      </span>
      {children}
      <span className={styles.value}>{text}</span>
    </>
  );
}
