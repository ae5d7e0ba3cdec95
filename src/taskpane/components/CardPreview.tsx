import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { useState, type CSSProperties } from "react";
import { exact } from "../../sheet/exact";
import type { CellStyle, PlanCell, SheetPlan } from "../../sheet/sheetPlan";
import { formatted } from "../../formula/numberFormat";
import { useLanguage } from "../language";
import { signOffWords } from "../strings/signOff";

/** A4 upright, in points. */
const paperWidth = 595;
const paperHeight = 842;
const inch = 72;

/** So many points, on a paper that is as wide as its frame: lengths follow the frame. */
const points = (length: number) => `calc(${length} * 100cqw / ${paperWidth})`;

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  frame: { overflowX: "auto", padding: "2px", border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground4, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  desk: { containerType: "inline-size" },
  large: { width: "640px" },
  // Paper is white and its ink dark whatever the pane's own light.
  paper: { position: "relative", boxSizing: "border-box", marginBottom: "4px", backgroundColor: "#ffffff", color: "#1f2d3d", overflow: "hidden", fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif' },
  table: { borderCollapse: "collapse", tableLayout: "fixed", width: "100%" },
  edge: { position: "absolute", display: "flex", justifyContent: "space-between", whiteSpace: "nowrap" },
});

export type CardPreviewProps = Readonly<{ plan: SheetPlan; name: string }>;

/** A card as it will print, drawn from the same plan of a sheet as the file: A4 as wide as the pane, or larger to read. */
export function CardPreview({ plan, name }: CardPreviewProps) {
  const styles = useStyles();
  const words = signOffWords[useLanguage()].preview;
  const [isLarge, setLarge] = useState(false);
  const pages = pagesOf(plan);
  return (
    <section aria-label={words.label(name)}>
      <div className={styles.tools}>
        <ToggleButton size="small" checked={!isLarge} onClick={() => setLarge(false)}>
          {words.whole}
        </ToggleButton>
        <ToggleButton size="small" checked={isLarge} onClick={() => setLarge(true)}>
          {words.large}
        </ToggleButton>
      </div>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={words.title}>
        <div className={mergeClasses(styles.desk, isLarge && styles.large)}>
          {pages.map((page, index) => (
            <Paper key={page.first} plan={plan} page={page} number={index + 1} of={pages.length} label={words.page(index + 1, pages.length)} />
          ))}
        </div>
      </div>
    </section>
  );
}

type PageRows = Readonly<{ first: number; last: number }>;

/** Which rows stand on which page. */
function pagesOf({ blocks, print }: SheetPlan): readonly PageRows[] {
  const last = (blocks[0]?.rows.length ?? 1) - 1;
  const ends = [...(print?.breaksAfter ?? []).filter((row) => row < last), last];
  return ends.map((end, index) => ({ first: index === 0 ? 0 : ends[index - 1]! + 1, last: end }));
}

function Paper({ plan, page, number, of, label }: Readonly<{ plan: SheetPlan; page: PageRows; number: number; of: number; label: string }>) {
  const styles = useStyles();
  const margins = plan.print?.margins ?? { top: 0.7, bottom: 0.65, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 };
  const rows = (plan.blocks[0]?.rows ?? []).slice(page.first, page.last + 1);
  const heightOf = (row: number) => plan.rowHeights?.get(row) ?? 15;
  const height = rows.reduce((sum, _, index) => sum + heightOf(page.first + index), 0);
  // What is a little too long for its one page is printed smaller, as Excel does.
  const scale = Math.min(1, (paperHeight - (margins.top + margins.bottom) * inch) / Math.max(1, height));
  const unit = (length: number) => points(length * scale);
  const side = points((margins.left + ((1 - scale) * (paperWidth / inch - margins.left - margins.right)) / 2) * inch);
  const numbered = (text: string | undefined) => (text ?? "").replaceAll("&P", String(number)).replaceAll("&N", String(of));
  const edge: CSSProperties = { left: points(margins.left * inch), right: points(margins.right * inch), fontSize: points(8) };
  const { header = {}, footer = {} } = plan.print ?? {};
  return (
    <div className={styles.paper} style={{ minHeight: points(paperHeight), padding: `${points(margins.top * inch)} ${side} ${points(margins.bottom * inch)}` }} role="group" aria-label={label}>
      <div className={styles.edge} style={{ ...edge, top: points(margins.header * inch) }}>
        <span>{numbered(header.left)}</span>
        <span>{numbered(header.center)}</span>
        <span>{numbered(header.right)}</span>
      </div>
      <table className={styles.table}>
        <colgroup>
          {(plan.columnWidths ?? []).map((width, column) => (
            <col key={column} style={{ width: `${width ?? 8}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, index) => {
            const row = page.first + index;
            return (
              <tr key={row} style={{ height: unit(heightOf(row)) }}>
                {cells.map((cell, column) => {
                  const merge = plan.merges?.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
                  if (merge && merge.left !== column) return null;
                  const { text, style } = drawn(cell);
                  return (
                    <td key={column} colSpan={merge ? merge.right - merge.left + 1 : 1} style={{ ...lookOf(style, unit), maxHeight: unit(heightOf(row)) }}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.edge} style={{ ...edge, bottom: points(margins.footer * inch) }}>
        <span>{numbered(footer.left)}</span>
        <span>{numbered(footer.center)}</span>
        <span>{numbered(footer.right)}</span>
      </div>
    </div>
  );
}

function drawn(cell: PlanCell): Readonly<{ text: string; style: CellStyle }> {
  const { write, style } = typeof cell === "object" && cell !== null && "write" in cell ? cell : { write: cell, style: {} };
  if (typeof write === "number") return { text: formatted(exact(write), style.numberFormat ?? "General") ?? String(write), style };
  return { text: typeof write === "string" ? write : "", style };
}

function lookOf(style: CellStyle, unit: (length: number) => string): CSSProperties {
  const line = style.border && `${unit(0.6)} solid #${style.border.color}`;
  const horizontal = style.horizontal ?? "left";
  const indent = style.indent ? unit(style.indent * 7) : unit(2);
  return {
    fontSize: unit(style.size ?? 11),
    lineHeight: 1.3,
    fontWeight: style.bold ? 600 : 400,
    textAlign: horizontal,
    verticalAlign: style.vertical === "center" ? "middle" : (style.vertical ?? "bottom"),
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    // A single word in a narrow cell is rather a little wide than broken.
    overflowWrap: horizontal === "center" ? "normal" : "anywhere",
    overflow: horizontal === "center" ? "visible" : "hidden",
    paddingTop: 0,
    paddingBottom: 0,
    paddingLeft: horizontal === "left" ? indent : unit(1),
    paddingRight: horizontal === "right" ? indent : unit(1),
    ...(style.color && { color: `#${style.color}` }),
    ...(style.fill && { backgroundColor: `#${style.fill}` }),
    ...(line && (style.border?.sides === "all" ? { border: line } : style.border?.sides === "top" ? { borderTop: line } : { borderBottom: line })),
  };
}
