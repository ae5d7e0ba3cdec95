import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CalibrationRow } from "../../appraisal/calibrationTable";
import { useLanguage } from "../language";
import { calibrateWords } from "../strings/calibrate";
import { CellLink } from "./CellLink";
import { Section } from "./Section";

const useStyles = makeStyles({
  standing: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  states: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  said: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  approver: { maxWidth: "220px" },
  box: { minWidth: 0, width: "100%" },
});

export type WrittenCalibrationProps = Readonly<{ rows: readonly CalibrationRow[]; busy: boolean; onApprove(signer: string): void; onRevert(): void; onReveal(at: string): void }>;

/** What was written of a period's calibration, what of it waits for approval, and the way back to the raw results. */
export function WrittenCalibration({ rows, busy, onApprove, onRevert, onReveal }: WrittenCalibrationProps) {
  const styles = useStyles();
  const words = calibrateWords[useLanguage()];
  const [signer, setSigner] = useState("");
  const waiting = rows.filter((row) => row.state === "waiting").length;
  return (
    <Section title={words.written} aside={waiting > 0 ? words.states.waiting : rows.length} open={waiting > 0}>
      {waiting > 0 && <p className={styles.said}>{words.waiting(waiting)}</p>}
      <ul className={styles.states} aria-label={words.written}>
        {rows.map((row) => (
          <li key={row.at}>
            {row.move.name} {row.move.from ?? "—"} → {row.move.to} · {words.states[row.state]}
            {row.approver !== undefined && ` · ${words.approvedBy(row.approver)}`} · {row.move.reason}{" "}
            <CellLink at={row.at} onReveal={onReveal}>
              {row.at}
            </CellLink>
          </li>
        ))}
      </ul>
      {rows.some((row) => row.state !== "reverted") && (
        <div className={styles.standing}>
          {waiting > 0 && (
            <>
              <Field label={words.approver} size="small" className={styles.approver}>
                <Input className={styles.box} size="small" autoComplete="off" value={signer} onChange={(_, { value }) => setSigner(value)} />
              </Field>
              <Button size="small" disabledFocusable={busy || signer.trim() === ""} onClick={() => onApprove(signer.trim())}>
                {words.approve}
              </Button>
            </>
          )}
          <Button size="small" disabledFocusable={busy} onClick={onRevert}>
            {words.revert}
          </Button>
        </div>
      )}
    </Section>
  );
}
