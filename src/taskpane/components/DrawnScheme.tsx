import { makeStyles, tokens } from "@fluentui/react-components";
import type { Scheme } from "../../scheme/scheme";
import { useLanguage } from "../language";
import { mappingWords } from "../strings/mapping";

const useStyles = makeStyles({
  hint: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  figure: { textAlign: "right", whiteSpace: "nowrap", paddingLeft: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  missing: { color: tokens.colorStatusWarningForeground3, textAlign: "right", paddingLeft: tokens.spacingHorizontalS },
  notice: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

/** The items of a scheme that was drawn from a sheet, with the weights it states, and what it leaves open. */
export function DrawnScheme({ scheme, notices }: Readonly<{ scheme: Scheme; notices: readonly string[] }>) {
  const styles = useStyles();
  const words = mappingWords[useLanguage()];
  return (
    <>
      <p className={styles.hint}>{words.drawnHint}</p>
      <table className={styles.table} aria-label={words.drawn}>
        <tbody>
          {scheme.indicators.map(({ code, name, weight, maxPoints, target, unit }) => (
            <tr key={code}>
              <th scope="row" className={styles.cell}>
                {name}
                {target?.kind === "number" && words.target(`${target.value}${unit}`)}
              </th>
              {weight !== undefined ? <td className={`${styles.cell} ${styles.figure}`}>{Number((weight * 100).toFixed(4))}%</td> : maxPoints !== undefined ? <td className={`${styles.cell} ${styles.figure}`}>{maxPoints}</td> : <td className={`${styles.cell} ${styles.missing}`}>{words.noWeight}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
    </>
  );
}
