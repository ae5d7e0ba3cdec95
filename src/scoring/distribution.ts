import type { Seats } from "./quotaSeats";

/** `cap`: a grade has at most so many, nobody is moved up. `exact`: it has so many, if there are people for it. */
export const quotaReadings = ["cap", "exact"] as const;
export type QuotaReading = (typeof quotaReadings)[number];

/** What equal totals do where the last place is among them: all get the better grade, none does, or a person decides. */
export const tiePolicies = ["ask", "stretch", "shrink"] as const;
export type TiePolicy = (typeof tiePolicies)[number];

/**
 * Somebody to be placed: the rounded total and the grade earned, as its place from the best down (the number of grades
 * when none is earned). `held`: something other than the total keeps the person from better grades.
 */
export type Contender = Readonly<{ total: number; grade: number; held?: boolean }>;

/** Equal totals among which the last place of a grade falls. `people` are places in the list of contenders. */
export type Tie = Readonly<{ grade: number; total: number; people: readonly number[]; /** How many of them would still have a place. */ places: number; decided?: "stretch" | "shrink" }>;

/** Who is the last within a grade's places and who the first without, by places in the list; equal totals stand together. */
export type Border = Readonly<{ grade: number; inside: readonly number[]; outside: readonly number[] }>;

export type Distribution = Readonly<{ /** The grade of each contender after it. */ grades: readonly number[]; ties: readonly Tie[]; borders: readonly Border[] }>;

export type DistributionRules = Readonly<{ reading: QuotaReading; ties: TiePolicy; /** What a person has decided of one tie. */ decided?: (grade: number, total: number) => "stretch" | "shrink" | undefined }>;

/**
 * Places people by their totals into grades of limited places, from the best grade down. Whoever finds no place goes on to
 * the next grade; the last grade takes everybody who is left. Equal totals are never separated: where the last place falls
 * among them, all of them have it (stretch), none has (shrink) or, until a person decides, none has and the tie is named.
 */
export function distribute(people: readonly Contender[], seats: Seats, { reading, ties, decided }: DistributionRules): Distribution {
  const grades = people.map(({ grade }) => grade);
  const found: Tie[] = [];
  const borders: Border[] = [];
  let left = people.map((_, index) => index).sort((one, other) => people[other]!.total - people[one]!.total);
  seats.forEach((limit, grade) => {
    const isLast = grade === seats.length - 1;
    const pulls = reading === "exact" && limit !== undefined;
    const may = (index: number) => people[index]!.grade <= grade || (pulls && !people[index]!.held);
    const blocks = blocksOf(left.filter(may), people);
    const taken: number[] = [];
    let inside: readonly number[] = [];
    for (const block of blocks) {
      const open = limit === undefined || isLast ? Infinity : limit - taken.length;
      const total = people[block[0]!]!.total;
      if (open >= block.length) {
        taken.push(...block);
        inside = block;
        continue;
      }
      const choice = open > 0 ? (decided?.(grade, total) ?? (ties === "ask" ? undefined : ties)) : "shrink";
      if (open > 0) found.push({ grade, total, people: block, places: open, ...(choice && { decided: choice }) });
      if (choice === "stretch") taken.push(...block);
      borders.push({ grade, inside: choice === "stretch" ? block : inside, outside: choice === "stretch" ? (blocks[blocks.indexOf(block) + 1] ?? []) : block });
      break;
    }
    for (const index of taken) grades[index] = grade;
    const gone = new Set(taken);
    left = left.filter((index) => !gone.has(index));
  });
  return { grades, ties: found, borders };
}

/** People in the order of their totals, those of equal totals together. */
function blocksOf(order: readonly number[], people: readonly Contender[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const index of order) {
    const block = blocks.at(-1);
    if (block && people[block[0]!]!.total === people[index]!.total) block.push(index);
    else blocks.push([index]);
  }
  return blocks;
}
