/**
 * Work that pauses now and then and says how much of it is done, from 0 to 1; its outcome comes at the end. It stays pure:
 * whether anybody waits in a pause, draws or calls the work off is up to who takes the steps.
 */
export type Steps<Outcome> = Generator<number, Outcome, void>;

/** So many rows are worked on between two pauses: some milliseconds. */
const portion = 250;

/** The outcome, without a pause. */
export function atOnce<Outcome>(steps: Steps<Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps as a part of longer work, of which `from` was done before and `to` is done with them. */
export function* part<Outcome>(from: number, to: number, steps: Steps<Outcome>): Steps<Outcome> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** What is made of every item, a portion after the other. */
export function* ofEach<Item, Made>(items: readonly Item[], make: (item: Item, index: number) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % portion === 0) yield index / items.length;
    made.push(make(item, index));
  }
  return made;
}

/** What is made of all the items, where portions of them can be worked on by themselves. */
export function* inPortions<Item, Made>(items: readonly Item[], make: (items: readonly Item[]) => readonly Made[]): Steps<Made[]> {
  const made: Made[] = [];
  for (let first = 0; first < items.length; first += portion) {
    if (first > 0) yield first / items.length;
    made.push(...make(items.slice(first, first + portion)));
  }
  return made;
}
