import { defineCommand } from '../../bot/command.ts';
import { text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideGroup } from '../../domain/group.ts';
import { isReserved } from '../../input/reserved.ts';
import { button, notice, say } from '../../view-model/view.ts';

export const addGroup = defineCommand({
  name: 'groups add',
  title: 'groups.add.title',
  summary: 'groups.add.summary',
  examples: ['groups add "Data Exchange Group" DX Exchange of data among IP Offices.'],
  allow: secretariat,
  fields: {
    name: text('field.groupName', { max: 80, takes: 'word' }),
    code: text('field.groupCode', { max: 6, takes: 'word' }),
    mandate: text('field.mandate', { max: 500, multiline: true }),
  },
  async run({ input, actor, now, store, newId, network }) {
    const codes = new Set((await store.offices.all()).map(({ code }) => code));
    const decision = decideGroup({
      ...input,
      id: newId('g'),
      others: await store.groups.all(),
      isTaken: (name) => isReserved(name) || codes.has(name.toUpperCase()),
      today: now.toZonedDateTimeISO(network.zone).toPlainDate(),
    });
    switch (decision.outcome) {
      case 'bad code':
        return refuse(say('groups.badCode', { code: input.code }));
      case 'a word':
        return refuse(say('groups.word', { word: decision.word }));
      case 'taken':
        return refuse(
          say('groups.taken', { name: decision.by.name, code: decision.by.code }),
          button(say('button.open'), 'group', { group: decision.by.slug }),
        );
      case 'added': {
        await store.groups.save(decision.group);
        await store.record.add({ at: now, personId: actor.person.id, what: 'group.add', subject: decision.group.id });
        const at = { group: decision.group.slug };
        return notice(
          say('groups.added', { group: decision.group.name }),
          button(say('button.addMember'), 'members add', at, 'primary'),
          button(say('button.schedule'), 'meetings schedule', at),
        );
      }
    }
  },
});
