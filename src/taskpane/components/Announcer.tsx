import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Something to be read out. `turn` tells the same sentence said twice from one said once. */
export type Announcement = Readonly<{ text: string; turn: number }>;

/** Reads results out to those who do not see them. */
export function Announcer({ text, turn }: Announcement) {
  return (
    <div className={useStyles().unseen} role="status" aria-live="polite">
      {text + (turn % 2 === 0 ? "" : "\u00a0")}
    </div>
  );
}
