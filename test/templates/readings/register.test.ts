import { templateCoded } from "../../../src/templates/templates";

/** The ambiguities of the register that change a score, a payment or an employment (severity H or M), by scheme. */
const register: readonly (readonly [code: string, ambiguities: readonly string[]])[] = [
  ["S4f", ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "74", "76", "78"]],
  ["S4g", ["56", "57", "59", "84"]],
  ["S4h", ["14", "15", "16", "17", "19", "20", "21", "24", "25", "27", "28", "29", "30", "31"]],
  ["S4i", ["32", "33", "34", "35", "36", "37", "38", "42", "72", "94"]],
  ["S4k", ["43", "44", "45", "47"]],
  ["S4q", ["50", "51", "52", "53", "54", "55", "75", "92"]],
];

const silent: ReadonlySet<string> = new Set(["AMB-47", "AMB-70", "AMB-71", "AMB-72", "AMB-73", "AMB-82"]);

describe.each(register)("%s", (code, ambiguities) => {
  const { scheme, assumptions, source } = templateCoded(code)!;
  const parameters = scheme.parameters!;

  test.each(ambiguities)("AMB-%s is a parameter whose default is to be confirmed, and is listed among the assumptions", (number) => {
    const own = parameters.filter(({ reference }) => reference === `AMB-${number}`);
    expect(own.length).toBeGreaterThan(0);
    expect(own.some(({ options, origin, asked }) => (options && options.length > 1 && origin === "assumed") || asked)).toBe(true);
    expect(assumptions.flatMap(({ references }) => references)).toContain(`AMB-${number}`);
  });

  test("the first reading is the default, and all readings are told apart", () => {
    for (const { name, value, options } of parameters) {
      if (!options) continue;
      // How 3:5:2 is used is not chosen until HR does (AMB-14).
      const isUnset = name.zh === "岗位系数用法";
      expect([name.zh, isUnset ? value === undefined : options.some(({ zh }) => zh === (typeof value === "object" ? value.zh : String(value)))]).toEqual([name.zh, true]);
      for (const language of ["zh", "en"] as const) expect(new Set(options.map((option) => option[language])).size).toBe(options.length);
    }
  });

  test("each switch quotes the words it reads, as the source has them", () => {
    const words = source.articles.map(({ quote }) => quote).join("\n").replaceAll(/[\s，,。]/g, "");
    for (const { note, options, reference } of parameters) {
      // Of decimals, of a total out of 100 and of what weights, caps, blanks and the other direction do the sources do not say a word.
      if (!options || silent.has(reference ?? "")) continue;
      const quotes = [...note.zh.matchAll(/「([^」]+)」/g)].flatMap(([, quote]) => quote!.split("…")).map((quote) => quote.replaceAll(/[\s，,。]/g, ""));
      const found = quotes.filter((quote) => words.includes(quote));
      expect([reference, quotes.length > 0 && found.length > 0]).toEqual([reference, true]);
    }
  });
});
