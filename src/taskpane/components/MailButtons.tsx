import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fitsLink, mailLink, type MailText } from "../../appraisal/mailText";
import { useLanguage } from "../language";
import { madeCardsWords } from "../strings/madeCards";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  cut: { flexBasis: "100%", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export type MailButtonsProps = Readonly<{ name: string; email: string | undefined; text: MailText; onCopy(text: string): void }>;

/** The mail that takes a card to its person: copied, or opened in the user's own program. */
export function MailButtons({ name, email, text, onCopy }: MailButtonsProps) {
  const styles = useStyles();
  const words = madeCardsWords[useLanguage()].mail;
  return (
    <div className={styles.buttons}>
      <Button size="small" aria-label={words.copyFor(name)} onClick={() => onCopy(`${text.subject}\n\n${text.body}`)}>
        {words.copy}
      </Button>
      {/* A link, because Office opens `mailto:` from links only. */}
      <Button as="a" size="small" href={mailLink(email, text)} aria-label={words.writeFor(name)}>
        {words.write}
      </Button>
      {!fitsLink(email, text) && <span className={styles.cut}>{words.cut}</span>}
    </div>
  );
}
