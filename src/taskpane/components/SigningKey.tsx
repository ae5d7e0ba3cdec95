import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { keyMark, lockedKeySchema, makeKey, signSeal, unlockKey, type LockedKey } from "../../appraisal/signingKey";
import { useLanguage } from "../language";
import type { Delivery, OpenKey } from "../signOffHost";
import { signingKeyWords } from "../strings/signingKey";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  said: { margin: 0, overflowWrap: "anywhere" },
  input: { display: "none" },
  // Fluent's boxes would rather be wider than the narrowest pane.
  field: { minWidth: 0 },
});

export type SigningKeyProps = Readonly<{ current: OpenKey | undefined; delivery: Delivery; onKey(key: OpenKey | undefined): void; onSave(name: string, text: string): void; onCopy(text: string): void }>;

/** Makes the owner's key or opens the one in a file. The private half is never kept by the pane. */
export function SigningKey({ current, delivery, onKey, onSave, onCopy }: SigningKeyProps) {
  const styles = useStyles();
  const words = signingKeyWords[useLanguage()].key;
  const [made, setMade] = useState<LockedKey>();
  return (
    <>
      <p className={styles.text}>{words.what}</p>
      {current && (
        <div className={styles.part} role="status">
          <p className={styles.said}>{made ? words.created(current.mark) : words.open(current.mark)}</p>
        </div>
      )}
      {made && current && (
        <div className={styles.part}>
          <div className={styles.row}>
            {delivery === "zip" && (
              <Button appearance="primary" size="small" onClick={() => onSave(words.fileName, keyText(made))}>
                {words.save}
              </Button>
            )}
            <Button size="small" onClick={() => onCopy(keyText(made))}>
              {words.copyText}
            </Button>
          </div>
        </div>
      )}
      {current ? (
        <Button
          size="small"
          onClick={() => {
            setMade(undefined);
            onKey(undefined);
          }}
        >
          {words.forget}
        </Button>
      ) : (
        <>
          <OpenOne onKey={onKey} />
          <MakeOne
            onMade={(locked, key) => {
              setMade(locked);
              onKey(key);
            }}
          />
        </>
      )}
    </>
  );
}

const narrow = { style: { minWidth: 0, width: "100%" } } as const;

function keyText(locked: LockedKey): string {
  return `${JSON.stringify(locked, null, 2)}\n`;
}

async function opened(locked: LockedKey, passphrase: string): Promise<OpenKey | undefined> {
  const key = await unlockKey(locked, passphrase);
  return key && { mark: await keyMark(locked.publicKey), publicKey: locked.publicKey, sign: (full) => signSeal(key, full) };
}

function OpenOne({ onKey }: Readonly<{ onKey(key: OpenKey): void }>) {
  const styles = useStyles();
  const words = signingKeyWords[useLanguage()].key;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [file, setFile] = useState<string>();
  const [passphrase, setPassphrase] = useState("");
  const [trouble, setTrouble] = useState<"wrong" | "noKey">();

  async function open() {
    const locked = readKey(text);
    const key = locked && (await opened(locked, passphrase));
    if (key) onKey(key);
    else setTrouble(locked ? "wrong" : "noKey");
  }
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h3 className={styles.title}>{words.use}</h3>
      <p className={styles.text}>{words.useHint}</p>
      <div className={styles.row}>
        <Button size="small" onClick={() => input.current?.click()}>
          {words.file}
        </Button>
        {file !== undefined && <span className={styles.said}>{words.chosen(file)}</span>}
        <input
          ref={input}
          className={styles.input}
          type="file"
          accept=".json"
          aria-label={words.file}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = "";
            if (!chosen) return;
            setTrouble(undefined);
            setFile(chosen.name);
            chosen.text().then(setText, () => setTrouble("noKey"));
          }}
        />
      </div>
      <Field className={styles.field} label={words.pasted} size="small">
        <Textarea className={styles.field} size="small" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Field className={styles.field} label={words.passphrase} size="small" validationMessage={trouble && words[trouble]}>
        <Input className={styles.field} size="small" input={narrow} type="password" autoComplete="off" value={passphrase} onChange={(_, data) => setPassphrase(data.value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" size="small">
          {words.unlock}
        </Button>
      </div>
    </form>
  );
}

function readKey(text: string): LockedKey | undefined {
  try {
    const parsed = lockedKeySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function MakeOne({ onMade }: Readonly<{ onMade(locked: LockedKey, key: OpenKey): void }>) {
  const styles = useStyles();
  const words = signingKeyWords[useLanguage()].key;
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [trouble, setTrouble] = useState<"short" | "unlike">();
  const [isMaking, setMaking] = useState(false);

  async function make() {
    if ([...passphrase].length < 8) return setTrouble("short");
    if (passphrase !== again) return setTrouble("unlike");
    setTrouble(undefined);
    setMaking(true);
    const locked = await makeKey(passphrase, crypto);
    const key = await opened(locked, passphrase);
    setMaking(false);
    if (key) onMade(locked, key);
  }
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3 className={styles.title}>{words.make}</h3>
      <p className={styles.text}>{words.makeHint}</p>
      <Field className={styles.field} label={words.passphrase} size="small" validationMessage={trouble === "short" ? words.short : undefined}>
        <Input className={styles.field} size="small" input={narrow} type="password" autoComplete="new-password" value={passphrase} onChange={(_, data) => setPassphrase(data.value)} />
      </Field>
      <Field className={styles.field} label={words.again} size="small" validationMessage={trouble === "unlike" ? words.unlike : undefined}>
        <Input className={styles.field} size="small" input={narrow} type="password" autoComplete="new-password" value={again} onChange={(_, data) => setAgain(data.value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" size="small" disabledFocusable={isMaking}>
          {isMaking ? words.creating : words.create}
        </Button>
      </div>
    </form>
  );
}
