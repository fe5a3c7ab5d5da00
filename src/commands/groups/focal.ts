import { defineCommand } from '../../bot/command.ts';
import { pick } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { personNamed } from '../../lookups/people.ts';
import { button, buttons, notice, paragraph, say } from '../../view-model/view.ts';
import { officeSpan } from '../../views/office.ts';
import { personSpan } from '../../views/person.ts';

export const confirmFocalPoint = defineCommand({
  name: 'focal confirm',
  title: 'focal.title',
  summary: 'focal.summary',
  examples: ['focal confirm CH "CIO of CH"'],
  allow: secretariat,
  fields: { office: pick('field.office', officeNamed), person: pick('field.person', personNamed) },
  async run({ input: { office, person }, actor, now, store }) {
    await store.offices.save({ ...office, focalPointId: person.id });
    await store.record.add({
      at: now,
      personId: actor.person.id,
      what: 'focal.confirm',
      subject: office.code,
      other: person.id,
    });
    await store.outbox.put({
      key: `focal:${office.code}:${person.id}`,
      to: { kind: 'person', id: person.id },
      view: {
        body: [
          paragraph(say('focal.letter', { office: officeSpan(office) })),
          buttons(button(say('button.requests'), 'requests')),
        ],
      },
      at: now,
    });
    return notice(
      say('focal.confirmed', { person: personSpan(person), office: officeSpan(office) }),
      button(say('button.requests'), 'requests'),
    );
  },
});
