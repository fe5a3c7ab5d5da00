import { defineCommand } from '../../bot/command.ts';
import type { Asking, Context } from '../../bot/context.ts';
import { email } from '../../bot/email-field.ts';
import { choice, hidden, optional, pick, text } from '../../bot/field.ts';
import { confirmers, confirmsFor } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import type { Membership } from '../../domain/membership.ts';
import type { Office } from '../../domain/office.ts';
import type { Person } from '../../domain/person.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { personNamed } from '../../lookups/people.ts';
import { endSeat } from '../../operations/end-seat.ts';
import { type Estate, estateOf, handEstate } from '../../operations/hand-over.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { tell } from '../../operations/tell.ts';
import { button, buttons, paragraph, type Reply, say, show } from '../../view-model/view.ts';
import { personSpan } from '../../views/person.ts';
import { handoverFacts, handoverLetters } from '../../views/seat.ts';
import { personFor } from './person-for.ts';

type Seats = { seats: Membership[]; groups: Group[]; office: Office };

export const handOverSeat = defineCommand({
  name: 'members hand over',
  title: 'handover.title',
  summary: 'handover.summary',
  typed: ['members hand over', 'members hand-over', 'members handover'],
  examples: ['members hand over "CIO of CH" "Ana Silva" --email ana.silva@office.example'],
  allow: confirmers,
  fields: {
    person: pick('handover.from', personNamed),
    name: text('handover.to', { max: 120 }),
    email: email('field.email'),
    position: optional(text('field.position', { max: 120, takes: 'flag' })),
    group: optional(pick('field.group', groupNamed(), { takes: 'flag' })),
    confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))),
  },
  async run(context) {
    const { input, store, now } = context;
    const { person } = input;
    const handed = await seatsOf(context, person, input.group);
    const known = await store.people.byEmail(input.email);
    if (known?.id === person.id) return refuse(say('handover.same', { person: personSpan(person) }));
    for (const { id, name } of handed.groups)
      if (known && (await store.memberships.get(id, known.id)))
        return refuse(say('members.already', { person: personSpan(known), group: name }));
    const estate = await estateOf(person, handed.seats, store, now);
    if (!input.confirmed) return preview(context, handed, estate);
    const successor = await personFor(context, { ...input, office: handed.office, zone: undefined });
    await take(handed, estate, person, successor, context);
    const facts = handoverFacts({ from: person, to: successor, ...handed }, countsOf(estate));
    return show({
      title: say('handover.done', { person: successor.name }),
      body: [
        { kind: 'facts', facts },
        buttons(button(say('button.members'), 'members', { office: handed.office.code })),
      ],
    });
  },
});

/** Returns the person's seats, in one group where it is given. Refuses seats of an Office that is not the asker's to speak for. */
async function seatsOf({ store, actor }: Asking, person: Person, group: Group | undefined): Promise<Seats> {
  const all = (await store.memberships.ofPerson(person.id)).filter(({ groupId }) => !group || groupId === group.id);
  const seats = all.filter(({ officeCode }) => confirmsFor(actor, officeCode));
  const [first] = seats;
  if (!first) {
    if (all.length > 0) return refuse(say('refusal.confirmers'));
    return refuse(say('handover.noSeat', { person: personSpan(person) }), button(say('button.members'), 'members'));
  }
  const office = await store.offices.get(first.officeCode);
  if (!office) throw new Error(`Office ${first.officeCode} is not there`);
  const ofOffice = seats.filter(({ officeCode }) => officeCode === office.code);
  const groups = (await store.groups.all()).filter(({ id }) => ofOffice.some(({ groupId }) => groupId === id));
  return { seats: ofOffice, groups, office };
}

const countsOf = ({ items, answers, agendas, drafts }: Estate) => ({
  items: items.length,
  answers: answers.length,
  agendas: agendas.length,
  drafts: drafts.length,
});

type Input = { person: Person; name: string; email: string; position: string | undefined; group: Group | undefined };

function preview({ input }: Context<Input>, handed: Seats, estate: Estate): Reply {
  const { person, name, email: address, position, group } = input;
  const values = {
    person: person.id,
    name,
    email: address,
    ...(position === undefined ? {} : { position }),
    ...(group ? { group: group.slug } : {}),
    confirmed: 'yes',
  };
  const officers = handed.seats.filter(({ role }) => role !== 'member');
  return show({
    title: say('handover.title'),
    body: [
      { kind: 'facts', facts: handoverFacts({ from: person, to: { name }, ...handed }, countsOf(estate)) },
      ...officers.map(({ role, groupId }) =>
        paragraph(
          say('handover.officer', {
            role: say(`role.${role}`),
            group: handed.groups.find(({ id }) => id === groupId)?.name ?? '',
          }),
        ),
      ),
      buttons(
        button(say('handover.title'), 'members hand over', values, 'primary'),
        button(say('button.members'), 'members', { office: handed.office.code }),
      ),
    ],
  });
}

async function take(
  { seats, groups, office }: Seats,
  estate: Estate,
  from: Person,
  to: Person,
  at: Asking,
): Promise<void> {
  const { store, now, actor, newId, network } = at;
  await handEstate(estate, from, to, at);
  const since = now.toZonedDateTimeISO(network.zone).toPlainDate();
  for (const seat of seats) {
    await endSeat(seat, 'membership.handover', at);
    const id = newId('s');
    await store.memberships.save({ ...seat, id, personId: to.id, role: 'member', since, endedOn: null });
    await store.record.add({
      at: now,
      personId: actor.person.id,
      what: 'membership.takeover',
      subject: id,
      other: seat.id,
    });
    await replanGroup(store, seat.groupId, now);
  }
  const letters = handoverLetters({ from, to, office, groups }, actor.person);
  const focal = office.focalPointId;
  const person = (id: string) => ({ kind: 'person', id }) as const;
  const parts = {
    named: [person(to.id)],
    replaced: [person(from.id)],
    confirmer: focal === null ? [] : [person(focal)],
  };
  const key = `handover:${seats[0]?.id}`;
  for (const { id } of groups)
    await tell(store, { event: 'seat.handed', key, by: actor.person, groupId: id, to: parts, letters }, now);
}
