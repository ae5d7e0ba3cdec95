import type { Quota } from "../scheme/quota";
import type { Scheme } from "../scheme/scheme";
import { distribute, type Tie } from "../scoring/distribution";
import { gradeIndex, gradeLadder, type GradeStep } from "../scoring/grade";
import { meanOf, seatsOf, type Seats } from "../scoring/quotaSeats";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { compare, exact, minus, toNumber, type Exact } from "../sheet/exact";
import type { CalibrationRules } from "./calibrationRules";

/** Somebody of a group: the grade earned and the one by the quotas, as places on the ladder. */
export type Member = Readonly<{ card: ScoreCard; total: number; grade: number; placed: number; /** A change by hand, approved outside any calibration, holds the grade. */ fixed: boolean }>;

/** Equal totals at the last place of a grade. `key` tells the tie from others, and stays the same while the totals do. */
export type GroupTie = Readonly<{ key: string; grade: string; below: string; total: number; places: number; members: readonly Member[]; decided?: Tie["decided"] }>;

/** The people whose grades are counted together, against their quotas. */
export type CalibrationGroup = Readonly<{
  key: string;
  table: string;
  /** The department, post or team; absent for everybody, empty for those of whom none is stated. */
  name?: string;
  /** From the best grade down. */
  grades: readonly string[];
  members: readonly Member[];
  /** Places per grade; undefined where there is no limit. */
  seats: Seats;
  now: readonly number[];
  placed: readonly number[];
  ties: readonly GroupTie[];
  borders: readonly Readonly<{ grade: string; below: string; inside: readonly Member[]; outside: readonly Member[] }>[];
  mean: Exact;
  /** Set when the mean lies above the ceiling: by how much. */
  aboveCeiling?: Exact;
}>;

/** What people have decided of ties, by their key. */
export type TieDecisions = ReadonlyMap<string, "stretch" | "shrink">;

/** The quotas of a data table's grades, by grade; those of the scheme unless others are tried out. */
export type Quotas = (band: GradeStep["band"]) => Quota | undefined;

/**
 * The scored people of one period in their groups, each group placed into its quotas by total. Only those graded by a
 * ladder take part: where grading is off there is nothing to calibrate.
 */
export function calibrationGroups(cards: readonly ScoreCard[], scheme: Scheme, rules: CalibrationRules, quotaOf: Quotas = (band) => band.quota, decisions: TieDecisions = new Map()): readonly CalibrationGroup[] {
  const groups = new Map<string, ScoreCard[]>();
  for (const card of cards) {
    if (!card.total) continue;
    const key = `${card.result.table}\n${card.result.period ?? ""}\n${rules.by === "all" ? "" : (card.result[rules.by] ?? "")}`;
    const own = groups.get(key);
    if (own) own.push(card);
    else groups.set(key, [card]);
  }
  return [...groups].flatMap(([key, own]): CalibrationGroup[] => {
    const { table } = own[0]!.result;
    const ladder = gradeLadder(scheme, table);
    return ladder.length === 0 ? [] : [groupOf(key, own, ladder, scheme, rules, quotaOf, decisions)];
  });
}

function groupOf(key: string, cards: readonly ScoreCard[], ladder: readonly GradeStep[], scheme: Scheme, rules: CalibrationRules, quotaOf: Quotas, decisions: TieDecisions): CalibrationGroup {
  const grades = ladder.map(({ band }) => band.grade);
  const seats = seatsOf(ladder.map(({ band }) => quotaOf(band)), cards.length, scheme.bands);
  const standing = cards.map((card) => {
    const place = grades.indexOf(card.grade ?? "");
    const grade = place < 0 ? grades.length : place;
    const byTotal = gradeIndex(ladder, card.total!, scheme.settings.decimals);
    return { card, total: toNumber(card.total!), grade, held: grade > (byTotal < 0 ? grades.length : byTotal), fixed: card.regraded !== undefined && !card.regraded.calibration };
  });
  // Who has a grade by an approved decision keeps it and the place that goes with it.
  const free = standing.filter(({ fixed }) => !fixed);
  const left = seats.map((limit, index) => limit && Math.max(0, limit - standing.filter(({ fixed, grade }) => fixed && grade === index).length));
  const tieKey = (grade: number, total: number) => `${key}\n${grades[grade]}\n${total}`;
  const found = distribute(free, left, { reading: rules.reading, ties: rules.ties, decided: (grade, total) => decisions.get(tieKey(grade, total)) });
  const placedBy = new Map(free.map((one, index) => [one.card, found.grades[index]!]));
  const members = standing.map(({ card, total, grade, fixed }): Member => ({ card, total, grade, fixed, placed: placedBy.get(card) ?? grade }));
  const freeMembers = members.filter(({ fixed }) => !fixed);
  const membersAt = (places: readonly number[]) => places.map((place) => freeMembers[place]!);
  const counts = (of: (member: Member) => number) => grades.map((_, index) => members.filter((member) => of(member) === index).length);
  const mean = meanOf(cards.map(({ total }) => total!))!;
  const ceiling = rules.ceiling === undefined ? undefined : exact(rules.ceiling);
  return {
    key,
    table: cards[0]!.result.table,
    ...(rules.by !== "all" && { name: cards[0]!.result[rules.by] ?? "" }),
    grades,
    members,
    seats,
    now: counts(({ grade }) => grade),
    placed: counts(({ placed }) => placed),
    ties: found.ties.map(({ grade, total, people, places, decided }) => ({ key: tieKey(grade, total), grade: grades[grade]!, below: grades[grade + 1] ?? "", total, places, members: membersAt(people), ...(decided && { decided }) })),
    borders: found.borders.map(({ grade, inside, outside }) => ({ grade: grades[grade]!, below: grades[grade + 1] ?? "", inside: membersAt(inside), outside: membersAt(outside) })),
    mean,
    ...(ceiling && compare(mean, ceiling) > 0 && { aboveCeiling: minus(mean, ceiling) }),
  };
}
