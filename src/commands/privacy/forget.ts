import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { forget } from '../../operations/forget.ts';
import { button, buttons, notice, paragraph, say, show } from '../../view-model/view.ts';

export const forgetMe = defineCommand({
  name: 'forget',
  title: 'forget.title',
  summary: 'forget.summary',
  examples: ['forget'],
  allow: anyone,
  fields: { confirmed: hidden(optional(choice('button.confirm', { yes: 'button.confirm' }))) },
  async run({ input: { confirmed }, ...at }) {
    const { person } = at.actor;
    if (confirmed) {
      await forget(person, person.id, at);
      return notice(say('forget.done'));
    }
    return show({
      title: say('forget.title'),
      body: [
        paragraph(say('forget.goes')),
        paragraph(say('forget.stays')),
        buttons(
          button(say('forget.title'), 'forget', { confirmed: 'yes' }, 'danger'),
          button(say('mydata.title'), 'mydata'),
          button(say('button.profile'), 'profile'),
        ),
      ],
    });
  },
});
