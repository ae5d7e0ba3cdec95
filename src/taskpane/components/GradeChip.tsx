import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    minWidth: "28px",
    maxWidth: "88px",
    height: "22px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  first: { backgroundColor: tokens.colorBrandBackground, border: `1px solid ${tokens.colorBrandBackground}`, color: tokens.colorNeutralForegroundOnBrand },
  second: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}`, color: tokens.colorBrandForeground2 },
  none: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

export type GradeChipProps = Readonly<{
  /** The grade's own word, or the word for having none. */
  text: string;
  /** Its place from the best grade down; -1 for not scored. The letter says it, the fill only repeats it. */
  place: number;
}>;

export function GradeChip({ text, place }: GradeChipProps) {
  const styles = useStyles();
  const tone = place < 0 ? styles.none : place === 0 ? styles.first : place === 1 ? styles.second : undefined;
  return (
    <span className={mergeClasses(styles.chip, tone)} title={text}>
      {text}
    </span>
  );
}
