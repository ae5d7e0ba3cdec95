import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", maxWidth: "320px", height: "auto", margin: "0 auto", overflow: "visible" },
  ring: { fill: "none", stroke: tokens.colorNeutralStroke2, strokeWidth: "1", "@media (forced-colors: active)": { stroke: "GrayText" } },
  area: { fill: tokens.colorBrandBackground2, fillOpacity: "0.6", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2", strokeLinejoin: "round", "@media (forced-colors: active)": { fill: "none", stroke: "CanvasText" } },
  point: { fill: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { fill: "CanvasText" } },
  text: { fill: tokens.colorNeutralForeground1, fontSize: "11px", "@media (forced-colors: active)": { fill: "CanvasText" } },
  value: { fill: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", "@media (forced-colors: active)": { fill: "CanvasText" } },
});

const [width, height, radius] = [296, 196, 66];
const [middleX, middleY] = [width / 2, height / 2 + 2];

export type RadarChartProps = Readonly<{ points: readonly Readonly<{ label: string; value: number; text: string }>[] }>;

/** Three values or more round a middle. The outer ring is 100, or the highest value where that is more; the middle is 0. */
export function RadarChart({ points }: RadarChartProps) {
  const styles = useStyles();
  const most = Math.max(100, ...points.map(({ value }) => value));
  const place = (index: number, share: number) => {
    const angle = (index / points.length) * 2 * Math.PI - Math.PI / 2;
    return { x: middleX + Math.cos(angle) * radius * share, y: middleY + Math.sin(angle) * radius * share, cos: Math.cos(angle), sin: Math.sin(angle) };
  };
  const ring = (share: number) => points.map((_, index) => place(index, share)).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const drawn = points.map(({ value }, index) => place(index, Math.max(0, value) / most));
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <polygon key={share} className={styles.ring} points={ring(share)} />
      ))}
      <polygon className={styles.area} points={drawn.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
      {points.map(({ label, text }, index) => {
        const { x, y, cos, sin } = place(index, 1.12);
        const anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
        const lift = sin < -0.8 ? -12 : sin > 0.8 ? 8 : 0;
        return (
          <g key={label}>
            <circle className={styles.point} cx={drawn[index]!.x} cy={drawn[index]!.y} r="3" />
            <text className={styles.text} x={x} y={y + lift} textAnchor={anchor}>
              {shortened(label)}
            </text>
            <text className={`${styles.text} ${styles.value}`} x={x} y={y + lift + 13} textAnchor={anchor}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The whole word stands in the table of figures. */
function shortened(label: string): string {
  const letters = [...label];
  const room = letters.some((letter) => letter > "\u2e80") ? 6 : 12;
  return letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : label;
}
