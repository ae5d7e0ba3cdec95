import type { DashboardFigures } from "../../appraisal/dashboardFigures";
import { chartTitles, mostCharts, signed, type ChartKind } from "../../appraisal/dashboardSentences";
import { periodIndex } from "../../scheme/period";
import { exact, hundred, over, times, toFixed, toNumber, type Exact } from "../../sheet/exact";
import { grouped, money } from "../figures";
import { useLanguage } from "../language";
import { dashboardWords } from "../strings/dashboard";
import { BarChart } from "./BarChart";
import { ChartCard } from "./ChartCard";
import { GradeStacks } from "./GradeStacks";
import { RadarChart } from "./RadarChart";
import { TrendLine } from "./TrendLine";

const percent = (ratio: Exact, decimals = 0) => `${toFixed(times(ratio, hundred), decimals)}%`;

/** The charts of a period, the same as on the sheet and under the same sentences. */
export function DashboardCharts({ figures }: Readonly<{ figures: DashboardFigures }>) {
  const language = useLanguage();
  const titles = [...chartTitles(figures, language)].slice(0, mostCharts);
  return titles.map(([kind, sentence]) => <Chart key={kind} kind={kind} sentence={sentence} figures={figures} />);
}

function Chart({ kind, sentence, figures }: Readonly<{ kind: ChartKind; sentence: string; figures: DashboardFigures }>) {
  const words = dashboardWords[useLanguage()];
  const { columns } = words;
  const { decimals, moneyDecimals } = figures.scheme;
  const card = { sentence, figures: words.figures };
  switch (kind) {
    case "distribution": {
      const { bars, graded } = figures.distribution;
      const shareOf = (count: number) => percent(over(exact(count), exact(figures.scored)), 1);
      return (
        <ChartCard {...card} head={[graded ? columns.grade : columns.points, columns.count, columns.share]} rows={bars.map(({ label, count }) => [label, count, shareOf(count)])}>
          <BarChart bars={bars.map(({ label, count }) => ({ label, value: count, text: String(count) }))} />
        </ChartCard>
      );
    }
    case "parts": {
      const { means } = figures.parts;
      const points = means.map(({ name, mean }) => ({ label: name, value: toNumber(mean), text: toFixed(mean, 1) }));
      return (
        <ChartCard {...card} head={[columns.part, columns.score]} rows={means.map(({ name, mean }) => [name, toFixed(mean, decimals)])}>
          {means.length > 2 && means.length < 9 ? <RadarChart points={points} /> : <BarChart bars={points} />}
        </ChartCard>
      );
    }
    case "trend": {
      const { trend } = figures;
      return (
        <ChartCard {...card} head={[columns.period, columns.mean, columns.count, columns.paid]} rows={trend.map(({ period, mean, people, paid }) => [period, toFixed(mean, 2), people, paid ? money(paid, moneyDecimals) : "—"])}>
          <TrendLine points={trend.map(({ period, mean }) => ({ label: shortPeriod(period, trend[0]!.period), index: periodIndex(period), value: toNumber(mean), text: toFixed(mean, 1) }))} />
        </ChartCard>
      );
    }
    case "attainment":
      return (
        <ChartCard {...card} head={[columns.indicator, columns.attained]} rows={figures.attainment.map(({ name, mean }) => [name, percent(mean, 1)])}>
          <BarChart mark={1} bars={figures.attainment.map(({ name, mean }) => ({ label: name, value: toNumber(mean), text: percent(mean) }))} />
        </ChartCard>
      );
    case "movers": {
      const { shown } = figures.movers;
      return (
        <ChartCard {...card} head={[columns.person, columns.before, columns.now, columns.change]} rows={shown.map(({ name, from, to, change }) => [name, grouped(from, decimals), grouped(to, decimals), signed(change, decimals)])}>
          <BarChart bars={shown.map(({ name, change }) => ({ label: name, value: toNumber(change), text: signed(change, 1) }))} />
        </ChartCard>
      );
    }
    case "departments": {
      const { departments, grades } = figures;
      const named = (department: string) => department || words.noDepartment;
      return (
        <ChartCard {...card} head={[columns.department, columns.count, columns.mean, ...grades]} rows={departments.map(({ department, people, mean, counts }) => [named(department), people, toFixed(mean, 2), ...counts])}>
          {grades.length > 0 ? (
            <GradeStacks grades={grades} stacks={departments.map(({ department, people, counts }) => ({ label: named(department), people, counts }))} />
          ) : (
            <BarChart bars={departments.map(({ department, mean }) => ({ label: named(department), value: toNumber(mean), text: toFixed(mean, 1) }))} />
          )}
        </ChartCard>
      );
    }
    case "paid": {
      const paid = figures.trend.flatMap((one) => (one.paid ? [{ period: one.period, paid: one.paid }] : []));
      return (
        <ChartCard {...card} head={[columns.period, columns.paid]} rows={paid.map((one) => [one.period, money(one.paid, moneyDecimals)])}>
          <BarChart bars={paid.map((one) => ({ label: one.period, value: toNumber(one.paid), text: money(one.paid, 0) }))} />
        </ChartCard>
      );
    }
  }
}

/** `2026-03` → `03` within one year, so that six fit a narrow pane. */
function shortPeriod(period: string, first: string): string {
  return period.includes("-") && period !== first ? period.slice(5) : period.includes("-") ? period.slice(2) : period;
}
