/**
 * What a sheet says about one item that people are appraised by. `column` is the heading or the item that feeds it; `rated`
 * the one that holds how it was rated, for when nothing says how to score the figure itself; `measured` when the figures can
 * be no points, `unclearTarget` a target in another unit than the figures; `scale` what its ratings are out of, where not 100.
 */
export type StatedItem = Readonly<{ name: string; at: string; weight?: number; points?: number; dimension?: string; unit?: string; target?: number; targetColumn?: string; standard?: string; column: string; rated?: string; measured?: boolean; unclearTarget?: string; scale?: number }>;

/** A weight written as 40 means 40 %. */
export function weightRatio(weight: number | undefined): number | undefined {
  return weight === undefined ? undefined : weight > 1 ? Number(`${weight}e-2`) : weight;
}

/** A property that is there only when it has a value. */
export function pick<Key extends string>(key: Key, value: string | undefined): Readonly<Partial<Record<Key, string>>> {
  const picked: Partial<Record<Key, string>> = {};
  if (value !== undefined) picked[key] = value;
  return picked;
}
