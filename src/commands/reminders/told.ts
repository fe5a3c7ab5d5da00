import { defineCommand } from '../../bot/command.ts';
import { secretariat } from '../../bot/permissions.ts';
import { type Event, told } from '../../domain/told.ts';
import { button, buttons, list, say, show } from '../../view-model/view.ts';

const events = Object.keys(told) as Event[];

export const toldOfEvents = defineCommand({
  name: 'told',
  title: 'told.title',
  summary: 'told.summary',
  examples: ['told'],
  allow: secretariat,
  fields: {},
  async run() {
    const rows = events.map((event) => [
      say(`told.event.${event}`),
      list(told[event].map((part) => say(`told.part.${part}`))),
    ]);
    return show({
      title: say('told.title'),
      body: [
        { kind: 'table', columns: [say('told.what'), say('told.who')], rows },
        buttons(button(say('health.title'), 'health')),
      ],
    });
  },
});
