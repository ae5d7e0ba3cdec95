import { Button, Input, makeStyles, Select, Slider, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { SchemeFigure } from "../../appraisal/schemeFigures";
import type { CellValue } from "../../sheet/cellValue";
import { asPoints, boxText, spanOf, spoken, valueTyped } from "../figureText";
import { useStrings } from "../language";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", gap: `0 ${tokens.spacingHorizontalS}`, padding: `${tokens.spacingVerticalXS} 0` },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  mark: { marginLeft: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  box: { width: "112px", minWidth: 0 },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  choice: { maxWidth: "150px" },
  slider: { gridColumn: "1 / -1", minWidth: 0, margin: "0 -6px" },
  restore: { justifySelf: "end", gridColumn: "1 / -1", minWidth: 0, padding: 0, fontVariantNumeric: "tabular-nums" },
  fixed: { fontVariantNumeric: "tabular-nums" },
});

export type FigureFieldProps = Readonly<{
  figure: SchemeFigure;
  /** How it is called here; its heading is added for those who do not see where it stands. */
  name: string;
  value: CellValue;
  /** Whether it can be dragged too. */
  slider?: boolean;
  onValue(figure: SchemeFigure, value: CellValue): void;
  onReveal(at: string): void;
}>;

/** One figure of the scheme: a box, a slider or a choice. What a formula works out leads to its cell instead. */
export const FigureField = memo(function FigureField({ figure, name, value, slider = false, onValue, onReveal }: FigureFieldProps) {
  const styles = useStyles();
  const strings = useStrings().figures;
  const id = useId();
  const changed = value !== figure.value;
  const label = strings.figure(figure.name, figure.heading);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {name}
        {figure.assumed && <span className={styles.mark}>{strings.assumed}</span>}
      </label>
      {figure.locked ? (
        <span id={id} className={styles.fixed} title={strings.locked}>
          <CellLink at={figure.cells[0]!} onReveal={onReveal}>
            {spoken(figure, figure.value)}
          </CellLink>
        </span>
      ) : figure.options.length > 0 ? (
        <Select id={id} size="small" className={styles.choice} aria-label={label} value={chosen(figure, value)} onChange={(_, data) => onValue(figure, data.value)}>
          {!figure.options.includes(chosen(figure, value)) && <option>{chosen(figure, value)}</option>}
          {figure.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      ) : (
        <NumberBox id={id} label={label} figure={figure} value={value} onValue={onValue} />
      )}
      {slider && !figure.locked && figure.options.length === 0 && <FigureSlider figure={figure} value={value} onValue={onValue} />}
      {changed && (
        <Button className={styles.restore} appearance="transparent" size="small" aria-label={strings.restore(label)} onClick={() => onValue(figure, figure.value)}>
          {strings.original(spoken(figure, figure.value))}
        </Button>
      )}
    </div>
  );
});

type Part = Pick<FigureFieldProps, "figure" | "value" | "onValue">;

function NumberBox({ id, label, figure, value, onValue }: Part & Readonly<{ id: string; label: string }>) {
  const styles = useStyles();
  const [text, setText] = useState<string>();
  function type(next: string) {
    setText(next);
    const typed = valueTyped(figure, next);
    if (typed !== undefined && (typed !== null || figure.value === null)) onValue(figure, within(figure, typed));
  }
  const sign = figure.percent ? "%" : figure.unit.length <= 3 ? figure.unit : "";
  return (
    <Input
      id={id}
      size="small"
      className={styles.box}
      input={{ className: styles.number, "aria-label": label }}
      inputMode="decimal"
      autoComplete="off"
      contentAfter={sign ? <span aria-hidden>{sign}</span> : undefined}
      value={text ?? boxText(figure, value)}
      onChange={(_, data) => type(data.value)}
      onBlur={() => setText(undefined)}
    />
  );
}

function FigureSlider({ figure, value, onValue }: Part) {
  const styles = useStyles();
  const strings = useStrings().figures;
  const span = spanOf(figure);
  if (!span || typeof value !== "number") return null;
  const held = figure.percent ? asPoints(value) : value;
  return (
    <Slider
      size="small"
      className={styles.slider}
      aria-label={strings.slider(figure.name, figure.heading)}
      aria-valuetext={spoken(figure, value)}
      min={span.min}
      max={Math.max(span.max, held)}
      step={span.step}
      value={held}
      onChange={(_, data) => onValue(figure, within(figure, figure.percent ? Number(`${data.value}e-2`) : Number(data.value.toPrecision(10))))}
    />
  );
}

/** A weight lies between nothing and everything; above, the whole column would be read as percent points. */
function within({ group, percent }: SchemeFigure, value: number | null): number | null {
  return percent && (group === "weight" || group === "rater") && value !== null ? Math.min(1, Math.max(0, value)) : value;
}

/** The choice that stands in the cell, as the list spells it. */
function chosen({ options }: SchemeFigure, value: CellValue): string {
  const text = value === null ? "" : String(value);
  return options.find((option) => option.toLowerCase() === text.toLowerCase()) ?? text;
}
