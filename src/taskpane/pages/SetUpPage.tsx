import { makeStyles, Spinner, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { assumptionsIn } from "../../appraisal/assumptions";
import { parameterFormula } from "../../appraisal/parameterFormula";
import { withRaterColumns } from "../../appraisal/readRatings";
import { withChanges, type CellChange } from "../../appraisal/schemeEdits";
import { schemeFigures, type SchemeFigure } from "../../appraisal/schemeFigures";
import { withTables } from "../../appraisal/tableNames";
import { findSchemeTables } from "../../scheme/findSchemeTables";
import { areaReference } from "../../scheme/issue";
import { parseScheme } from "../../scheme/parseScheme";
import type { Scheme } from "../../scheme/scheme";
import type { SchemeTableKey } from "../../scheme/tableColumns";
import { checkScheme } from "../../scoring/checkScheme";
import { contains, parseReference } from "../../sheet/address";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { isSmall, mostPeople } from "../automatic";
import { AssumptionList } from "../components/AssumptionList";
import { PlaceLinks } from "../components/PlaceLinks";
import { PlaceTitle } from "../components/PlaceTitle";
import { RuleLines, type RuleLine } from "../components/RuleLines";
import { SchemeCard } from "../components/SchemeCard";
import { Section } from "../components/Section";
import { StepRuler } from "../components/StepRuler";
import { WeightSum, weightSets } from "../components/WeightSum";
import type { Draft } from "../draft";
import { changesOf } from "../figureText";
import { inBoth, useLanguage, useStrings } from "../language";
import { offeredIn } from "../places";
import { readPreferences, writePreferences } from "../preferences";
import { stepsOfBands, stepsOfGrades } from "../steps";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  switch: { marginLeft: "-8px" },
});

/** 方案: the scheme's tables as cards. What is typed here is written to the cells of the tables and nowhere else. */
export function SetUpPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const workbook = props.state.last?.workbook;
  const tables = useMemo(() => (workbook ? findSchemeTables(workbook) : []), [workbook]);
  return (
    <>
      <PlaceTitle>{props.state.last?.appraisal.scheme?.settings.name ?? strings.places.setUp}</PlaceTitle>
      {!workbook ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : tables.length === 0 ? (
        <>
          <p className={styles.hint}>{strings.setUp.none}</p>
          <PlaceLinks places={offeredIn("setUp")} onPlace={props.onPlace} />
        </>
      ) : (
        <>
          <p className={styles.hint}>{strings.setUp.hint}</p>
          <PlaceLinks places={offeredIn("setUp")} onPlace={props.onPlace} />
          <Cards {...props} workbook={workbook} />
        </>
      )}
      <Section title={strings.setUp.cards.options} open>
        <Automatic people={props.state.last?.appraisal.cards.length} />
      </Section>
    </>
  );
}

function Cards({ host, state, workbook, draft: tried, onDraft, onPlace, onReveal }: PageProps & Readonly<{ workbook: WorkbookSnapshot }>) {
  const strings = useStrings().setUp;
  const language = useLanguage();
  const figureWords = useStrings().figures;
  const busy = state.running !== undefined;
  const figures = useMemo(() => schemeFigures(workbook), [workbook]);
  const assumptions = useMemo(() => assumptionsIn(workbook), [workbook]);
  const read = useMemo(() => schemeReader(workbook), [workbook]);
  const placeOf = useMemo(() => places(workbook), [workbook]);
  const scheme = read([]).scheme;
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
      return [...new Set(read(changes).issues.filter(({ at }) => within(at)).map((issue) => host.describeIssue(issue, language)))];
    },
    nameOf: (figure: SchemeFigure) => (own.every(({ field }) => field === own[0]!.field) && figure.group !== "band" ? figure.name : figureWords.figure(figure.name, figure.heading)),
    onWrite: (what: Parameters<typeof host.changes.make>[0], changes: readonly CellChange[]) => host.changes.make(what, changes, "look"),
    onTryOut: (draft: Draft) => {
      onDraft(new Map([...tried, ...draft]));
      onPlace("whatIf");
    },
    onReveal,
  });
  const schemeWith = (own: readonly SchemeFigure[], draft: Draft): Scheme | undefined => read(changesOf(own, draft)).scheme ?? scheme;

  const [weights, bands, grades, deductions, payouts, raters, parameters] = [of("weight", "target"), of("band"), of("grade"), of("deduction"), of("payout"), of("rater"), of("parameter")];
  const rules: Readonly<Record<"deductions" | "payouts" | "consequences", readonly RuleLine[]>> = {
    deductions: (scheme?.deductions ?? []).map(({ name, steps, definition, cells, at }) => ({ name, what: steps.join("；"), text: definition, at: cells["steps"] ?? at })),
    payouts: (scheme?.payouts ?? []).map(({ name, formula, definition, cells, at }) => ({ name, what: formula, text: definition, at: cells["formula"] ?? at })),
    consequences: (scheme?.consequences ?? []).map(({ name, condition, outcome, wording, cells, at }) => ({ name: `${name} → ${outcome}`, what: condition, text: wording, at: cells["condition"] ?? at })),
  };
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
      <SchemeCard
        {...card("indicators", weights)}
        title={strings.cards.indicators}
        aside={strings.count(scheme?.indicators.length ?? 0)}
        open
        below={(draft, onWeights) => weightSets(weights).map((set) => <WeightSum key={set[0]!.cells[0]} weights={set} draft={draft} onDraft={onWeights} />)}
      />
      {[...new Set(bands.map(({ name }) => name))].map((name) => {
        const own = bands.filter((figure) => figure.name === name);
        return (
          <SchemeCard key={name} {...card("bands", own)} title={`${strings.cards.bands} · ${name}`} nameOf={({ heading }) => heading}>
            {(draft) => (schemeWith(own, draft)?.bands ?? []).filter((lookup) => lookup.name === name).map((lookup) => <StepRuler key={name} name={name} steps={stepsOfBands(lookup.bands)} decimals={lookup.decimals} percent={isShare(name)} />)}
          </SchemeCard>
        );
      })}
      {grades.length > 0 && (
        <SchemeCard {...card("grades", grades)} title={strings.cards.grades} aside={scheme?.grades.map(({ grade }) => grade).join(" ")} open>
          {(draft) => ladders(schemeWith(grades, draft)).map(([table, ladder]) => <StepRuler key={table} name={table || strings.cards.grades} steps={stepsOfGrades(ladder)} decimals={scheme?.settings.decimals ?? 2} />)}
        </SchemeCard>
      )}
      {rules.deductions.length > 0 && (
        <SchemeCard {...card("deductions", deductions)} title={strings.cards.deductions} aside={strings.count(rules.deductions.length)}>
          {() => <RuleLines label={strings.cards.deductions} lines={rules.deductions} onReveal={onReveal} />}
        </SchemeCard>
      )}
      {rules.payouts.length > 0 && (
        <SchemeCard {...card("payouts", payouts)} title={strings.cards.payouts} aside={strings.count(rules.payouts.length)}>
          {() => <RuleLines label={strings.cards.payouts} lines={rules.payouts} onReveal={onReveal} />}
        </SchemeCard>
      )}
      {rules.consequences.length > 0 && (
        <SchemeCard {...card("consequences", [])} title={strings.cards.consequences} aside={strings.count(rules.consequences.length)}>
          {() => <RuleLines label={strings.cards.consequences} lines={rules.consequences} onReveal={onReveal} />}
        </SchemeCard>
      )}
      {raters.length > 0 && (
        <SchemeCard {...card("raters", raters)} title={strings.cards.raters} aside={strings.count(raters.length)} below={(draft, onWeights) => weightSets(raters).map((set) => <WeightSum key={set[0]!.cells[0]} weights={set} draft={draft} onDraft={onWeights} />)} />
      )}
      {parameters.length > 0 && <SchemeCard {...card("parameters", parameters)} title={strings.cards.parameters} aside={strings.count(parameters.length)} />}
    </>
  );
}

/** The scheme with cells typed over, and what is wrong with it then. Asked again with nothing typed, nothing is read again. */
function schemeReader(workbook: WorkbookSnapshot) {
  const judged = (changes: readonly CellChange[]) => {
    const parsed = parseScheme(withChanges(workbook, changes), parameterFormula);
    const found = parsed.scheme ? checkScheme(withRaterColumns(withTables(parsed.scheme), workbook)).filter(({ severity }) => severity === "issue") : [];
    return { scheme: parsed.scheme, issues: [...parsed.issues, ...found] };
  };
  const asItStands = judged([]);
  return (changes: readonly CellChange[]) => (changes.length === 0 ? asItStands : judged(changes));
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

/** Whether the pane recalculates by itself: a liking of the person, not a fact of the workbook. */
function Automatic({ people }: Readonly<{ people: number | undefined }>) {
  const styles = useStyles();
  const strings = useStrings().setUp;
  const [on, setOn] = useState(() => readPreferences().automatic === true);
  return (
    <>
      <Switch
        className={styles.switch}
        label={strings.automatic}
        checked={on}
        onChange={(_, data) => {
          setOn(data.checked);
          writePreferences({ automatic: data.checked });
        }}
      />
      <p className={styles.small}>{isSmall(people) ? strings.automaticHint : strings.automaticPaused(mostPeople)}</p>
    </>
  );
}
