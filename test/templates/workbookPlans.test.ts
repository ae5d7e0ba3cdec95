import { raterInHeading } from "../../src/scheme/ratings";
import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { overlaps, parsePlace, parseReference } from "../../src/sheet/address";
import { valueAt } from "../../src/sheet/snapshot";
import { parseFormula } from "../../src/formula/parse";
import { parseScheme } from "../../src/scheme/parseScheme";
import { templateFileName, templatePlan } from "../../src/templates/templatePlan";
import { templateList } from "../../src/templates/templateList";
import { templateCoded, templates } from "../../src/templates/templates";
import { planSnapshot } from "./planSnapshot";

const languages = ["zh", "en"] as const;
const drawn = templates.flatMap((template) => languages.flatMap((language) => [true, false].map((sample) => ({ title: `${template.code} ${language}${sample ? " with sample" : ""}`, template, language, sample, plan: templatePlan(template, { language, sample }) }))));

describe.each(drawn)("$title", ({ template, language, sample, plan }) => {
  const snapshot = planSnapshot(plan);

  test("sheet names are legal and distinct", () => {
    const names = plan.sheets.map((sheet) => sheet.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/u);
  });

  test("tables and defined names are legal and distinct", () => {
    const names = [...snapshot.tables.map((table) => table.name), ...snapshot.names.map((name) => name.name)];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u);
      expect(parsePlace(name)).toBeUndefined();
      expect(name).not.toMatch(/^[rc]\d*$/i);
    }
  });

  test("headers of a table are texts, none twice", () => {
    for (const table of snapshot.tables) {
      expect(table.columns).toHaveLength(table.area.right - table.area.left + 1);
      expect(new Set(table.columns.map((header) => header.toLowerCase())).size).toBe(table.columns.length);
      for (const header of table.columns) expect(header).toMatch(/\S/);
    }
  });

  test("tables of a sheet keep apart, and every table has a row to type in", () => {
    for (const sheet of plan.sheets) {
      const areas = (sheet.tables ?? []).map((table) => table.area);
      for (const area of areas) expect(area.bottom).toBeGreaterThan(area.top);
      areas.forEach((one, index) => areas.slice(index + 1).forEach((other) => expect(overlaps(one, other)).toBe(false)));
      for (const merge of sheet.merges ?? []) for (const area of areas) expect(overlaps(merge, area)).toBe(false);
    }
  });

  test("drop-downs and prompts stay within Excel's limits", () => {
    for (const { validation } of plan.sheets.flatMap((sheet) => sheet.validations ?? [])) {
      if (validation.rule.kind === "list") {
        expect(validation.rule.values.length).toBeGreaterThan(0);
        expect(validation.rule.values.join(",").length).toBeLessThanOrEqual(255);
        for (const value of validation.rule.values) expect(value).not.toContain(",");
      }
      for (const message of [validation.prompt, validation.error]) {
        expect(message?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(message?.text.length ?? 0).toBeLessThanOrEqual(255);
      }
    }
    for (const { print } of plan.sheets) {
      for (const place of [print?.header, print?.footer]) expect(Object.values(place ?? {}).join("").length).toBeLessThan(200);
    }
  });

  test("what is typed in cells is no longer than Excel takes, and no row is cut", () => {
    for (const sheet of plan.sheets) for (const height of sheet.rowHeights?.values() ?? []) expect(height).toBeLessThanOrEqual(400);
    for (const sheet of snapshot.sheets) for (const row of sheet.rows.values()) for (const value of row) expect(String(value ?? "").length).toBeLessThan(2000);
  });

  test("the scheme reads back without an issue", () => {
    const { scheme, issues } = parseScheme(snapshot, parameterFormula);
    expect(issues).toEqual([]);
    expect(scheme).toMatchObject({ language, settings: { code: template.code, name: template.name[language], cycle: template.cycle } });
    expect(scheme!.indicators.map((indicator) => indicator.name)).toEqual(template.scheme.indicators.map((indicator) => indicator.name[language]));
    expect(scheme!.deductions.map((rule) => rule.steps)).toEqual((template.scheme.deductions ?? []).map(({ steps = [] }) => ("zh" in steps ? expect.any(Array) : steps)));
    expect(scheme!.payouts.map((rule) => rule.formula)).toEqual((template.scheme.payouts ?? []).map((rule) => rule.formula[language]));
    expect(scheme!.consequences.map((rule) => rule.window)).toEqual((template.scheme.consequences ?? []).map((rule) => rule.window));
    for (const { options, value } of scheme!.parameters) if (options.length > 0 && value !== undefined) expect(options).toContain(String(value));
    expect(scheme!.parameters.map((parameter) => parameter.name)).toEqual((template.scheme.parameters ?? []).map((parameter) => parameter.name[language]));
  });

  test("every formula is one that Excel would take", () => {
    const { payouts = [], consequences = [], indicators } = template.scheme;
    const formulas = [...payouts.flatMap(({ formula, condition, deferralBase }) => [formula, condition, deferralBase]), ...consequences.map(({ condition }) => condition), ...indicators.map(({ formula }) => formula)];
    for (const formula of formulas) if (formula) expect(parseFormula(formula[language])).toMatchObject({ ok: true });
  });

  test("what the scheme points at is there: data tables, columns, logs", () => {
    const { scheme } = parseScheme(snapshot, parameterFormula);
    const columnsOf = (name: string | undefined) => snapshot.tables.find((table) => table.name === (name ?? template.results[0]!.name[language]))?.columns;
    for (const indicator of scheme!.indicators) {
      const columns = columnsOf(indicator.table);
      expect(columns).toBeDefined();
      for (const column of indicator.columns) {
        if (indicator.rated) expect(columnsOf(column)).toBeDefined();
        else expect(columns!.filter((header) => header === column || raterInHeading(header, column) !== undefined)).not.toEqual([]);
      }
      for (const figure of [indicator.target, indicator.targetTo, indicator.stretch]) if (figure?.kind === "column") expect(columns).toContain(figure.column);
    }
    for (const rule of scheme!.deductions) {
      if (rule.counted.kind === "log") expect(columnsOf(rule.counted.table)).toBeDefined();
      if (rule.counted.kind === "column") expect(columnsOf(rule.table)).toContain(rule.counted.column);
    }
  });

  test("each parameter's name points at its value", () => {
    for (const { name, refersTo } of snapshot.names) {
      const parameter = template.scheme.parameters!.find((candidate) => candidate.name[language] === name)!;
      const stated = sample ? { ...parameter, ...parameter.example }.value : parameter.value;
      const reference = parseReference(refersTo);
      const sheet = snapshot.sheets.find((candidate) => candidate.name === reference!.sheet)!;
      const value = valueAt(sheet, { row: reference!.area.top, column: reference!.area.left });
      expect(value ?? undefined).toEqual(typeof stated === "object" ? stated[language] : stated);
    }
  });

  test("blank rows of a template are empty; its sample rows are full", () => {
    for (const table of [...template.results, ...template.logs]) {
      for (const row of table.sample) expect(row).toHaveLength(table.columns.length);
      expect(table.sample.length).toBeGreaterThan(0);
    }
  });
});

test("the English workbook has the same structure as the Chinese one", () => {
  for (const template of templates) {
    const [zh, en] = languages.map((language) => templatePlan(template, { language, sample: true }));
    expect(en!.sheets).toHaveLength(zh!.sheets.length);
    expect(en!.sheets.map((sheet) => sheet.tables?.map((table) => table.area))).toEqual(zh!.sheets.map((sheet) => sheet.tables?.map((table) => table.area)));
  }
});

test("an English workbook speaks English but for what it quotes", () => {
  for (const template of templates) {
    const quoted = [template.source.title, ...template.source.articles.map((article) => article.quote)];
    for (const sheet of planSnapshot(templatePlan(template, { language: "en", sample: true })).sheets) {
      for (const row of sheet.rows.values()) {
        for (const value of row) {
          if (typeof value !== "string" || quoted.some((quote) => value.includes(quote))) continue;
          expect(value).not.toMatch(/[一-鿿]/u);
        }
      }
    }
  }
});

test("file names are legal, and the gallery tells the templates apart", () => {
  for (const language of languages) {
    for (const template of templates) expect(templateFileName(template, language)).toMatch(/^S[\w-]+ [^\\/:*?"<>|]+\.xlsx$/);
    const list = templateList(language);
    expect(new Set(list.map((entry) => entry.name)).size).toBe(list.length);
    expect(new Set(list.map((entry) => entry.code)).size).toBe(list.length);
    for (const entry of list) for (const words of Object.values(entry)) expect(words).toMatch(/\S/);
  }
  expect(templateCoded(" s4I ")!.code).toBe("S4i");
  expect(templateCoded("S9")).toBeUndefined();
});
