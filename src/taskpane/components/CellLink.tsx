import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../language";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", fontWeight: "inherit", overflowWrap: "anywhere", textAlign: "left", textDecorationLine: "underline", textDecorationStyle: "dotted" },
  quiet: { color: tokens.colorNeutralForeground1, textDecorationColor: tokens.colorNeutralStrokeAccessible },
});

export type CellLinkProps = Readonly<{ at: string; children: ReactNode; /** In the colour of the words around it, where colour would say too much. */ quiet?: boolean; onReveal(at: string): void }>;

/** A figure or an address that leads to its cell. */
export function CellLink({ at, children, quiet = false, onReveal }: CellLinkProps) {
  const hint = useStrings().issues.open(at);
  const styles = useStyles();
  return (
    <Link as="button" inline className={mergeClasses(styles.link, quiet && styles.quiet)} title={hint} onClick={() => onReveal(at)}>
      {children}
    </Link>
  );
}
