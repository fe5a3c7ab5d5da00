import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional } from '../../bot/field.ts';
import { isMemberOf, mayChair, members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Lead } from '../../domain/due.ts';
import type { Group } from '../../domain/group.ts';
import { leadsIn } from '../../domain/lead.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { replanPerson } from '../../operations/reminder-plan.ts';
import {
  type Button,
  button,
  type Fact,
  notice,
  type Reply,
  say,
  show,
  type Text,
  type Values,
} from '../../view-model/view.ts';
import { leadsCard, leadsText } from '../../views/leads.ts';
import { groupFlag, leadsField, seeLeads } from './leads.ts';

/** Returns the leads of the asker for the group that is given, else for all their groups. */
async function leadsToday(asking: Asking, { group }: Values): Promise<readonly Lead[]> {
  const { store, actor } = asking;
  const found = group === undefined ? undefined : await groupNamed().find(group, asking);
  const groupId = found?.kind === 'one' ? found.value.id : '';
  return leadsIn(groupId, await store.reminders.choicesOf(actor.person.id))(actor.person.id);
}

export const remind = defineCommand({
  name: 'remind',
  title: 'remind.title',
  summary: 'remind.summary',
  examples: ['remind', 'remind off', 'remind --group cio off'],
  allow: members,
  fields: { leads: optional(leadsField(leadsToday)), group: groupFlag() },
  run: ({ input: { leads, group }, ...at }) => (leads ? setMine(at, leads.leads, group) : showMine(at)),
});

export const remindMe = defineCommand({
  name: 'remind me',
  title: 'remind.me.title',
  summary: 'remind.me.summary',
  examples: ['remind me 3d, 1h', 'remind me usual', 'remind me 1d --group ai-tools'],
  allow: members,
  opens: true,
  fields: { leads: leadsField(leadsToday), group: groupFlag() },
  run: ({ input: { leads, group }, ...at }) => setMine(at, leads.leads, group),
});

const usual = (values: { group?: string } = {}): Button =>
  button(say('button.leadsUsual'), 'remind me', { leads: 'usual', ...values });

async function setMine(
  { store, actor, now }: Asking,
  leads: readonly Lead[] | undefined,
  group: Group | undefined,
): Promise<Reply> {
  const { person } = actor;
  if (group && !isMemberOf(actor, group.id))
    refuse(say('remind.notMember', { group: group.name }), button(say('button.group'), 'group', { group: group.slug }));
  await store.reminders.choose({ groupId: group?.id ?? null, personId: person.id, leads });
  await replanPerson(store, person.id, now);
  await store.record.add({ at: now, personId: person.id, what: 'remind.me', subject: group?.id ?? person.id });
  const wanted = leadsIn(group?.id ?? '', await store.reminders.choicesOf(person.id))(person.id);
  const where = group ? { group: group.slug } : {};
  if (wanted.length === 0) return notice(offText(group), usual(where), seeLeads());
  const text = group
    ? say('remind.set.group', { group: group.name, leads: leadsText(wanted) })
    : say('remind.set', { leads: leadsText(wanted) });
  return notice(text, seeLeads());
}

const offText = (group: Group | undefined): Text =>
  group ? say('remind.off.group', { group: group.name }) : say('remind.off');

async function showMine({ store, actor }: Asking): Promise<Reply> {
  const { id } = actor.person;
  const choices = await store.reminders.choicesOf(id);
  const all = new Map((await store.groups.all()).map((group) => [group.id, group]));
  const mine = leadsIn('', choices)(id);
  const apart = choices.flatMap(({ groupId, leads }): Fact[] => {
    const group = groupId !== null && isMemberOf(actor, groupId) ? all.get(groupId) : undefined;
    return group ? [{ label: group.name, value: leadsText(leads) }] : [];
  });
  const led = [...all.values()].filter(({ id, state }) => state !== 'concluded' && mayChair(actor, id));
  const channels = await Promise.all(
    led.map(async ({ id, name }): Promise<Fact> => {
      const wanted = leadsIn(id, await store.reminders.choices(id))(null);
      return { label: say('remind.channels', { group: name }), value: leadsText(wanted) };
    }),
  );
  return show(
    leadsCard({ mine, groups: apart, channels }, [
      button(say('button.change'), 'remind me'),
      mine.length > 0 ? button(say('button.leadsOff'), 'remind me', { leads: 'off' }) : usual(),
      ...(led.length > 0 ? [button(say('button.leadsGroup'), 'remind group')] : []),
    ]),
  );
}
