import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLanguage } from "../language";
import { mailOfCard } from "../mailOf";
import type { CardBatch, CardFile } from "../makeCards";
import { madeCardsWords } from "../strings/madeCards";
import { signOffWords } from "../strings/signOff";
import type { Delivery } from "../signOffHost";
import { MailButtons } from "./MailButtons";

/** So many windows at once are still manageable. */
const windowsAtOnce = 5;

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  alarm: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  action: { marginBottom: tokens.spacingVerticalS, maxWidth: "100%" },
  mails: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, maxHeight: "260px", overflowY: "auto", listStyleType: "none", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  mail: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  who: { flex: "1 1 100px", minWidth: 0, overflowWrap: "anywhere" },
  address: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

export type MadeCardsProps = Readonly<{
  batch: CardBatch;
  delivery: Delivery;
  unscored: number;
  /** The zip's name, where cards go into one. */
  zipName: string;
  /** How many have been opened in windows. */
  opened: number;
  onSave(): void;
  onOpen(files: readonly CardFile[]): Promise<void>;
  onCopy(name: string, text: string): void;
}>;

/** What became of the cards just made: how to save or open them, what to know of them, and the mails that go with them. */
export function MadeCards({ batch, delivery, unscored, zipName, opened, onSave, onOpen, onCopy }: MadeCardsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = madeCardsWords[language].made;
  const [isOpening, setOpening] = useState(false);
  const { files, choices, scheme } = batch;
  const named = (which: (file: CardFile) => boolean) => files.filter(which).map(({ issued }) => issued.card.result.name);
  const list = (names: readonly string[]) => names.slice(0, 20).join(language === "zh" ? "、" : ", ") + (names.length > 20 ? "…" : "");
  const isConclusion = choices.stage === "conclusion";
  const differing = named(({ issued }) => issued.factsDiffer === true);
  const missing = named(({ issued }) => isConclusion && !issued.facts);
  const open = named(({ issued }) => isConclusion && issued.facts !== undefined && issued.facts.state !== "returned" && issued.facts.state !== "archived");
  const without = named(({ issued }) => issued.email === undefined);
  const waiting = files.slice(opened);

  async function openNext() {
    setOpening(true);
    await onOpen(waiting.slice(0, windowsAtOnce)).finally(() => setOpening(false));
  }

  return (
    <>
      <p className={styles.text}>{words.delivery[delivery]}</p>
      {delivery === "zip" ? (
        <Button className={styles.action} size="small" onClick={onSave}>
          {words.save(zipName)}
        </Button>
      ) : waiting.length > 0 ? (
        <Button className={styles.action} size="small" disabledFocusable={isOpening} onClick={() => void openNext()}>
          {isOpening ? words.opening : words.open(Math.min(windowsAtOnce, waiting.length), waiting.length)}
        </Button>
      ) : (
        <p className={styles.text}>{words.allOpened}</p>
      )}
      {differing.length > 0 && <p className={styles.alarm}>{words.factsDiffer(list(differing))}</p>}
      {missing.length > 0 && <p className={styles.alarm}>{words.factsMissing(list(missing))}</p>}
      {open.length > 0 && <p className={styles.text}>{words.factsOpen(list(open))}</p>}
      {unscored > 0 && <p className={styles.text}>{words.unscored(unscored)}</p>}
      {without.length > 0 && <p className={styles.text}>{words.withoutAddress(list(without))}</p>}
      <details>
        <summary className={styles.summary}>{words.mails(files.length)}</summary>
        <p className={styles.text}>{words.attach}</p>
        <ul className={styles.mails} tabIndex={0} aria-label={words.mails(files.length)}>
          {files.map((file) => {
            const { name } = file.issued.seal.sealed;
            return (
              <li key={file.name} className={styles.mail}>
                <span className={styles.who}>
                  {name}
                  <span className={styles.address}>{file.issued.email ?? signOffWords[language].person.noEmail}</span>
                </span>
                <MailButtons name={name} email={file.issued.email} text={mailOfCard(file, scheme, choices.stage, choices.language)} onCopy={(text) => onCopy(name, text)} />
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
