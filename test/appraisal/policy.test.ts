import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { policyDocument, policyText } from "../../src/appraisal/policyText";
import { schemeDiff } from "../../src/appraisal/schemeDiff";
import { parseScheme } from "../../src/scheme/parseScheme";
import type { Scheme } from "../../src/scheme/scheme";
import { choiceWords } from "../../src/scheme/tableColumns";
import { templates } from "../../src/templates/templates";
import { sampleBook } from "./cardBook";

const schemes = new Map<string, Scheme>();
beforeAll(async () => {
  for (const { code } of templates) schemes.set(code, parseScheme(await sampleBook(code), parameterFormula).scheme!);
});

const tables = ["indicators", "grades", "deductions", "raters", "payouts", "consequences", "parameters"] as const;
const nameOf = (row: object) => String((row as Record<string, unknown>)["name"] ?? (row as Record<string, unknown>)["grade"] ?? (row as Record<string, unknown>)["rater"]);

test.each(templates.map(({ code }) => code))("the policy of %s has a sentence for every rule, in both languages", (code) => {
  const scheme = schemes.get(code)!;
  for (const language of ["zh", "en"] as const) {
    const text = policyDocument(scheme, language);
    for (const table of tables) {
      for (const row of scheme[table]) if (!("value" in row) || row.value !== undefined) expect([table, nameOf(row), text.includes(nameOf(row))]).toEqual([table, nameOf(row), true]);
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const { sentences } of policyText(scheme, language)) for (const sentence of sentences) expect(sentence).toMatch(language === "zh" ? /[。]$/ : /[.。!]$/);
  }
});

test("the sentences say the figures of the scheme", () => {
  const text = policyDocument(schemes.get("S4k")!, "zh");
  expect(text).toContain("第 1 次扣 1 分，第 2 次扣 1.5 分，第 3 次扣 2.5 分；累加，再多的不再扣，最高扣 5 分");
  expect(policyDocument(schemes.get("S4i")!, "zh")).toMatch(/连续 3 期满足 \[@等级\]="A" 时，建议晋升一级/);
  expect(policyDocument(schemes.get("S4f")!, "zh")).toContain("产值提成比例：0.5%");
});

test("a scheme does not differ from itself, wherever its tables stand", () => {
  for (const scheme of schemes.values()) {
    const moved = { ...scheme, indicators: scheme.indicators.map((one) => ({ ...one, at: "别处!A1", cells: {} })) };
    expect(schemeDiff(scheme, moved, "zh")).toEqual([]);
  }
});

/** A different value that the field may have. */
function altered(value: unknown, field: string): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") {
    const choices = Object.keys((choiceWords as Readonly<Record<string, object>>)[field === "missing" && value === "renormalise" ? "raterMissing" : field] ?? {});
    if (field === "operator") return value === "<" ? ">" : "<";
    return choices.includes(value) ? choices[(choices.indexOf(value) + 1) % choices.length] : `${value}改`;
  }
  if (Array.isArray(value)) return [...value, typeof value[0] === "number" ? 7 : "另"];
  return value && Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "kind" ? part : altered(part, key)]));
}

test("each field of each rule altered in turn is one sentence that names the rule", () => {
  let count = 0;
  for (const code of ["S1", "S4h", "S4i", "S4k"]) {
    const scheme = schemes.get(code)!;
    for (const table of tables) {
      scheme[table].forEach((row, index) => {
        for (const [field, value] of Object.entries(row)) {
          const isKey = ["at", "cells", "code", "name", "grade", "rater"].includes(field) || (field === "table" && ["grades", "payouts"].includes(table)) || (table === "raters" && ["dimension", "posts"].includes(field));
          if (isKey || value === undefined || (typeof value === "object" && !Array.isArray(value) && Object.keys(value as object).length === 1)) continue;
          const rows = scheme[table].map((other, place) => (place === index ? { ...other, [field]: altered(value, field) } : other));
          for (const language of ["zh", "en"] as const) {
            const changes = schemeDiff(scheme, { ...scheme, [table]: rows }, language);
            expect([table, field, changes.map(({ kind, name }) => [kind, name])]).toEqual([table, field, [["changed", nameOf(row)]]]);
            expect(changes[0]!.sentence).toContain(nameOf(row));
            expect(changes[0]!.sentence).not.toMatch(/undefined|NaN|\[object/);
          }
          count += 1;
        }
      });
    }
  }
  expect(count).toBeGreaterThan(500);
});

test("what changed is said with the figure before and after; new and dropped rules are named", () => {
  const scheme = schemes.get("S4k")!;
  const [first, second, ...others] = scheme.deductions;
  const changed: Scheme = {
    ...scheme,
    settings: { ...scheme.settings, version: "2", decimals: 1 },
    deductions: [{ ...first!, steps: [3, 3] }, ...others, { ...second!, code: "D99", name: "新规则" }],
  };
  const sentences = schemeDiff(scheme, changed, "zh").map(({ sentence }) => sentence);
  expect(sentences).toEqual([
    "版本由“1”改为“2”。",
    "总分小数位由“2”改为“1”。",
    `扣分规则：取消“${second!.name}”。`,
    expect.stringMatching(/^扣分规则：“工作例会”的各次扣分由“第 1 次扣 2 分，第 2 次扣 3 分；.*”改为“第 1 次扣 3 分，第 2 次扣 3 分；.*”。$/),
    expect.stringMatching(/^扣分规则：新增“新规则”（.*）。$/),
  ]);
});
