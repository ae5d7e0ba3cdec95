import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { grouped } from "../figures";
import { useStrings } from "../language";
import type { Person } from "../people";
import { GradeChip } from "./GradeChip";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  who: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  total: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  chip: { display: "flex", alignItems: "center", justifyContent: "flex-end", gap: tokens.spacingHorizontalXXS, minWidth: "32px" },
  earlier: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

export type EarlierGrade = Readonly<{ grade: string; period: string; direction: "up" | "down" }>;

export type PersonRowProps = Readonly<{
  person: Person;
  place: number;
  decimals: number;
  /** Why the row is not scored. */
  reason: string | undefined;
  /** What the person had the period before, where that was another grade. */
  earlier: EarlierGrade | undefined;
  current: boolean;
  reachable: boolean;
  onFocus(): void;
  onOpen(): void;
}>;

export function PersonRow({ person, place, decimals, reason, earlier, current, reachable, onFocus, onOpen }: PersonRowProps) {
  const styles = useStyles();
  const strings = useStrings().results;
  const { result, grade, total, findings } = person.card;
  const notices = findings.filter((finding) => finding.severity === "notice").length;
  const figure = total && grouped(total, decimals);
  const about = reason ?? [result.department, result.post, notices > 0 && strings.notices(notices)].filter(Boolean).join(" · ");
  return (
    <button type="button" className={mergeClasses(styles.row, current && styles.current)} aria-current={current || undefined} aria-label={strings.row(result.name, figure, grade, [about, earlier && strings.earlier(earlier.period, earlier.grade)].filter(Boolean).join(" · "))} tabIndex={reachable ? 0 : -1} onFocus={onFocus} onClick={onOpen}>
      <span className={styles.who}>
        <span className={styles.name}>{result.name}</span>
        {about && (
          <span className={styles.about} title={about}>
            {about}
          </span>
        )}
      </span>
      <span className={styles.total}>{figure ?? "—"}</span>
      {(figure === undefined || grade !== undefined) && (
        <span className={styles.chip}>
          <GradeChip text={grade ?? strings.unscored} place={grade !== undefined && place < 0 ? 2 : place} />
          {earlier && (
            <span className={styles.earlier} title={strings.earlier(earlier.period, earlier.grade)}>
              {earlier.direction === "up" ? "▲" : "▼"}
              {earlier.grade}
            </span>
          )}
        </span>
      )}
    </button>
  );
}
