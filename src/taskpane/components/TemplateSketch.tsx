import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../../scheme/issue";
import type { Sketch } from "../../templates/sketch";

const useStyles = makeStyles({
  paper: { display: "block", width: "96px", height: "61px", flexShrink: 0, borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: "#ffffff", forcedColorAdjust: "none" },
});

export type TemplateSketchProps = Readonly<{ code: string; language: Language; draw(code: string, language: Language): Promise<Sketch> }>;

/** The first sheet of a template, small: what one will find in it. It says nothing that the words beside it do not. */
export function TemplateSketch({ code, language, draw }: TemplateSketchProps) {
  const styles = useStyles();
  const [sketch, setSketch] = useState<Sketch>();
  useEffect(() => {
    let wanted = true;
    draw(code, language).then((drawn) => wanted && setSketch(drawn), () => undefined);
    return () => {
      wanted = false;
    };
  }, [code, language, draw]);
  if (!sketch) return <span className={styles.paper} aria-hidden />;
  const { width, height, cells, tabs } = sketch;
  return (
    <svg className={styles.paper} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMinYMin slice" aria-hidden>
      {cells.map(({ x, y, width: wide, height: high, fill, stroke }) => (
        <g key={`${x} ${y}`}>
          {fill !== "#FFFFFF" && <rect x={x} y={y} width={wide} height={high} fill={fill} stroke="#D5DBE1" strokeWidth={0.3} />}
          {stroke && <rect x={stroke.x} y={y + high / 2 - (stroke.bold ? 0.9 : 0.6)} width={stroke.width} height={stroke.bold ? 1.8 : 1.2} rx={0.6} fill={stroke.color} opacity={stroke.bold ? 0.9 : 0.55} />}
        </g>
      ))}
      {tabs.map((color, index) => (
        <rect key={index} x={2 + index * 17} y={height - 5.5} width={15} height={4} rx={0.8} fill={color} opacity={0.85} />
      ))}
    </svg>
  );
}
