import { defineCommand } from '../../bot/command.ts';
import { hidden, optional, pick, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { personNamed } from '../../lookups/people.ts';
import { personTo, tell } from '../../operations/tell.ts';
import { button, buttons, notice, paragraph, say, type View } from '../../view-model/view.ts';
import { officeSpan } from '../../views/office.ts';
import { personSpan } from '../../views/person.ts';

export const confirmFocalPoint = defineCommand({
  name: 'focal confirm',
  title: 'focal.title',
  summary: 'focal.summary',
  examples: ['focal confirm CH "CIO of CH"'],
  allow: secretariat,
  fields: {
    office: pick('field.office', officeNamed),
    person: pick('field.person', personNamed),
    // The present focal point (by id) who was said to be replaced.
    confirmed: optional(hidden(text('field.person', { max: 200 }))),
  },
  async run({ input: { office, person, confirmed }, actor, now, store, newId }) {
    const requests = button(say('button.requests'), 'requests');
    const named = { person: personSpan(person), office: officeSpan(office) };
    if (office.focalPointId === person.id) return notice(say('focal.already', named), requests);
    const before = office.focalPointId === null ? undefined : await store.people.get(office.focalPointId);
    if (before && confirmed !== before.id) {
      const values = { office: office.code, person: person.id, confirmed: before.id };
      const confirm = button(say('button.confirm'), 'focal confirm', values, 'primary');
      return notice(say('focal.sure', { ...named, before: personSpan(before) }), confirm, requests);
    }
    await store.offices.save({ ...office, focalPointId: person.id });
    await store.record.add({
      at: now,
      personId: actor.person.id,
      what: 'focal.confirm',
      subject: office.code,
      ...(before ? { other: before.id } : {}),
    });
    const letter: View = { body: [paragraph(say('focal.letter', { office: officeSpan(office) })), buttons(requests)] };
    const letters = {
      named: letter,
      replaced: { body: [paragraph(say('focal.replaced', named))] },
      secretariat: { body: [paragraph(say('focal.confirmed', named))] },
    };
    const to = { named: [personTo(person)], replaced: before ? [personTo(before)] : [] };
    const news = { event: 'focal.confirmed', key: newId(`focal:${office.code}`), groupId: null, to, letters } as const;
    await tell(store, { ...news, by: actor.person }, now);
    return notice(say('focal.confirmed', named), requests);
  },
});
