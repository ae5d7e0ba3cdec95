import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", height: "auto", overflow: "visible" },
  line: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2", strokeLinejoin: "round", strokeLinecap: "round", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  base: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1", "@media (forced-colors: active)": { stroke: "GrayText" } },
  point: { fill: tokens.colorCompoundBrandStroke, stroke: tokens.colorNeutralBackground1, strokeWidth: "1.5", "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" } },
  text: { fill: tokens.colorNeutralForeground1, fontSize: "11px", fontVariantNumeric: "tabular-nums", "@media (forced-colors: active)": { fill: "CanvasText" } },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "10px", fontVariantNumeric: "tabular-nums", "@media (forced-colors: active)": { fill: "CanvasText" } },
});

export type TrendLineProps = Readonly<{ points: readonly Readonly<{ label: string; index: number; value: number; text: string }>[]; /** A sketch beside a heading: without texts. */ sketch?: boolean }>;

const width = 296;

/** Values over time: a missing period leaves its room. Each point says its value, so that no axis is needed. */
export function TrendLine({ points, sketch = false }: TrendLineProps) {
  const styles = useStyles();
  const height = sketch ? 40 : 108;
  const [top, foot, side] = sketch ? [7, 7, 7] : [22, 22, 20];
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [points[0]?.index ?? 0, points.at(-1)?.index ?? 0];
  const x = (index: number) => (last === first ? width / 2 : side + ((index - first) / (last - first)) * (width - 2 * side));
  const y = (value: number) => (high === low ? (top + height - foot) / 2 : top + ((high - value) / (high - low)) * (height - top - foot));
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      {!sketch && <line className={styles.base} x1="0" x2={width} y1={height - foot + 6} y2={height - foot + 6} />}
      <polyline className={styles.line} style={sketch ? { strokeWidth: 4 } : undefined} points={points.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ")} />
      {points.map(({ label, index, value, text }) => (
        <g key={label}>
          <circle className={styles.point} cx={x(index)} cy={y(value)} r={sketch ? 5 : 4} />
          {!sketch && (
            <>
              <text className={styles.text} x={x(index)} y={y(value) - 8} textAnchor="middle">
                {text}
              </text>
              <text className={styles.label} x={x(index)} y={height - 3} textAnchor="middle">
                {label}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}
