import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { computedWords } from "../scheme/computedWords";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { exact } from "../sheet/exact";
import { sameText } from "../sheet/text";
import type { InForce } from "./appraise";
import type { CalibrationGroup, Member } from "./calibrationGroups";
import type { Override } from "./overrides";

/** What of a person is changed: the grade, the total, or the score of an indicator by its name. */
export type MoveSubject = Readonly<{ kind: "grade" } | { kind: "total" } | { kind: "indicator"; name: string }>;

/** One change of a calibration: whose, from what to what, and why. Nothing holds before a person has approved it. */
export type CalibrationMove = Readonly<{ name: string; id?: string; period: string; subject: MoveSubject; from?: number | string; to: number | string; reason: string }>;

export function subjectWord(subject: MoveSubject, language: Language): string {
  return subject.kind === "indicator" ? subject.name : computedWords[subject.kind][language];
}

/** Whether two moves are about the same thing of the same person. */
export function sameMove(one: CalibrationMove, other: CalibrationMove): boolean {
  return one.period === other.period && sameText(one.name, other.name) && sameText(one.id ?? "", other.id ?? "") && one.subject.kind === other.subject.kind && subjectWord(one.subject, "zh") === subjectWord(other.subject, "zh");
}

export function moveOf({ result }: ScoreCard, subject: MoveSubject, from: number | string | undefined, to: number | string, reason: string): CalibrationMove {
  return { name: result.name, ...(result.id !== undefined && { id: result.id }), period: result.period ?? "", subject, ...(from !== undefined && { from }), to, reason };
}

/** What the quotas of a group ask for, each move with its reason in figures. Members of a tie that nobody has decided stay. */
export function quotaMoves(group: CalibrationGroup, { language, settings }: Scheme): readonly CalibrationMove[] {
  const undecided = new Set(group.ties.filter(({ decided }) => !decided).flatMap(({ members }) => members));
  const order = [...group.members].sort((one, other) => other.total - one.total);
  const places = new Map<number, number>();
  order.forEach(({ total }, index) => places.has(total) || places.set(total, index + 1));
  return order.flatMap((member): CalibrationMove[] => {
    if (member.placed === member.grade || undecided.has(member)) return [];
    return [moveOf(member.card, { kind: "grade" }, group.grades[member.grade], group.grades[member.placed]!, reasonOf(member, places.get(member.total)!, group, language, settings.decimals))];
  });
}

function reasonOf({ total, grade, placed }: Member, place: number, group: CalibrationGroup, language: Language, decimals: number): string {
  const up = placed < grade;
  // Down: the grade that was full; up: the one that still has room.
  const decisive = up ? placed : grade;
  const name = group.grades[decisive] ?? "";
  const [seats, now] = [group.seats[decisive], group.now[decisive] ?? 0];
  const people = group.members.length;
  if (language === "zh") {
    const who = group.name === undefined ? `${people} 人` : `“${group.name}”${people} 人`;
    return seats === undefined ? `${who}中总分 ${total.toFixed(decimals)} 列第 ${place}，较高等级的名额已满` : `${who}，${name} 级名额 ${seats}，现有 ${now} 人；总分 ${total.toFixed(decimals)} 列第 ${place}`;
  }
  const who = group.name === undefined ? `${people} people` : `“${group.name}”, ${people} people`;
  const standing = `the total of ${total.toFixed(decimals)} ranks no. ${place}`;
  return seats === undefined ? `${who}: ${standing}, and the better grades are full` : `${who}: ${name} has ${seats} ${seats === 1 ? "place" : "places"}, ${now} hold it; ${standing}`;
}

/** As if the moves were approved, in place of whatever calibration of the period stands in the workbook. */
export function withMoves(moves: readonly CalibrationMove[], period: string, language: Language): InForce {
  return (read) => [...withoutCalibration(period)(read), ...moves.map((move) => overrideFrom(move, language, "—"))];
}

/** As if the period had not been calibrated. */
export function withoutCalibration(period: string): InForce {
  return (read) => read.filter((override) => !override.calibration || override.period !== period);
}

/** A move as an approved row; it stands in no cell yet. */
export function overrideFrom({ name, id, period, subject, to, reason }: CalibrationMove, language: Language, approver: string): Override {
  const at = "";
  return { name, ...(id !== undefined && { id }), period, subject: subjectWord(subject, language), value: typeof to === "number" ? exact(to) : to, reason, approver, calibration: true, at: { row: at, name: at, period: at, subject: at, adjusted: at } };
}

/** The list of moves as text to paste: who, from what to what, why. */
export function movementText(moves: readonly CalibrationMove[], period: string, language: Language): string {
  const zh = language === "zh";
  const head = zh ? `${period} 校准：${moves.length} 项` : `Calibration of ${period}: ${moves.length}`;
  return [head, ...moves.map((move, index) => `${index + 1}. ${moveText(move, language)}${zh ? "，理由：" : ", reason: "}${move.reason}`)].join("\n");
}

/** `张三 等级 B → A` */
export function moveText({ name, id, subject, from, to }: CalibrationMove, language: Language): string {
  const who = id === undefined ? name : language === "zh" ? `${name}（${id}）` : `${name} (${id})`;
  return `${who} ${subjectWord(subject, language)} ${from ?? "—"} → ${to}`;
}
