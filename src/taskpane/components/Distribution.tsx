import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useStrings } from "../language";
import { sameFilter, type Filter } from "../people";
import { GradeChip } from "./GradeChip";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", margin: "0 -5px", padding: 0, listStyleType: "none" },
  bar: {
    display: "grid",
    gridTemplateColumns: "36px minmax(40px, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  wordy: { gridTemplateColumns: "72px minmax(40px, 1fr) auto" },
  pressed: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2, "@media (forced-colors: active)": { outline: "2px solid Highlight" } },
  track: { display: "block", height: "10px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground6 },
  fill: {
    display: "block",
    height: "100%",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  none: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  empty: { visibility: "hidden" },
  count: { minWidth: "24px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  chip: { display: "flex", minWidth: 0 },
});

export type DistributionProps = Readonly<{
  grades: readonly Readonly<{ grade: string; count: number }>[];
  unscored: number;
  filter: Filter | undefined;
  onFilter(filter: Filter | undefined): void;
}>;

/** How many people have which grade. A bar lets only its people through to the list; pressed again, everybody. */
export function Distribution({ grades, unscored, filter, onFilter }: DistributionProps) {
  const styles = useStyles();
  const strings = useStrings().results;
  const bars: readonly Readonly<{ name: string; count: number; place: number; filter: Filter }>[] = [
    ...grades.map(({ grade, count }, place) => ({ name: grade, count, place, filter: { kind: "grade", grade } as const })),
    ...(unscored > 0 ? [{ name: strings.unscored, count: unscored, place: -1, filter: { kind: "unscored" } as const }] : []),
  ];
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const all = Math.max(1, bars.reduce((sum, bar) => sum + bar.count, 0));
  const wordy = bars.some((bar) => bar.name.length > 2);
  return (
    <ul className={styles.bars} aria-label={strings.distribution}>
      {bars.map((bar) => {
        const pressed = sameFilter(bar.filter, filter);
        return (
          <li key={`${bar.filter.kind} ${bar.name}`}>
            <button
              type="button"
              className={mergeClasses(styles.bar, wordy && styles.wordy, pressed && styles.pressed)}
              aria-pressed={pressed}
              aria-label={strings.bar(bar.name, bar.count, Math.round((bar.count / all) * 100))}
              onClick={() => onFilter(pressed ? undefined : bar.filter)}
            >
              <span className={styles.chip}>
                <GradeChip text={bar.name} place={bar.place} />
              </span>
              <span className={styles.track}>
                <span className={mergeClasses(styles.fill, bar.place < 0 && styles.none, bar.count === 0 && styles.empty)} style={{ width: `${(bar.count / most) * 100}%` }} />
              </span>
              <span className={styles.count}>{bar.count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
