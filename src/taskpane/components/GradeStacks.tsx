import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  stacks: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  label: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  stack: { display: "flex", gap: "1px", height: "20px", marginTop: "2px" },
  part: {
    boxSizing: "border-box",
    minWidth: "4px",
    padding: "0 3px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "18px",
    textAlign: "center",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  first: { border: `1px solid ${tokens.colorBrandBackground}`, backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  second: { border: `1px solid ${tokens.colorBrandStroke2}`, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  last: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

export type GradeStacksProps = Readonly<{ grades: readonly string[]; stacks: readonly Readonly<{ label: string; people: number; counts: readonly number[] }>[] }>;

/** How each group's people spread over the grades; each part names its grade, as the chips do. */
export function GradeStacks({ grades, stacks }: GradeStacksProps) {
  const styles = useStyles();
  return (
    <div className={styles.stacks}>
      {stacks.map(({ label, people, counts }) => (
        <div key={label}>
          <div className={styles.label}>
            <span>{label}</span>
            <span className={styles.count}>{people}</span>
          </div>
          <div className={styles.stack}>
            {grades.map((grade, place) => {
              const count = counts[place] ?? 0;
              if (count === 0) return null;
              const tone = place === 0 ? styles.first : place === 1 ? styles.second : place === grades.length - 1 ? styles.last : undefined;
              return (
                <span key={grade} className={mergeClasses(styles.part, tone)} style={{ flexGrow: count, flexBasis: 0 }} title={`${grade} ${count}`}>
                  {grade} {count}
                </span>
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}
