/** The places of the pane, in the order of the row at the foot. Each has a name in the strings and a page in `Pane.tsx`. */
export const placeNames = ["results", "why", "whatIf", "issues", "setUp", "templates"] as const;
export type PlaceName = (typeof placeNames)[number];
