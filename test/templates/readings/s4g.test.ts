import { explainText } from "../../../src/scoring/explain";
import type { CellValue } from "../../../src/sheet/cellValue";
import { appraised, shown, type Change } from "./sampleWith";

/** One person: the four promised columns hold 90, 80, 70 and 100; HR adds the columns of other raters. */
function run(more: Readonly<Record<string, readonly CellValue[]>>, parameters: Change["parameters"] = {}, scores: readonly CellValue[] = [90, 80, 70, 100]) {
  const { cards, notices, scheme } = appraised("S4g", { parameters, columns: { 考核数据: more }, rows: { 考核数据: [["张伟", "城东店", "销售经理", "2026-Q1", ...scores]] } });
  return { card: cards[0]!, total: shown(cards[0]!.total), notices: notices.map(({ code }) => code), text: explainText(cards[0]!, scheme!, "zh") };
}

const peers = { "工作业绩·同级": [60], "团队管理·同级": [60], "工作能力·同级": [60], "职业素养·同级": [60] };
const selves = { "工作业绩·自我": [100], "团队管理·自我": [100] };

test("the four columns alone are scored as they stand: 36 + 24 + 14 + 10", () => {
  const { total, card, notices } = run({});
  expect([total, card.lines.some(({ raters }) => raters)]).toEqual(["84.00", false]);
  expect(notices).not.toContain("rater-without-column");
});

// 上级 90, 80, 70, 100 in the promised columns; 同级 60 for each.
test.each([
  // 40 % × 90 + 30 % × 80 + 20 % × 70 + 10 % × 100
  ["仅供参考", 0.1, "84.00"],
  // 90 % of the superior's and 10 % of the peers': 40 % × 87 + 30 % × 78 + 20 % × 69 + 10 % × 96 = 34.8 + 23.4 + 13.8 + 9.6
  ["占少量权重", 0.1, "81.60"],
  // 80 % and 20 %: 40 % × 84 + 30 % × 76 + 20 % × 68 + 10 % × 92 = 33.6 + 22.8 + 13.6 + 9.2
  ["占少量权重", 0.2, "79.20"],
])("AMB-57 peers at 60, %s at %s", (reading, weight, total) => {
  const { total: found, text } = run(peers, { 同级评价用法: reading, 同级权重: weight });
  expect(found).toBe(total);
  expect(text).toContain(reading === "仅供参考" ? "同级 60.00（1 份，仅供参考）" : `同级 ${weight * 100}% × 60.00（1 份）`);
});

test("self-ratings are shown and count nothing, and only where HR added their columns", () => {
  const { total, card } = run(selves);
  expect(total).toBe("84.00");
  expect(card.lines.map(({ raters }) => raters?.map(({ rater, mean }) => [rater, shown(mean)]))).toEqual([
    [["自我", "100.00"], ["上级", "90.00"], ["同级", undefined]],
    [["自我", "100.00"], ["上级", "80.00"], ["同级", undefined]],
    undefined,
    undefined,
  ]);
});

// 同级 missing for 工作业绩: its 10 % goes to the superior there: 40 % × 90 + 30 % × 78 + 20 % × 69 + 10 % × 96 = 36 + 23.4 + 13.8 + 9.6
test.each([["重分权重", "82.80", "rater-missing"], ["不计分", undefined, "rater-missing-block"]])("AMB-84 a peer rating is missing, %s", (reading, total, code) => {
  const { card } = run({ ...peers, "工作业绩·同级": [null] }, { 同级评价用法: "占少量权重", 缺评处理: reading });
  expect([shown(card.total), card.findings.map((finding) => finding.code)]).toEqual([total, [code]]);
});

test("a superior's own column takes the place of the promised one, and that is said", () => {
  const { total, notices } = run({ "工作业绩·上级": [50] });
  // 40 % × 50 + 24 + 14 + 10
  expect(total).toBe("68.00");
  expect(notices).toContain("own-column-unused");
});

test("weight for peers of whom there is no column goes to the superior, and that is said", () => {
  const { total, notices } = run({}, { 同级评价用法: "占少量权重" });
  expect([total, notices.filter((code) => code === "rater-without-column")]).toEqual(["84.00", ["rater-without-column"]]);
});

test("a blank in a promised column still keeps the row from being scored, whatever peers say", () => {
  expect(run(peers, {}, [null, 80, 70, 100]).card.findings.map(({ code }) => code)).toEqual(["value-missing"]);
});
