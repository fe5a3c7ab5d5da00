import type { ReportSession } from '../domain/report.ts';
import type { DocumentFrame } from '../view-model/document.ts';
import { days, longDay, say, type Text } from '../view-model/view.ts';
import type { Made } from './report-names.ts';

/** Returns what frames a report as a WIPO document. */
export function frameOf<T>({ report, draw }: Made<T>): DocumentFrame<T> {
  const { to, asOf } = report;
  const place = placeOf(to);
  return {
    letter: draw(say('document.letter')),
    original: draw(say('document.original')),
    date: draw(say('document.date', { date: longDay(asOf, 'document') })),
    body: draw(say('document.body')),
    session: draw(ordinalOf(to)),
    place: place === null ? null : draw(place),
    title: draw(say('document.title')),
    preparedBy: draw(say('document.draftPrepared')),
    opening: draw(say('document.opening', { on: longDay(asOf) })),
    page: draw(say('document.page')),
    annexPage: draw(say('document.annexPage')),
    invited: {
      heading: draw(say('document.invited')),
      points: [draw(say('document.note')), draw(say('document.consider'))],
    },
    annexTitle: draw(say('document.annex')),
    annexFollows: draw(say('document.annexFollows')),
    end: draw(say('document.end')),
  };
}

const placeOf = ({ place, firstOn, lastOn }: ReportSession): Text | null =>
  place !== null && firstOn !== null && lastOn !== null
    ? say('document.place', { place, days: days(firstOn, lastOn, 'document') })
    : null;

const ordinals = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
function ordinalOf({ number }: ReportSession): Text {
  const known = ordinals.find((one) => one === number);
  return known ? say(`document.session.${known}`) : say('document.session.n', { n: String(number) });
}
