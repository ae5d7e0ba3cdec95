import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent } from "react";
import { verdictText } from "../../appraisal/verdictWords";
import { useLanguage } from "../language";
import type { ReturnedResult } from "../readReturned";
import { returnedWords } from "../strings/returnedFiles";

const useStyles = makeStyles({
  drop: { padding: tokens.spacingHorizontalM, border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, textAlign: "center" },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  quiet: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  input: { display: "none" },
  progress: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  summary: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  list: { margin: 0, padding: 0, maxHeight: "360px", overflowY: "auto", listStyleType: "none", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  file: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  alarm: { color: tokens.colorStatusDangerForeground1 },
  clear: { marginTop: tokens.spacingVerticalS },
});

export type ReturnedFilesProps = Readonly<{
  results: readonly ReturnedResult[];
  progress: Readonly<{ done: number; of: number }> | undefined;
  hasLedger: boolean;
  onFiles(files: readonly File[]): void;
  onClear(): void;
}>;

/** Where files that came back are dropped or chosen, and what each of them was found to be. */
export function ReturnedFiles({ results, progress, hasLedger, onFiles, onClear }: ReturnedFilesProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = returnedWords[language].returned;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function over(event: DragEvent, entered: boolean) {
    event.preventDefault();
    setOver(entered);
  }
  return (
    <>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={(event) => {
          over(event, false);
          const files = [...event.dataTransfer.files];
          if (files.length > 0 && !progress) onFiles(files);
        }}
      >
        <p className={styles.text}>{words.drop}</p>
        <Button size="small" disabledFocusable={progress !== undefined} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          accept=".xlsx"
          aria-label={words.input}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // So that the same files can be chosen again.
            target.value = "";
            if (files.length > 0) onFiles(files);
          }}
        />
        <p className={styles.quiet}>{words.private}</p>
      </div>
      {!hasLedger && results.length > 0 && <p className={styles.quiet}>{words.noLedger}</p>}
      {progress && (
        <div className={styles.progress} role="status">
          {words.reading(progress.done, progress.of)}
          <ProgressBar aria-label={words.title} value={progress.done} max={Math.max(1, progress.of)} />
        </div>
      )}
      {results.length > 0 && (
        <>
          <p className={styles.summary}>{words.summary(counted(results))}</p>
          <ul className={styles.list} tabIndex={0} aria-label={words.list}>
            {results.map(({ file, verdict, trouble }, index) => (
              <li key={index} className={styles.file}>
                <span className={styles.name}>{file}</span>
                <span className={verdict && isSound(verdict.kind) && verdict.notes.length === 0 ? undefined : styles.alarm}>
                  {verdict ? [verdict.name, verdictText(verdict, language, 1200)].filter(Boolean).join(language === "zh" ? "：" : ": ") : `${words.unread}${language === "zh" ? "：" : ": "}${trouble?.[language] ?? ""}`}
                </span>
              </li>
            ))}
          </ul>
          <Button className={styles.clear} size="small" appearance="subtle" onClick={onClear}>
            {words.clear}
          </Button>
        </>
      )}
    </>
  );
}

function isSound(kind: NonNullable<ReturnedResult["verdict"]>["kind"]): boolean {
  return kind === "agreed" || kind === "unanswered" || kind === "duplicate";
}

function counted(results: readonly ReturnedResult[]) {
  const count = (...kinds: readonly string[]) => results.filter(({ verdict }) => verdict && kinds.includes(verdict.kind)).length;
  const [agreed, disputed, changed] = [count("agreed"), count("disputed"), count("changed", "nameEdited", "unknownSeal")];
  return { total: results.length, agreed, disputed, changed, other: results.length - agreed - disputed - changed };
}
