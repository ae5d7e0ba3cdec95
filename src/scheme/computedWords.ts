/** What marks a computed column's header: `总分（计）`, `Total (calc)`. */
export const computedMark = { zh: "（计）", en: " (calc)" } as const;

/** The computed columns that are not named after an indicator or a payout. */
export const computedWords = {
  score: { zh: "得分", en: "score" },
  deductions: { zh: "扣分", en: "Deductions" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等级", en: "Grade" },
  coefficient: { zh: "等级系数", en: "Coefficient" },
  rank: { zh: "名次", en: "Rank" },
  deferred: { zh: "递延", en: "deferred" },
  proposals: { zh: "建议措施", en: "Proposals" },
  approval: { zh: "审批状态", en: "Approval" },
  hint: { zh: "提示", en: "Remarks" },
} as const;
