/** The places with a door in the row at the foot, in its order. */
export const doors = ["results", "why", "whatIf", "signOff", "setUp"] as const;
export type Door = (typeof doors)[number];

/** The places inside another, which one comes to from there and which lead back there, in the order they are offered. */
export const inside = { issues: "results", dashboard: "results", cycle: "results", calibrate: "results", compare: "whatIf", mapping: "setUp", templates: "setUp", approval: "signOff", proposals: "signOff", forms: "signOff", policy: "setUp" } as const satisfies Readonly<Record<string, Door>>;
export type InnerPlace = keyof typeof inside;

/** Each place has a name in the strings and a page in `Pane.tsx`. */
export type PlaceName = Door | InnerPlace;
export const innerPlaces = Object.keys(inside) as readonly InnerPlace[];
export const placeNames: readonly PlaceName[] = [...doors, ...innerPlaces];

/** The places inside one that are offered by name; issues are led to by the line that counts them. */
export function offeredIn(door: Door): readonly InnerPlace[] {
  return innerPlaces.filter((place) => inside[place] === door && place !== "issues");
}

/** Where the way back from a place leads; a place with a door of its own has none. */
export function wayBack(place: PlaceName): Door | undefined {
  return innerPlaces.includes(place as InnerPlace) ? inside[place as InnerPlace] : undefined;
}

/** The door that is lit while one is in a place. */
export function doorOf(place: PlaceName): Door {
  return wayBack(place) ?? (place as Door);
}
