import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { assumptionsIn } from "../../appraisal/assumptions";
import type { CellChange } from "../../appraisal/schemeEdits";
import { schemeFigures, type SchemeFigure } from "../../appraisal/schemeFigures";
import { findSchemeTables } from "../../scheme/findSchemeTables";
import { areaReference } from "../../scheme/issue";
import type { Scheme } from "../../scheme/scheme";
import { schemeTables, type SchemeTableKey } from "../../scheme/tableColumns";
import { contains, parseReference } from "../../sheet/address";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { blankForm } from "../../templates/schemeForm";
import { AssumptionList } from "../components/AssumptionList";
import { SchemeCard } from "../components/SchemeCard";
import { Section } from "../components/Section";
import { StepRuler } from "../components/StepRuler";
import { WeightSum, weightSets } from "../components/WeightSum";
import type { Draft } from "../draft";
import { changesOf } from "../figureText";
import { inBoth, useLanguage, useStrings } from "../language";
import { schemeReader } from "../schemeReader";
import { stepsOfBands, stepsOfGrades } from "../steps";
import { schemeRowWords } from "../strings/schemeRows";
import { useSchemeRows } from "../useSchemeRows";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Every table of the scheme as a card: its figures to be typed over at once, its rows to be opened one by one. */
export function SchemeCards(props: PageProps & Readonly<{ workbook: WorkbookSnapshot }>) {
  const styles = useStyles();
  const { host, state, workbook, draft: tried, onDraft, onPlace, onReveal } = props;
  const strings = useStrings().setUp;
  const language = useLanguage();
  const rowWords = schemeRowWords[language];
  const figureWords = useStrings().figures;
  const busy = state.running !== undefined;
  const figures = useMemo(() => schemeFigures(workbook), [workbook]);
  const assumptions = useMemo(() => assumptionsIn(workbook), [workbook]);
  const read = useMemo(() => schemeReader(workbook), [workbook]);
  const placeOf = useMemo(() => places(workbook), [workbook]);
  const scheme = read.asItStands.scheme;
  const { forms, rowsOf, lacking } = useSchemeRows(props, workbook, read);
  const has = (key: SchemeTableKey) => forms.some((form) => form.key === key);
  const rows = (key: SchemeTableKey, title: string, only?: string) => forms.filter((form) => form.key === key).map((form) => rowsOf(form, title, only));
  const of = (...groups: readonly SchemeFigure["group"][]) => figures.filter(({ group }) => groups.includes(group));

  const card = (key: SchemeTableKey, own: readonly SchemeFigure[]) => ({
    table: placeOf(key)[0],
    figures: own,
    busy,
    issuesOf: (changes: readonly CellChange[]) => {
      const areas = placeOf(key).map((place) => parseReference(place)!);
      const within = (at: string | undefined) => {
        const cell = at === undefined ? undefined : parseReference(at);
        return cell !== undefined && areas.some(({ sheet, area }) => sheet === cell.sheet && contains(area, { row: cell.area.top, column: cell.area.left }));
      };
      return [...new Set(read.with(changes).issues.filter(({ at }) => within(at)).map((issue) => host.describeIssue(issue, language)))];
    },
    nameOf: (figure: SchemeFigure) => (own.every(({ field }) => field === own[0]!.field) && figure.group !== "band" ? figure.name : figureWords.figure(figure.name, figure.heading)),
    onWrite: (what: Parameters<typeof host.changes.make>[0], changes: readonly CellChange[]) => host.changes.make(what, changes, "look"),
    onTryOut: (draft: Draft) => {
      onDraft(new Map([...tried, ...draft]));
      onPlace("whatIf");
    },
    onReveal,
  });
  const schemeWith = (own: readonly SchemeFigure[], draft: Draft): Scheme | undefined => read.with(changesOf(own, draft)).scheme ?? scheme;

  const [weights, bands, grades, deductions, payouts, raters, parameters] = [of("weight", "target"), of("band"), of("grade"), of("deduction"), of("payout"), of("rater"), of("parameter")];
  const isShare = (name: string) => scheme?.indicators.some(({ rule }) => rule.kind === "bands" && rule.bands === name && rule.of === "attainment") ?? false;
  return (
    <>
      <Section title={strings.cards.assumptions} aside={strings.count(assumptions.length)} open={assumptions.length > 0 && assumptions.length <= 8}>
        <AssumptionList
          assumptions={assumptions}
          busy={busy}
          onReveal={onReveal}
          onConfirm={({ name, confirmed }) => void host.changes.make(inBoth(({ setUp }) => setUp.confirmed(name)), [confirmed], "look")}
        />
      </Section>
      {has("settings") && (
        <Section title={rowWords.settings} aside={scheme?.settings.version}>
          {rows("settings", rowWords.settings)}
        </Section>
      )}
      <SchemeCard
        {...card("indicators", weights)}
        title={strings.cards.indicators}
        aside={strings.count(scheme?.indicators.length ?? 0)}
        open
        below={(draft, onWeights) => weightSets(weights).map((set) => <WeightSum key={set[0]!.cells[0]} weights={set} draft={draft} onDraft={onWeights} />)}
        rows={rows("indicators", strings.cards.indicators)}
      />
      {[...new Set(bands.map(({ name }) => name))].map((name) => {
        const own = bands.filter((figure) => figure.name === name);
        return (
          <SchemeCard key={name} {...card("bands", own)} title={`${strings.cards.bands} · ${name}`} nameOf={({ heading }) => heading} rows={rows("bands", name, name)}>
            {(draft) => (schemeWith(own, draft)?.bands ?? []).filter((lookup) => lookup.name === name).map((lookup) => <StepRuler key={name} name={name} steps={stepsOfBands(lookup.bands)} decimals={lookup.decimals} percent={isShare(name)} />)}
          </SchemeCard>
        );
      })}
      {has("grades") && (
        <SchemeCard {...card("grades", grades)} title={strings.cards.grades} aside={scheme?.grades.map(({ grade }) => grade).join(" ")} open rows={rows("grades", strings.cards.grades)}>
          {(draft) => ladders(schemeWith(grades, draft)).map(([table, ladder]) => <StepRuler key={table} name={table || strings.cards.grades} steps={stepsOfGrades(ladder)} decimals={scheme?.settings.decimals ?? 2} />)}
        </SchemeCard>
      )}
      {has("deductions") && <SchemeCard {...card("deductions", deductions)} title={strings.cards.deductions} aside={strings.count(scheme?.deductions.length ?? 0)} rows={rows("deductions", strings.cards.deductions)} />}
      {has("payouts") && <SchemeCard {...card("payouts", payouts)} title={strings.cards.payouts} aside={strings.count(scheme?.payouts.length ?? 0)} rows={rows("payouts", strings.cards.payouts)} />}
      {has("consequences") && <SchemeCard {...card("consequences", [])} title={strings.cards.consequences} aside={strings.count(scheme?.consequences.length ?? 0)} rows={rows("consequences", strings.cards.consequences)} />}
      {has("raters") && (
        <SchemeCard
          {...card("raters", raters)}
          title={strings.cards.raters}
          aside={strings.count(scheme?.raters.length ?? 0)}
          below={(draft, onWeights) => weightSets(raters).map((set) => <WeightSum key={set[0]!.cells[0]} weights={set} draft={draft} onDraft={onWeights} />)}
          rows={rows("raters", strings.cards.raters)}
        />
      )}
      {has("parameters") && <SchemeCard {...card("parameters", parameters)} title={strings.cards.parameters} aside={strings.count(scheme?.parameters.length ?? 0)} rows={rows("parameters", strings.cards.parameters)} />}
      {lacking.length > 0 && (
        <Section title={rowWords.further} aside={lacking.length}>
          <p className={styles.hint}>{rowWords.furtherHint}</p>
          {lacking.map((key) => rowsOf(blankForm(key, scheme?.language ?? language), schemeTables[key][language]))}
        </Section>
      )}
    </>
  );
}

/** Where the tables of a kind stand, as references that can be shown. */
function places(workbook: WorkbookSnapshot) {
  const found = findSchemeTables(workbook);
  return (key: SchemeTableKey) => found.filter((table) => table.key === key).map(({ table }) => areaReference(table.sheet.name, table.area));
}

/** The grades by the data table they are for. */
function ladders(scheme: Scheme | undefined): readonly (readonly [string, Scheme["grades"]])[] {
  const grades = scheme?.grades ?? [];
  return [...new Set(grades.map(({ table }) => table ?? ""))].map((table) => [table, grades.filter((grade) => (grade.table ?? "") === table)] as const);
}

