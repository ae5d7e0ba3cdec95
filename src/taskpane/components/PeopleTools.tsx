import { Button, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useStrings } from "../language";
import { orders, type View } from "../people";

const useStyles = makeStyles({
  tools: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { flex: "1 1 100px", minWidth: "100px" },
  order: { flex: "0 1 122px", minWidth: "112px" },
  filtered: { flexBasis: "100%", display: "flex", alignItems: "center", justifyContent: "space-between", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export type PeopleToolsProps = Readonly<{ view: View; shown: number; all: number; onView(view: View): void }>;

/** Search and order of the list; when not everybody is shown, how many, and the way back to all. */
export function PeopleTools({ view, shown, all, onView }: PeopleToolsProps) {
  const styles = useStyles();
  const strings = useStrings().results;
  return (
    <div className={styles.tools} role="search">
      <SearchBox className={styles.search} size="small" placeholder={strings.search} aria-label={strings.search} value={view.query} onChange={(_, data) => onView({ ...view, query: data.value })} />
      <Select className={styles.order} size="small" aria-label={strings.order} value={view.order} onChange={(_, data) => onView({ ...view, order: orders.find((order) => order === data.value) ?? view.order })}>
        {orders.map((order) => (
          <option key={order} value={order}>
            {strings.orders[order]}
          </option>
        ))}
      </Select>
      {(view.filter || view.query) && (
        <div className={styles.filtered}>
          <span role="status">{strings.filtered(shown, all)}</span>
          <Button appearance="transparent" size="small" onClick={() => onView({ ...view, filter: undefined, query: "" })}>
            {strings.clearFilter}
          </Button>
        </div>
      )}
    </div>
  );
}
