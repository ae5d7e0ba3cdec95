import { appraise } from "../../src/appraisal/appraise";
import { serialDay } from "../../src/scheme/period";
import { explainText } from "../../src/scoring/explain";
import type { CellValue } from "../../src/sheet/cellValue";
import { toText } from "../../src/sheet/exact";
import { workbookOf } from "../support/workbookOf";

type Entry = readonly [day: string, outcome: string];
const day = (text: string) => serialDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** One item of 5 points with steps 1, 1.5, 2.5 and 0.5 left out, appraised for March 2026. */
function march(entries: readonly Entry[], settings: Readonly<Record<string, CellValue>> = {}) {
  const done = appraise(
    workbookOf({
      方案: [{ table: "方案", rows: [["项目", "内容"], ["合计方式", "计点"], ["满分", 5]] }],
      指标: [{ table: "指标", rows: [["编号", "指标", "分值", "计分规则"], ["7", "例会", 5, "扣分制"]] }],
      扣分规则: [{ table: "扣分规则", rows: [["规则", "计数来源", "各次扣分", "扣减对象", ...Object.keys(settings)], ["例会", "检查记录", "1；1.5；2.5", "7", ...Object.values(settings)]] }],
      检查记录: [{ table: "检查记录", rows: [["日期", "姓名", "结果"], ...entries.map(([date, outcome]): readonly CellValue[] => [day(date), "张三", outcome])] }],
      考核数据: [{ table: "考核数据", rows: [["姓名", "期间"], ["张三", "2026-03"]] }],
    }),
  );
  return { issues: done.issues, card: done.cards[0]!, scheme: done.scheme! };
}

const total = (entries: readonly Entry[], settings: Readonly<Record<string, CellValue>>) => toText(march(entries, settings).card.total!, 4);

const entries: readonly Entry[] = [["2026-02-10", "不合格"], ["2026-03-03", "合格"], ["2026-03-10", "不合格"], ["2026-03-17", "不合格"]];

// March has two failures: 1 + 1.5. As the 2nd and 3rd of the year: 1.5 + 2.5. As the 2nd and 3rd check of March: the same; of the year: the 3rd and, beyond the last step, the 4th.
test.each([
  [{}, "2.5"],
  [{ 计数周期: "本季" }, "1"],
  [{ 计数周期: "本年" }, "1"],
  [{ 计数方式: "第几次检查" }, "1"],
  [{ 计数方式: "第几次检查", 计数周期: "本年" }, "2.5"],
  [{ 计数方式: "第几次检查", 计数周期: "本年", 超出后: "按最后一档" }, "0"],
  [{ 计数方式: "第几次检查", 计数周期: "本年", 超出后: "全扣" }, "0"],
  [{ 计数周期: "本年", 累计方式: "取所达档" }, "2.5"],
])("a log counted by %j leaves %s of 5", (settings, left) => {
  expect(total(entries, settings)).toBe(left);
});

test("the number of a check is told where it is not simply the next", () => {
  const { card, scheme } = march(entries, { 计数周期: "本年" });
  expect(explainText(card, scheme, "zh")).toContain("（第 2 次）");
  const plain = march(entries);
  expect(explainText(plain.card, plain.scheme, "zh")).not.toContain("（第");
});

test("a reading that is none of the choices is a fault with its cell", () => {
  expect(march(entries, { 计数周期: "随意" }).issues[0]).toMatchObject({ code: "unknown-choice", at: "扣分规则!E2" });
});

describe("a percentage of something else than its target", () => {
  const paid = (base: CellValue, target = "奖金", unit = "百分比") =>
    appraise(
      workbookOf({
        指标: [{ table: "指标", rows: [["指标", "权重", "计分规则"], ["评分", 1, "直接评分"]] }],
        扣分规则: [{ table: "扣分规则", rows: [["规则", "计数来源", "各次扣分", "扣减对象", "扣分单位", "扣分基数"], ["投诉", "投诉次数", unit === "百分比" ? "10%" : "10", target, unit, base]] }],
        奖金: [{ table: "奖金", rows: [["奖金", "公式", "中间量"], ["总池", "[@评分]*100", "是"], ["奖金", "[@总池]/4", "否"]] }],
        考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "评分", "投诉次数"], ["张三", "2026-03", 80, 1]] }],
      }),
    );
  const amount = (base: CellValue) => toText(paid(base).cards[0]!.payouts[1]!.amount, 2);

  // The pool is 8000 and the bonus 2000: 10 % of 2000, of 8000, and never more than there is.
  test.each([[null, "1800"], ["[@总池]", "1200"], ["[@总池]*5", "0"], ["0", "2000"]])("of %s leaves %s", (base, left) => {
    expect(amount(base)).toBe(left);
  });

  test("what it is of is told", () => {
    const { cards, scheme } = paid("[@总池]");
    expect(explainText(cards[0]!, scheme!, "zh")).toContain("扣 8,000.00 的 10%");
  });

  test("only a percentage of a payout can be of something else", () => {
    expect(paid("[@总池]", "总分", "分").issues.map(({ code }) => code)).toContain("deduction-base");
  });
});

test("a payout that needs one which could not be worked out is not paid as if that were 0", () => {
  const { cards } = appraise(
    workbookOf({
      指标: [{ table: "指标", rows: [["指标", "权重", "计分规则"], ["评分", 1, "直接评分"]] }],
      奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["基数", "[@金额]/[@人数]"], ["奖金", "500+[@基数]"], ["比例奖", "[@评分]*比例"]] }],
      参数: [{ table: "参数", rows: [["参数", "值"], ["比例", null]] }],
      考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "评分", "金额", "人数"], ["张三", "2026-03", 80, 100, 0], ["李四", "2026-03", 80, 100, 4]] }],
    }),
  );
  expect(cards.map(({ payouts }) => payouts.map(({ name, amount }) => `${name} ${toText(amount, 2)}`))).toEqual([[], ["基数 25", "奖金 525"]]);
  expect(cards[0]!.findings.map(({ code }) => code)).toEqual(["payout-fault", "payout-needs", "payout-blank"]);
  expect(cards[1]!.findings.map(({ code, facts }) => [code, facts["column"]])).toEqual([["payout-blank", "比例"]]);
});
