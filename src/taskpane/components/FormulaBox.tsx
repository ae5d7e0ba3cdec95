import { makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo } from "react";
import type { FormulaFault } from "../../formula/fault";
import { faultText } from "../../formula/faultWords";
import { parseFormula } from "../../formula/parse";
import { referencesOf } from "../../formula/references";
import { useLanguage } from "../language";
import { schemeRowWords } from "../strings/schemeRows";

const useStyles = makeStyles({
  box: { width: "100%", minWidth: 0 },
  input: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, maxHeight: "160px" },
  verdict: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusSuccessBorder2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  wrong: { borderLeftColor: tokens.colorStatusDangerBorder2, color: tokens.colorNeutralForeground1 },
  quoted: { display: "block", fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap" },
  fault: { color: tokens.colorPaletteRedForeground3, fontWeight: tokens.fontWeightSemibold, backgroundColor: "transparent", textDecorationLine: "underline", textDecorationStyle: "wavy" },
});

export type FormulaBoxProps = Readonly<{
  id: string;
  label: string;
  value: string;
  describedBy?: string;
  judge(text: string): readonly FormulaFault[];
  onValue(text: string): void;
}>;

/** A formula, with the verdict on it while it is typed: what it uses, or where the fault is. */
export function FormulaBox({ id, label, value, describedBy, judge, onValue }: FormulaBoxProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = schemeRowWords[language];
  const said = useId();
  const settled = useDeferredValue(value);
  const faults = useMemo(() => (settled.trim() === "" ? [] : judge(settled)), [judge, settled]);
  const first = faults[0];
  return (
    <div>
      <Textarea
        id={id}
        size="small"
        className={styles.box}
        textarea={{ className: styles.input, "aria-label": label, "aria-invalid": first !== undefined, "aria-describedby": [said, describedBy].filter(Boolean).join(" "), spellCheck: false, rows: Math.min(5, Math.max(2, Math.ceil(value.length / 34))) }}
        value={value}
        onChange={(_, data) => onValue(data.value)}
      />
      <div id={said} role="status">
        {settled.trim() !== "" && (
          <p className={mergeClasses(styles.verdict, first && styles.wrong)}>
            {first ? faultText(first, language) : usedIn(settled, words)}
            {first && first.length > 0 && (
              <span className={styles.quoted}>
                {settled.slice(Math.max(0, first.position - 24), first.position)}
                <mark className={styles.fault}>{settled.slice(first.position, first.position + first.length)}</mark>
                {settled.slice(first.position + first.length, first.position + first.length + 24)}
              </span>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

/** `写法正确，用到：[@提成基数]、总分` */
function usedIn(text: string, words: (typeof schemeRowWords)["zh"]): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) return "";
  const uses = [...new Set(referencesOf(parsed.ast).map(({ position, length }) => text.slice(position, position + length)))];
  return uses.length === 0 ? words.readablePlain : words.readable(uses.join(words === schemeRowWords.zh ? "、" : ", "));
}
