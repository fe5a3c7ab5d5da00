import type { Group } from '../domain/group.ts';
import type { Slot, SlotZone } from '../domain/slots.ts';
import {
  type Block,
  button,
  buttons,
  clock,
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
/** A suggestion in a zone's local time; `day` is `+1` or `−1` where that is another day than where the meeting is held. */
type Local = { from: Temporal.ZonedDateTime; until: Temporal.ZonedDateTime; day: string; isNight: boolean };
/** Zones with equal local times at every suggestion and as many past night meetings. */
type ZoneGroup = { locals: Local[]; nights: number; offset: number; cities: Text[]; offices: Set<string> };

// As the domain has it: `nightOf` is 0 between these.
const night = {
  morning: clock(Temporal.PlainTime.from('08:00')),
  evening: clock(Temporal.PlainTime.from('20:00')),
};

/** Returns times to meet, best first, with the zones where it is night; then local times and past night meetings by zone group. */
export function suggestionsView(suggestions: Suggestions): View {
  const { group, slots, zones, minutes, from } = suggestions;
  return {
    title: say('suggest.of', { group: group.name }),
    body: [
      paragraph(say('suggest.about', { n: minutes, day: day(from), ...night })),
      ...slots.map((slot, index) => slotBlock(slot, index, suggestions)),
      clocksTable(zoneGroupsOf(zones, slots, minutes), slots.length),
      quiet(say('suggest.record')),
      buttons(button(say('button.otherTime'), 'meetings schedule', { group: group.slug, minutes: String(minutes) })),
    ],
  };
}

const clockOf = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
const officesOf = ({ offices }: ZoneGroup): string => [...offices].sort().join(', ');

function slotBlock(slot: Slot, index: number, { group, zones, minutes }: Suggestions): Block {
  const { startsAt } = slot;
  const nights = zoneGroupsOf(zones, [slot], minutes).filter(({ locals }) => locals.some(({ isNight }) => isNight));
  const atNight = nights.map((zoneGroup) =>
    say('suggest.zone', {
      clock: zoneGroup.locals.map(({ from, until, day }) => [clock(from), '–', clock(until), day]),
      cities: list(zoneGroup.cities),
      offices: officesOf(zoneGroup),
    }),
  );
  return {
    kind: 'item',
    text: [`${index + 1}. `, startText(startsAt)],
    detail: atNight.length === 0 ? say('suggest.day') : say('suggest.night', { zones: list(atNight) }),
    button: button(say('button.scheduleThis'), 'meetings schedule', {
      group: group.slug,
      day: startsAt.toPlainDate().toString(),
      time: clockOf(startsAt),
      zone: startsAt.timeZoneId,
      minutes: String(minutes),
    }),
  };
}

function clocksTable(zoneGroups: readonly ZoneGroup[], slots: number): Block {
  const numbers = Array.from({ length: slots }, (_, index) => `${index + 1}.`);
  const rows = zoneGroups.map((zoneGroup): Text[] => [
    [list(zoneGroup.cities), ` (${officesOf(zoneGroup)})`],
    ...zoneGroup.locals.map(({ from, day, isNight }) => (isNight ? strong(clockOf(from) + day) : clockOf(from) + day)),
    String(zoneGroup.nights),
  ]);
  return { kind: 'table', columns: [say('suggest.where'), ...numbers, say('suggest.nights')], rows };
}

/** Returns the zones in groups of equal local times, from west to east. */
function zoneGroupsOf(zones: readonly SlotZone[], slots: readonly Slot[], minutes: number): ZoneGroup[] {
  const zoneGroups = new Map<string, ZoneGroup>();
  for (const { zone, offices, borne } of zones) {
    const locals = slots.map((slot) => localOf(slot, minutes, zone));
    const key = JSON.stringify([
      locals.map(({ from, ...local }) => ({ ...local, until: clockOf(local.until), from: clockOf(from) })),
      slots.length > 1 ? borne.nights : 0,
    ]);
    const offset = slots[0]?.startsAt.withTimeZone(zone).offsetNanoseconds ?? 0;
    const zoneGroup = zoneGroups.get(key) ?? { locals, nights: borne.nights, offset, cities: [], offices: new Set() };
    zoneGroup.cities.push(cityOf(zone));
    for (const code of offices) zoneGroup.offices.add(code);
    zoneGroups.set(key, zoneGroup);
  }
  return [...zoneGroups.values()].sort((one, other) => one.offset - other.offset);
}

function localOf({ startsAt, nights }: Slot, minutes: number, zone: string): Local {
  const local = startsAt.withTimeZone(zone);
  const days = startsAt.toPlainDate().until(local.toPlainDate()).days;
  return {
    from: local,
    until: local.add({ minutes }),
    day: days === 0 ? '' : ` ${days > 0 ? '+' : '−'}1`,
    isNight: (nights.get(zone) ?? 0) > 0,
  };
}
