import type { Group } from '../domain/group.ts';
import type { Slot, SlotZone } from '../domain/slots.ts';
import {
  type Block,
  button,
  buttons,
  day,
  list,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';
import { cityOf, startText } from './meeting.ts';

type Suggestions = {
  group: Group;
  slots: readonly Slot[];
  zones: readonly SlotZone[];
  minutes: number;
  from: Temporal.PlainDate;
};
/** What a suggestion is on the clock of a zone; `day` is `+1` or `−1` where that is another day than where the meeting is held. */
type Local = { from: string; until: string; day: string; isNight: boolean };
/** Zones whose clocks agree at every suggested time, and that have borne as many nights. */
type Place = { locals: Local[]; nights: number; offset: number; cities: Text[]; offices: Set<string> };

/** Times to meet, best first, each with whose night it is; then every place's own clock, and how the nights were shared so far. */
export function suggestionsView(suggestions: Suggestions): View {
  const { group, slots, zones, minutes, from } = suggestions;
  return {
    title: say('suggest.of', { group: group.name }),
    body: [
      paragraph(say('suggest.about', { n: minutes, day: day(from) })),
      ...slots.map((slot, index) => slotBlock(slot, index, suggestions)),
      clocksTable(placesOf(zones, slots, minutes), slots.length),
      quiet(say('suggest.record')),
      buttons(button(say('button.otherTime'), 'meetings schedule', { group: group.slug, minutes: String(minutes) })),
    ],
  };
}

const clockOf = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
const officesOf = ({ offices }: Place): string => [...offices].sort().join(', ');

function slotBlock(slot: Slot, index: number, { group, zones, minutes }: Suggestions): Block {
  const { startsAt } = slot;
  const nights = placesOf(zones, [slot], minutes).filter(({ locals }) => locals.some(({ isNight }) => isNight));
  const places = nights.map((place) =>
    say('suggest.place', {
      clock: place.locals.map(({ from, until, day }) => `${from}–${until}${day}`).join(),
      cities: list(place.cities),
      offices: officesOf(place),
    }),
  );
  return {
    kind: 'item',
    text: [`${index + 1}. `, startText(startsAt)],
    detail: places.length === 0 ? say('suggest.day') : say('suggest.night', { places: list(places) }),
    button: button(say('button.scheduleThis'), 'meetings schedule', {
      group: group.slug,
      day: startsAt.toPlainDate().toString(),
      time: clockOf(startsAt),
      zone: startsAt.timeZoneId,
      minutes: String(minutes),
    }),
  };
}

function clocksTable(places: readonly Place[], slots: number): Block {
  const numbers = Array.from({ length: slots }, (_, index) => `${index + 1}.`);
  const rows = places.map((place): Text[] => [
    [list(place.cities), ` (${officesOf(place)})`],
    ...place.locals.map(({ from, day, isNight }) => (isNight ? strong(from + day) : from + day)),
    String(place.nights),
  ]);
  return { kind: 'table', columns: [say('suggest.where'), ...numbers, say('suggest.nights')], rows };
}

/** The zones as few places as show the same, from west to east. */
function placesOf(zones: readonly SlotZone[], slots: readonly Slot[], minutes: number): Place[] {
  const places = new Map<string, Place>();
  for (const { zone, offices, borne } of zones) {
    const locals = slots.map((slot) => localOf(slot, minutes, zone));
    const key = JSON.stringify([locals, slots.length > 1 ? borne.nights : 0]);
    const offset = slots[0]?.startsAt.withTimeZone(zone).offsetNanoseconds ?? 0;
    const place = places.get(key) ?? { locals, nights: borne.nights, offset, cities: [], offices: new Set() };
    place.cities.push(cityOf(zone));
    for (const code of offices) place.offices.add(code);
    places.set(key, place);
  }
  return [...places.values()].sort((one, other) => one.offset - other.offset);
}

function localOf({ startsAt, nights }: Slot, minutes: number, zone: string): Local {
  const local = startsAt.withTimeZone(zone);
  const days = startsAt.toPlainDate().until(local.toPlainDate()).days;
  return {
    from: clockOf(local),
    until: clockOf(local.add({ minutes })),
    day: days === 0 ? '' : ` ${days > 0 ? '+' : '−'}1`,
    isNight: (nights.get(zone) ?? 0) > 0,
  };
}
