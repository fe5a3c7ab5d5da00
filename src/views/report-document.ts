import type { Report, ReportSession } from '../domain/report.ts';
import type { GroupChange, ReportChange } from '../domain/report-change.ts';
import { reportSymbol, sessionCode } from '../domain/session.ts';
import type { Points, ReportDocument } from '../view-model/document.ts';
import { days, longDay, say, type Text } from '../view-model/view.ts';
import { chartsOf } from './report-charts.ts';
import { frameOf } from './report-frame.ts';
import { groupPart } from './report-group.ts';
import { agreedItems, finishedItems, outstandingItems } from './report-items.ts';
import type { Made } from './report-names.ts';

export type ReportAbout = { change: ReportChange | undefined; contact: string | undefined };

/** Returns all that a report shows, in the order of the deck. */
export function reportDocument<T>(made: Made<T>, { change, contact }: ReportAbout): ReportDocument<T> {
  const { report, draw } = made;
  const { to, groupId, groups } = report;
  const [group] = groups;
  return {
    symbol: `${reportSymbol(to)} PROV.`,
    title: draw(groupId !== null && group ? say('report.of', { group: group.name }) : say('report.title')),
    session: draw(sessionText(to)),
    state: draw(say('report.draft', { on: longDay(report.asOf) })),
    works: pointsOf({ heading: say('report.works'), points: worksOf(report) }, made),
    agreed: agreedItems(made),
    groups: groups.map((one) => groupPart(one, made)),
    outstanding: outstandingItems(made),
    finished: finishedItems(made),
    changed: change ? pointsOf(changedOf(change), made) : null,
    contact: contact
      ? pointsOf({ heading: say('report.contact'), points: [say('report.contact.join', { contact })] }, made)
      : null,
    charts: chartsOf(made),
    frame: frameOf(made),
  };
}

const pointsOf = <T>({ heading, points }: Points<Text>, { draw }: Made<T>): Points<T> => ({
  heading: draw(heading),
  points: points.map(draw),
});

/** Returns a session with its place and days where they are settled. */
const sessionText = (session: ReportSession): Text => {
  const { place, firstOn, lastOn } = session;
  const code = sessionCode(session);
  return place !== null && firstOn !== null && lastOn !== null
    ? say('report.session', { session: code, place, days: days(firstOn, lastOn) })
    : code;
};

function worksOf({ last }: Report): Text[] {
  const met =
    last && last.place !== null && last.firstOn !== null && last.lastOn !== null
      ? [
          say('report.works.met', {
            session: sessionCode(last),
            place: last.place,
            days: days(last.firstOn, last.lastOn),
          }),
        ]
      : [];
  return [
    say('report.works.global'),
    say('report.works.yearly'),
    say('report.works.open'),
    say('report.works.voluntary'),
    say('report.works.groups'),
    ...met,
  ];
}

function changedOf({ from, groups, newGroups, outstanding, finished, added }: ReportChange): Points<Text> {
  return {
    heading: say('report.changed', { on: longDay(from) }),
    points: [
      ...newGroups.map((group) => say('report.change.new', { group })),
      ...groups.map(groupChangeText),
      say('report.change.outstanding', { n: signed(outstanding) }),
      ...(finished.length > 0 ? [say('report.change.finished', { codes: codesOf(finished) })] : []),
      ...(added.length > 0 ? [say('report.change.added', { codes: codesOf(added) })] : []),
    ],
  };
}

const groupChangeText = ({ name, members, offices, meetings }: GroupChange): Text =>
  say('report.change.members', {
    group: name,
    members: signed(members),
    offices: signed(offices),
    meetings: signed(meetings),
  });

/** A difference with its sign, a true minus and no sign for none. */
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

const maxCodes = 20;
const codesOf = (codes: readonly string[]): string =>
  codes.length > maxCodes ? `${codes.slice(0, maxCodes).join(', ')} …` : codes.join(', ');
