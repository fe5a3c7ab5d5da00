import { defineCommand } from '../../bot/command.ts';
import type { Asking, Context } from '../../bot/context.ts';
import { email } from '../../bot/email-field.ts';
import { optional, pick, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Office } from '../../domain/office.ts';
import type { Person } from '../../domain/person.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { personNamed } from '../../lookups/people.ts';
import { tell } from '../../operations/tell.ts';
import { button, buttons, list, notice, paragraph, say, type Text } from '../../view-model/view.ts';
import { personSpan } from '../../views/person.ts';

export const editMember = defineCommand({
  name: 'members edit',
  title: 'members.edit.title',
  summary: 'members.edit.summary',
  examples: ['members edit "CIO of GB" --position "Chief Digital Officer"'],
  allow: secretariat,
  oneOf: ['name', 'email', 'office', 'position'],
  fields: {
    person: pick('field.person', personNamed),
    name: optional(text('field.name', { max: 120, takes: 'flag' })),
    email: optional(email('field.email')),
    office: optional(pick('field.office', officeNamed, { takes: 'flag' })),
    position: optional(text('field.position', { max: 120, takes: 'flag' })),
  },
  async run(context) {
    const { input, store, now, actor } = context;
    const { person } = input;
    const about = button(say('button.whois'), 'whois', { person: person.id });
    await mustBeFree(input.email, person, context);
    const after = {
      ...person,
      name: input.name ?? person.name,
      email: input.email ?? person.email,
      officeCode: input.office?.code ?? person.officeCode,
      position: input.position ?? person.position,
    };
    const changes = changesOf(person, after);
    if (changes.length === 0) return notice(say('members.edit.same', { person: personSpan(person) }), about);
    if (after.email !== null && after.email !== person.email) await store.people.keepEmailFor(person.id, after.email);
    await store.people.rename(person, after, now);
    if (input.office) await moveSeats(person, input.office, context);
    await store.record.add({ at: now, personId: actor.person.id, what: 'person.edit', subject: person.id });
    const said = { person: personSpan(after), changes: list(changes) };
    const view = {
      body: [
        paragraph(say('members.edit.letter', { by: personSpan(actor.person), changes: list(changes) })),
        buttons(button(say('button.profile'), 'profile')),
      ],
    };
    const to = { named: [{ kind: 'person' as const, id: person.id }] };
    const key = context.newId(`edited:${person.id}`);
    await tell(
      store,
      { event: 'member.edited', key, by: actor.person, groupId: null, to, letters: { named: view } },
      now,
    );
    return notice(say('members.edited', said), about);
  },
});

/** Refuses an address that is known to be another's: they may be one person, whom `members merge` makes one. */
async function mustBeFree(address: string | undefined, person: Person, { store }: Context<unknown>): Promise<void> {
  const holder = address === undefined ? undefined : await store.people.byEmail(address);
  if (!holder || holder.id === person.id) return;
  refuse(
    say('members.edit.taken', { person: personSpan(holder), email: address ?? '' }),
    button(say('merge.title'), 'members merge', { person: person.id, other: holder.id }),
  );
}

/** The seats that their Office nominated them for are the new Office's. */
async function moveSeats(person: Person, office: Office, { store, now, actor }: Asking): Promise<void> {
  for (const seat of await store.memberships.ofPerson(person.id)) {
    if (seat.officeCode !== (person.officeCode ?? seat.officeCode) || seat.officeCode === office.code) continue;
    await store.memberships.save({ ...seat, officeCode: office.code });
    await store.record.add({ at: now, personId: actor.person.id, what: 'membership.edit', subject: seat.id });
  }
}

function changesOf(before: Person, after: Person): Text[] {
  const fields = [
    ['field.name', before.name, after.name],
    ['field.email', before.email, after.email],
    ['field.office', before.officeCode, after.officeCode],
    ['field.position', before.position, after.position],
  ] as const;
  return fields.flatMap(([what, from, to]) => {
    if (from === to || to === null) return [];
    if (from === null) return [say('import.edit.new', { what: say(what), to })];
    return [say('import.edit', { what: say(what), from, to })];
  });
}
