import { isFault } from "../sheet/cellValue";
import { readAnswer, readNumber } from "../sheet/readNumber";
import type { SchemeRow } from "./schemeRow";
import { scoringRuleSchema, type ScoringRule } from "./scoringRule";
import { choiceWords } from "./choiceWords";
import { ruleSettingWords } from "./settingWords";
import { choiceMeant } from "./words";

type RuleSettingKey = keyof typeof ruleSettingWords;

/** Which settings each rule takes, and which of them it cannot do without. */
const settingsOf: Readonly<Record<ScoringRule["kind"], Readonly<{ needs: readonly RuleSettingKey[]; may: readonly RuleSettingKey[] }>>> = {
  proportional: { needs: [], may: ["lowerBetter", "worst"] },
  bands: { needs: ["bands"], may: ["of", "lowerBetter", "worst"] },
  passFail: { needs: [], may: ["failScore"] },
  direct: { needs: [], may: ["scale"] },
  checklist: { needs: [], may: [] },
  perShort: { needs: ["step", "points"], may: ["zeroBelow", "begun", "lowerBetter", "worst"] },
  frequency: { needs: ["required"], may: ["allOrNothing"] },
  deductions: { needs: [], may: [] },
};

/** The rule of an indicator row: the word in 计分规则 and the `名=值` pairs in 计分参数. */
export function parseScoringRule(row: SchemeRow): ScoringRule | undefined {
  if (row.text("rule") === undefined) return row.faulty ? undefined : row.fault("scheme-cell-blank", "rule");
  const kind = row.choice("rule", choiceWords.rule);
  if (!kind) return undefined;
  const given = new Map<RuleSettingKey, string>();
  for (const part of (row.text("ruleSettings") ?? "").split(/[;；\n\r]+|[，、](?=[^=＝:：]+[=＝:：])/)) {
    if (part.trim() === "") continue;
    const [label = "", ...rest] = part.split(/[=＝:：]/);
    const key = choiceMeant<RuleSettingKey>(label, ruleSettingWords);
    const allowed = settingsOf[kind];
    if (!key || rest.length === 0 || ![...allowed.needs, ...allowed.may].includes(key)) {
      row.fault("unknown-rule-setting", "ruleSettings", { text: part.trim() });
      continue;
    }
    const value = row.settled(rest.join("=").trim());
    if (value !== null && !isFault(value)) given.set(key, String(value));
    else if (isFault(value)) row.fault("scheme-cell-error", "ruleSettings", { text: value.fault });
  }
  for (const key of settingsOf[kind].needs) {
    if (!given.has(key)) row.fault("rule-setting-missing", "ruleSettings", { setting: ruleSettingWords[key].zh, settingEn: ruleSettingWords[key].en, rule: choiceWords.rule[kind].zh });
  }
  if (row.faulty) return undefined;
  const settings = Object.fromEntries([...given].map(([key, text]) => [key, readRuleSetting(key, text, row)]));
  if (row.faulty) return undefined;
  const parsed = scoringRuleSchema.safeParse({ kind, ...settings });
  return parsed.success ? parsed.data : row.fault("unknown-rule-setting", "ruleSettings", { text: row.text("ruleSettings") ?? "" });
}

function readRuleSetting(key: RuleSettingKey, text: string, row: SchemeRow): unknown {
  switch (key) {
    case "bands":
      return text;
    case "of":
      return choiceMeant(text, choiceWords.of) ?? row.fault("unknown-rule-setting", "ruleSettings", { text });
    case "lowerBetter":
      return choiceMeant(text, choiceWords.lowerBetter) ?? row.fault("unknown-rule-setting", "ruleSettings", { text });
    case "begun":
    case "allOrNothing":
      return readAnswer(text) ?? row.fault("unknown-rule-setting", "ruleSettings", { text });
    case "worst":
    case "failScore":
    case "scale":
    case "step":
    case "points":
    case "zeroBelow":
    case "required":
      return readNumber(text)?.value ?? row.fault("not-a-number", "ruleSettings", { text });
  }
}
