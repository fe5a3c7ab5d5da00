import { countByState, type Report, strengthOf } from '../domain/report.ts';
import type { Chart } from '../view-model/document.ts';
import { longDay, say, type Text } from '../view-model/view.ts';
import type { Made } from './report-names.ts';

type Plan = { kind: Chart<Text>['kind']; title: Text; categories: Text[]; series: { name: Text; values: number[] }[] };

// As many bars as can be told apart.
const maxGroups = 12;
const maxMeetings = 12;

/** Returns the charts of the report; one that would show nothing is left out. */
export function chartsOf<T>({ report, draw }: Made<T>): Chart<T>[] {
  const plans = [strengthChart(report), ...growthCharts(report), statesChart(report), ...attendanceCharts(report)];
  return plans
    .filter(({ categories }) => categories.length > 0)
    .map(({ kind, title, categories, series }) => ({
      kind,
      title: draw(title),
      categories: categories.map(draw),
      series: series.map(({ name, values }) => ({ name: draw(name), values })),
      words: categories.map((category, index) => draw([category, ': ', ...figuresAt(series, index)])),
    }));
}

const figuresAt = (series: Plan['series'], index: number): Text[] =>
  series.flatMap(({ name, values }, at) => [...(at > 0 ? [', '] : []), name, ' ', String(values[index] ?? 0)]);

const members = say('group.members');
const offices = say('document.offices');

function strengthChart({ groups }: Report): Plan {
  const largest = groups
    .map((group) => ({ name: group.name, ...strengthOf(group) }))
    .sort((one, other) => other.members - one.members)
    .slice(0, maxGroups);
  return {
    kind: 'bars',
    title: say('chart.strength'),
    categories: largest.map(({ name }) => name),
    series: [
      { name: members, values: largest.map((one) => one.members) },
      { name: offices, values: largest.map((one) => one.offices) },
    ],
  };
}

/** Over time, for each of a few groups; a single point is no line. */
const growthCharts = ({ groups }: Report): Plan[] =>
  groups.slice(0, maxGroups).flatMap(({ name, growth }) =>
    growth.length < 2
      ? []
      : [
          {
            kind: 'line' as const,
            title: say('chart.growth', { group: name }),
            categories: growth.map(({ on }) => longDay(on)),
            series: [
              { name: members, values: growth.map((one) => one.members) },
              { name: offices, values: growth.map((one) => one.offices) },
            ],
          },
        ],
  );

function statesChart({ items }: Report): Plan {
  const counts = countByState(items);
  return {
    kind: 'bars',
    title: say('chart.states'),
    categories: counts.map(({ state }) => say(`actions.state.${state}`)),
    series: [{ name: say('group.actions'), values: counts.map(({ n }) => n) }],
  };
}

const attendanceCharts = ({ groups }: Report): Plan[] =>
  groups.slice(0, maxGroups).flatMap(({ name, meetings }) => {
    const known = meetings
      .flatMap(({ on, attendance }) => (attendance ? [{ on, ...attendance }] : []))
      .slice(-maxMeetings);
    if (known.length === 0) return [];
    return [
      {
        kind: 'bars' as const,
        title: say('chart.attendance', { group: name }),
        categories: known.map(({ on }) => longDay(on)),
        series: [
          { name: say('document.people'), values: known.map(({ people }) => people) },
          { name: offices, values: known.map((one) => one.offices) },
        ],
      },
    ];
  });
