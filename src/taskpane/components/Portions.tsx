import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useStrings } from "../language";

/** So many entries are drawn at first, and so many more at a press. */
const portion = 40;

export type PortionsProps<Item> = Readonly<{ items: readonly Item[]; label: string; className: string; children(item: Item): ReactNode }>;

/** A list of entries too different in height to be drawn by what is in view: a portion of it, and more at a press. */
export function Portions<Item>({ items, label, className, children }: PortionsProps<Item>) {
  const strings = useStrings();
  const [limit, setLimit] = useState(portion);
  return (
    <>
      <ul className={className} aria-label={label}>
        {items.slice(0, limit).map(children)}
      </ul>
      {items.length > limit && (
        <Button appearance="transparent" size="small" onClick={() => setLimit(limit + portion)}>
          {strings.issues.more(Math.min(portion, items.length - limit))}
        </Button>
      )}
    </>
  );
}
