import { defineCommand } from '../../bot/command.ts';
import { anyone } from '../../bot/permissions.ts';
import { handOut } from '../../operations/hand-out.ts';
import { button, buttons, notice, paragraph, say, show, type View } from '../../view-model/view.ts';

export const myData = defineCommand({
  name: 'mydata',
  title: 'mydata.title',
  summary: 'mydata.summary',
  examples: ['mydata'],
  allow: anyone,
  fields: {},
  async run(at) {
    const { actor, store, now, channel, newId } = at;
    const { id } = actor.person;
    const order = {
      kind: 'mydata',
      values: {},
      name: 'wild-my-data.csv',
      mediaType: 'text/csv; charset=utf-8',
      personId: id,
    };
    const file = await handOut(order, at);
    await store.record.add({ at: now, personId: id, what: 'export', subject: id });
    const view: View = {
      title: say('mydata.title'),
      body: [
        paragraph(say('mydata.about')),
        file,
        buttons(button(say('button.profile'), 'profile'), button(say('forget.title'), 'forget')),
      ],
    };
    if (channel === undefined) return show(view);
    await store.outbox.put({ key: newId('mydata'), to: { kind: 'person', id }, view, at: now });
    return notice(say('export.sent'));
  },
});
