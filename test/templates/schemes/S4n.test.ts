import { cardOf, indicatorNames, sampled, scoresOf, totalOf } from "./sampled";

test("S4n: satisfied ÷ applicable by rater; training, auditors per plant and budget are met or not", () => {
  const { template, cards } = sampled("S4n");
  expect(indicatorNames(template)).toEqual(["服务程序：经理和主管满意", "服务程序：操作人员满意", "员工培训覆盖率", "每个厂房受训审计员", "培训计划：经理满意", "新项目：经理满意", "新项目成本在预算之内", "手册：经理、主管及外部客户满意", "工艺监视：副总裁满意"]);
  // 3/3; 3/4, one does not apply; 175/175; plants with 2 and 3 auditors; yes; 2/2; 415000 ≤ 420000; 3/4; 2/2.
  expect(scoresOf(cardOf(cards, "刘洋"))).toEqual(["100.00", "75.00", "100.00", "100.00", "100.00", "100.00", "100.00", "75.00", "100.00"]);
  // 10 % × (100 + 75) + 20 + 20 + 20 % × 75 + 20 % × 100 = 17.5 + 20 + 20 + 15 + 20.
  expect(totalOf(cardOf(cards, "刘洋"))).toBe("92.50");
  // One of three plants has a single auditor; 186 of 190 trained is not all.
  expect(scoresOf(cardOf(cards, "王强"))[3]).toBe("0.00");
  expect(scoresOf(cardOf(cards, "李娜"))[2]).toBe("0.00");
  // No new projects: the two indicators leave the total, the others make up 100 %.
  expect(totalOf(cardOf(cards, "陈静"))).toBe("100.00");
});
