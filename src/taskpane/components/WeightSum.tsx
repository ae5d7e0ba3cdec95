import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { balanced } from "../../appraisal/balance";
import type { SchemeFigure } from "../../appraisal/schemeFigures";
import type { Draft } from "../draft";
import { asPoints, drafted, idOf, valueIn } from "../figureText";
import { useStrings } from "../language";

const useStyles = makeStyles({
  sum: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `0 ${tokens.spacingHorizontalS}`, padding: `${tokens.spacingVerticalXS} 0` },
  track: { flexBasis: "100%", height: "8px", borderRadius: tokens.borderRadiusSmall, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground6, "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  fill: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  over: { backgroundColor: tokens.colorStatusDangerBackground3 },
  said: { flexGrow: 1, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  off: { color: tokens.colorPaletteRedForeground3, fontWeight: tokens.fontWeightSemibold },
});

export type WeightSumProps = Readonly<{ weights: readonly SchemeFigure[]; draft: Draft; onDraft(draft: Draft): void }>;

/** What weights that belong together add up to, as a bar that has to be full, and the button that fills it. */
export function WeightSum({ weights, draft, onDraft }: WeightSumProps) {
  const styles = useStyles();
  const strings = useStrings().figures;
  const shares = weights.map((figure) => valueIn(draft, figure)).map((value) => (typeof value === "number" ? value : 0));
  const sum = Number(shares.reduce((total, share) => total + share, 0).toPrecision(10));
  const off = Math.abs(sum - 1) > 0.0001;
  const isSet = (index: number) => weights[index]!.locked || draft.has(idOf(weights[index]!));
  const shared = off ? (balanced(shares, isSet) ?? balanced(shares, (index) => weights[index]!.locked)) : undefined;
  const percent = (share: number) => `${Number(asPoints(share).toFixed(4))}%`;
  return (
    <div className={styles.sum}>
      <div className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.fill, sum > 1.0001 && styles.over)} style={{ width: `${Math.min(100, sum * 100)}%` }} />
      </div>
      <span className={mergeClasses(styles.said, off && styles.off)} role="status">
        {off ? strings.sumOff(percent(sum), percent(Math.abs(sum - 1)), sum > 1) : strings.sum(percent(sum))}
      </span>
      {shared && (
        <Button size="small" onClick={() => onDraft(weights.reduce((next, figure, index) => (figure.locked ? next : drafted(next, figure, shared[index]!)), draft))}>
          {strings.balance}
        </Button>
      )}
    </div>
  );
}

/** Weights that make 100 % together, set by set; a set of one needs no sum. */
export function weightSets(figures: readonly SchemeFigure[]): readonly (readonly SchemeFigure[])[] {
  const sets = new Map<string, SchemeFigure[]>();
  for (const figure of figures) if (figure.set !== undefined && figure.percent) sets.set(figure.set, [...(sets.get(figure.set) ?? []), figure]);
  return [...sets.values()].filter((set) => set.length > 1);
}
