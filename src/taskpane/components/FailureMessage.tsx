import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useStrings } from "../language";
import type { Failure } from "../recalculation";

const useStyles = makeStyles({
  message: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export type FailureMessageProps = Readonly<{ failure: Failure; onRetry?: () => void; onDismiss?: () => void }>;

/** What went wrong outside the tables, what to do about it, and the button that does it. */
export function FailureMessage({ failure, onRetry, onDismiss }: FailureMessageProps) {
  const styles = useStyles();
  const strings = useStrings().failure;
  const language = useLanguage();
  return (
    <div role="alert" className={styles.message}>
      <h2 className={styles.title}>{strings.title}</h2>
      <p className={styles.text}>{failure.text[language]}</p>
      {failure.code && <span className={styles.code}>{strings.code(failure.code)}</span>}
      <div className={styles.actions}>
        {onRetry && (
          <Button appearance="primary" size="small" onClick={onRetry}>
            {strings.retry}
          </Button>
        )}
        {onDismiss && (
          <Button size="small" onClick={onDismiss}>
            {strings.dismiss}
          </Button>
        )}
      </div>
    </div>
  );
}
