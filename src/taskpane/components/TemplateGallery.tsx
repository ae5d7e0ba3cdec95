import { Button, Checkbox, makeStyles, SearchBox, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { Language } from "../../scheme/issue";
import { useLanguage, useStrings } from "../language";
import type { PaneHost, TemplateCard, TemplatePlace } from "../paneHost";
import { TemplateSketch } from "./TemplateSketch";

const useStyles = makeStyles({
  search: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, maxWidth: "none", display: "flex" },
  sample: { margin: `0 ${tokens.spacingHorizontalXS}` },
  loading: { margin: tokens.spacingHorizontalM },
  none: { margin: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  card: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  titles: { minWidth: 0 },
  description: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type TemplateGalleryProps = Readonly<{
  read(): Promise<readonly TemplateCard[]>;
  draw: PaneHost["sketch"];
  /** The template that is being opened. */
  opening: string | undefined;
  onOpen(template: TemplateCard, place: TemplatePlace, sample: boolean): void;
  onFailure(error: unknown): void;
}>;

/** The schemes ready to use: what each is for, and the two ways to open it. */
export function TemplateGallery({ read, draw, opening, onOpen, onFailure }: TemplateGalleryProps) {
  const styles = useStyles();
  const strings = useStrings().templates;
  const language = useLanguage();
  const [cards, setCards] = useState<readonly TemplateCard[]>();
  const [query, setQuery] = useState("");
  const [sample, setSample] = useState(false);
  useEffect(() => {
    let wanted = true;
    read().then(
      (found) => wanted && setCards(found),
      (error: unknown) => wanted && onFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [read, onFailure]);

  if (!cards) return <Spinner className={styles.loading} size="tiny" label={strings.loading} />;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = cards.filter((card) => words.every((word) => searched(card).includes(word)));
  return (
    <>
      <SearchBox className={styles.search} size="small" placeholder={strings.search} aria-label={strings.search} value={query} onChange={(_, data) => setQuery(data.value)} />
      <Checkbox className={styles.sample} label={strings.sample} checked={sample} onChange={(_, data) => setSample(data.checked === true)} />
      {found.length === 0 && <p className={styles.none}>{strings.none}</p>}
      <ul className={styles.list} aria-label={strings.title}>
        {found.map((card) => (
          <li key={card.code} className={styles.card}>
            <TemplateEntry card={card} draw={draw} language={language} opening={opening} onOpen={(place) => onOpen(card, place, sample)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function TemplateEntry({ card, draw, language, opening, onOpen }: Readonly<{ card: TemplateCard; draw: PaneHost["sketch"]; language: Language; opening: string | undefined; onOpen(place: TemplatePlace): void }>) {
  const styles = useStyles();
  const strings = useStrings().templates;
  const heading = useId();
  const name = card.name[language];
  const busy = opening !== undefined;
  return (
    <article aria-labelledby={heading}>
      <div className={styles.head}>
        <TemplateSketch code={card.code} language={language} draw={draw} />
        <div className={styles.titles}>
          <h2 id={heading} className={styles.name}>
            {name}
          </h2>
          <div className={styles.about}>
            {card.post[language]} · {card.cycleWords[language]}
          </div>
          <div className={styles.about}>{strings.source(card.source.title, card.source.gloss)}</div>
        </div>
      </div>
      <p className={styles.description}>{card.description[language]}</p>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={busy} aria-label={opening === card.code ? undefined : strings.newWorkbookOf(name)} onClick={() => onOpen("new")}>
          {opening === card.code ? strings.opening : strings.newWorkbook}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={busy} aria-label={strings.hereOf(name)} onClick={() => onOpen("here")}>
          {strings.here}
        </Button>
      </div>
    </article>
  );
}

function searched({ code, name, post, cycleWords, description, source }: TemplateCard): string {
  return [code, ...[name, post, cycleWords, description].flatMap((text) => [text.zh, text.en]), source.title, source.gloss].join("\n").toLowerCase();
}
