import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { day } from '../../bot/time-fields.ts';
import type { Group } from '../../domain/group.ts';
import { type SlotZone, suggestSlots } from '../../domain/slots.ts';
import { wholeList } from '../../ports/tables/page.ts';
import { button, day as dayText, say, show } from '../../view-model/view.ts';
import { suggestionsView } from '../../views/slots.ts';
import { chairedGroup } from '../groups/chaired.ts';
import { minutes } from './fields.ts';

/** Longer than the longest default lead, so that every reminder can be sent. */
const notice = Temporal.Duration.from({ days: 15 });

export const suggestTimes = defineCommand({
  name: 'meetings suggest',
  title: 'suggest.title',
  summary: 'suggest.summary',
  examples: ['meetings suggest cio-network', 'meetings suggest ai-tools --from 2026-09-01 --minutes 60'],
  allow: chairs,
  over: ({ group }) => group,
  fields: {
    group: chairedGroup(),
    from: optional(day('field.from', { takes: 'flag' })),
    minutes: minutes(),
  },
  async run({ input, ...at }) {
    const { group, minutes } = input;
    const { store, now, network } = at;
    const groups = button(say('button.groups'), 'groups');
    if (group.state === 'concluded') return refuse(say('schedule.concluded', { group: group.name }), groups);
    const zones = await zonesOf(group, at);
    if (zones.length === 0) return refuse(say('suggest.nobody', { group: group.name }), groups);
    const today = now.toZonedDateTimeISO(network.zone).toPlainDate();
    const from = input.from ?? today.add(notice);
    const others = await store.meetings.upcoming({ from: now }, wholeList.limit);
    const slots = suggestSlots({ zones, minutes, from, zone: network.zone, others, now });
    if (slots.length === 0) {
      const again = button(say('suggest.title'), 'meetings suggest', { group: group.slug });
      return refuse(say('suggest.none', { day: dayText(from) }), again);
    }
    return show(suggestionsView({ group, slots, zones, minutes, from }));
  },
});

/** Returns the zones of the group's members, with the Offices in each and the night meetings each had in the last twelve months. */
export async function zonesOf(group: Group, { store, now }: Asking): Promise<SlotZone[]> {
  const { rows } = await store.memberships.page({ groupId: group.id }, wholeList);
  const offices = new Map<string, Set<string>>();
  for (const { membership, person } of rows)
    offices.set(person.zone, (offices.get(person.zone) ?? new Set()).add(membership.officeCode));
  const aYearAgo = now.toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant();
  const borne = await store.nights.borne(group.id, aYearAgo);
  return [...offices].sort().map(([zone, codes]) => ({
    zone,
    offices: [...codes],
    borne: borne.get(zone) ?? { meetings: 0, nights: 0, minutes: 0 },
  }));
}
