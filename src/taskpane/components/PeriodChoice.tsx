import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Appraisal } from "../../appraisal/appraisal.types";
import { periodsIn } from "../../appraisal/periodsIn";
import { useStrings } from "../language";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  one: { fontVariantNumeric: "tabular-nums" },
});

export type PeriodChoiceProps = Readonly<{ appraisal: Appraisal; period: string | undefined; onPeriod(period: string): void }>;

/** Which period a place is about; where there is only one it is merely named. */
export function PeriodChoice({ appraisal, period, onPeriod }: PeriodChoiceProps) {
  const styles = useStyles();
  const label = useStrings().results.period;
  const periods = periodsIn(appraisal);
  if (periods.length === 0) return null;
  return (
    <div className={styles.row}>
      {periods.length === 1 ? (
        <span className={styles.one}>{`${label} ${periods[0]}`}</span>
      ) : (
        <Select size="small" aria-label={label} value={period ?? periods[0]} onChange={(_, data) => onPeriod(data.value)}>
          {periods.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      )}
    </div>
  );
}
