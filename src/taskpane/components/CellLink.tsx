import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../language";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", fontWeight: "inherit", overflowWrap: "anywhere", textAlign: "left", textDecorationLine: "underline", textDecorationStyle: "dotted" },
});

export type CellLinkProps = Readonly<{ at: string; children: ReactNode; onReveal(at: string): void }>;

/** A figure or an address that leads to its cell. */
export function CellLink({ at, children, onReveal }: CellLinkProps) {
  const hint = useStrings().issues.open(at);
  return (
    <Link as="button" inline className={useStyles().link} title={hint} onClick={() => onReveal(at)}>
      {children}
    </Link>
  );
}
