import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { email } from '../../bot/email-field.ts';
import { hidden, optional, pick, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { words } from '../../domain/fold.ts';
import { imitatesSecretariat, looksLike } from '../../domain/imitation.ts';
import type { Person } from '../../domain/person.ts';
import { maxWords } from '../../input/match.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { zoneNamed } from '../../lookups/zones.ts';
import { canReach } from '../../operations/reach.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { personTo, tell } from '../../operations/tell.ts';
import type { Tables } from '../../ports/tables.ts';
import { button, buttons, notice, paragraph, type Reply, say } from '../../view-model/view.ts';
import { welcome } from '../../views/join-request.ts';
import { personSpan } from '../../views/person.ts';
import { approvedWith, type Identified, personFor } from './person-for.ts';

export const addMember = defineCommand({
  name: 'members add',
  title: 'members.add.title',
  summary: 'members.add.summary',
  examples: ['members add cio-network CH "Ana Silva" --email ana.silva@office.example'],
  allow: secretariat,
  fields: {
    group: pick('field.group', groupNamed(['active'])),
    office: pick('field.office', officeNamed),
    name: text('field.name', { max: 120, takes: 'rest' }),
    email: email('field.email'),
    position: optional(text('field.position', { max: 120, takes: 'flag' })),
    zone: optional(pick('field.zone', zoneNamed, { takes: 'flag' })),
    // The namesake (by id) that this person was said not to be.
    confirmed: optional(hidden(text('field.person', { max: 200 }))),
  },
  async run(context) {
    const { input, actor, now, store, newId, network } = context;
    const { group, office } = input;
    if (group.state === 'concluded')
      refuse(say('join.notOpen', { group: group.name }), button(say('button.groups'), 'groups'));
    const sure = await unsureOf(context, input);
    if (sure) return sure;
    const person = await personFor(context, input);
    const about = button(say('button.members'), 'members', { group: group.slug });
    if (await store.memberships.get(group.id, person.id)) {
      refuse(say('members.already', { person: personSpan(person), group: group.name }), about);
    }
    const id = newId('s');
    const since = now.toZonedDateTimeISO(network.zone).toPlainDate();
    await store.memberships.save({
      id,
      groupId: group.id,
      personId: person.id,
      officeCode: office.code,
      role: 'member',
      since,
      endedOn: null,
    });
    await store.record.add({ at: now, personId: actor.person.id, what: 'membership.add', subject: id });
    await replanGroup(store, group.id, now);
    const strength = await store.groups.strength(group.id);
    const called = personSpan(person);
    const isReached = await canReach(store, person.id, network);
    const added = say('members.news', { person: called, office: office.code, group: group.name });
    const letters = {
      named: welcome(group, strength, actor.person),
      chairs: { body: [paragraph(added), buttons(about)] },
    };
    const news = { event: 'member.added', key: `member:${id}:added`, groupId: group.id, letters } as const;
    await tell(store, { ...news, by: actor.person, to: { named: [personTo(person)] } }, now);
    return notice(
      [
        say('members.added', {
          person: called,
          office: officeNamed.option(office).label,
          group: group.name,
          ...strength,
        }),
        ' ',
        say(isReached ? 'members.added.told' : 'members.added.unreached', { person: called }),
      ],
      about,
    );
  },
});

/** Returns what to ask or refuse before somebody of this name is added, where it may be another's. */
async function unsureOf(
  { store }: Context<unknown>,
  given: Given & { group: { slug: string } },
): Promise<Reply | undefined> {
  const holder = await store.people.byEmail(given.email);
  if (holder) return (await isAsKnown(holder, given, store)) ? undefined : isTheSame(holder, given);
  if (await approvedWith(given.email, store)) return undefined;
  if (
    imitatesSecretariat(
      given.name,
      (await store.people.secretariat()).map(({ name }) => name),
    )
  )
    return refuse(say('members.imitates', { name: given.name }));
  const same = looksLike(given.name);
  const named = await store.people.named(words(given.name).slice(0, maxWords), maxNamesakes);
  let first: Person | undefined;
  for (const one of named.filter(({ name }) => same(name))) {
    const offices = [one.officeCode, ...(await store.memberships.ofPerson(one.id)).map(({ officeCode }) => officeCode)];
    if (offices.includes(given.office.code)) first ??= one;
  }
  if (!first || given.confirmed === first.id) return undefined;
  const { group, office, name, email } = given;
  const asOther = { group: group.slug, office: office.code, name, email, confirmed: first.id };
  return notice(
    say('members.namesake', { person: personSpan(first), office: office.code, email }),
    ...(first.email === null
      ? []
      : [button(say('button.samePerson'), 'members add', { ...asOther, email: first.email }, 'primary')]),
    button(say('button.otherPerson'), 'members add', asOther),
  );
}
const maxNamesakes = 7;

/** Whether the holder of the address has this name and Office, or was said to be the one that is meant. */
async function isAsKnown(holder: Person, { confirmed, name, office }: Given, store: Tables): Promise<boolean> {
  if (confirmed === holder.id) return true;
  const offices = [
    holder.officeCode,
    ...(await store.memberships.ofPerson(holder.id)).map(({ officeCode }) => officeCode),
  ].filter((code) => code !== null);
  return looksLike(name)(holder.name) && (offices.length === 0 || offices.includes(office.code));
}

/** Asks whether the holder of the address is meant, though name or Office differ from what is known. */
function isTheSame(holder: Person, { group, office, name, email }: Given & { group: { slug: string } }): Reply {
  const values = { group: group.slug, office: office.code, name, email, confirmed: holder.id };
  return notice(
    say('members.sameEmail', {
      email,
      person: personSpan(holder),
      known: holder.officeCode ?? '–',
      name,
      office: office.code,
    }),
    button(say('button.samePerson'), 'members add', values, 'primary'),
    button(say('button.members'), 'members', { group: group.slug }),
  );
}

type Given = Identified & { confirmed: string | undefined };
