import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useStrings } from "../language";
import { rulerParts, type Step } from "../steps";

const useStyles = makeStyles({
  ruler: { margin: `${tokens.spacingVerticalXS} 0` },
  parts: { display: "flex", height: "22px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", border: `1px solid ${tokens.colorNeutralStroke1}` },
  part: { display: "flex", alignItems: "center", justifyContent: "center", minWidth: "6px", overflow: "hidden", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke1}`, ":last-child": { borderRight: "none" } },
  hole: { backgroundColor: tokens.colorNeutralBackground1, backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorStatusDangerForeground1} 0 2px, transparent 2px 7px)` },
  overlap: { backgroundColor: tokens.colorStatusWarningBackground1, backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorStatusWarningForeground3} 0 1px, transparent 1px 5px)` },
  edges: { position: "relative", height: "18px", fontSize: tokens.fontSizeBase100, lineHeight: "18px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  edge: { position: "absolute", transform: "translateX(-50%)" },
  faults: { margin: 0, padding: 0, listStyleType: "none", color: tokens.colorPaletteRedForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export type StepRulerProps = Readonly<{ name: string; steps: readonly Step[]; decimals: number; percent?: boolean }>;

/** Steps on a line: what no step takes is hatched, what two take is striped, and both are said. */
export function StepRuler({ name, steps, decimals, percent = false }: StepRulerProps) {
  const styles = useStyles();
  const strings = useStrings().setUp;
  const parts = rulerParts(steps, 10 ** -decimals);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const length = last.to - first.from;
  const say = (edge: number) => (percent ? `${Number((edge * 100).toPrecision(10))}%` : String(Number(edge.toPrecision(10))));
  const faults = parts.filter(({ kind }) => kind !== "step");
  const edges = parts.slice(1).map(({ from }) => from);
  return (
    <div className={styles.ruler}>
      <div role="img" aria-label={`${strings.ruler(name)}: ${parts.map(({ text, from }, index) => `${index === 0 ? "" : `${say(from)} `}${text}`).join(", ")}`}>
        <div className={styles.parts}>
          {parts.map((part) => (
            <span key={part.from} className={mergeClasses(styles.part, part.kind === "hole" && styles.hole, part.kind === "overlap" && styles.overlap)} style={{ width: `${((part.to - part.from) / length) * 100}%` }}>
              {part.kind === "step" ? part.text : ""}
            </span>
          ))}
        </div>
        <div className={styles.edges}>
          {edges.map((edge) => (
            <span key={edge} className={styles.edge} style={{ left: `${((edge - first.from) / length) * 100}%` }}>
              {say(edge)}
            </span>
          ))}
        </div>
      </div>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ kind, from, to }) => (
            <li key={from}>{strings[kind === "hole" ? "hole" : "overlap"](say(from), say(to))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
