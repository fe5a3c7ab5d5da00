import { defineCommand } from '../../bot/command.ts';
import { number, optional, pick, text } from '../../bot/field.ts';
import { type AgendaLine, decideAdd } from '../../domain/agenda.ts';
import { ownerNamed } from '../../lookups/owners.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { agendaButton } from '../../views/agenda.ts';
import { meetingName } from '../../views/meeting.ts';
import { agendaChairs, chairedAgenda, meetingField, minutesField, refuseAgenda, saveAgenda } from './fields.ts';

export const addLine = defineCommand({
  name: 'agenda add',
  title: 'agenda.add.title',
  summary: 'agenda.add.summary',
  examples: [
    'agenda add cio-network "Working arrangements" --minutes 20',
    'agenda add cio "Lessons from two pilots" --owner "CIO of JP" --minutes 15 --at 1',
  ],
  allow: agendaChairs,
  fields: {
    meeting: meetingField,
    title: text('field.lineTitle', { max: 200 }),
    owner: optional(pick('field.lineOwner', ownerNamed, { takes: 'flag' })),
    minutes: optional({ ...minutesField, takes: 'flag' }),
    at: optional(number('field.agendaPosition')),
  },
  async run({ input, ...at }) {
    const { meeting, title, owner, minutes = null, at: to } = input;
    const { group, lines } = await chairedAgenda(meeting, at);
    const line: AgendaLine = { id: at.newId('l'), title, owner: owner?.owner ?? null, minutes };
    const decision = decideAdd({ meeting, lines, now: at.now }, line, to);
    switch (decision.outcome) {
      case 'cancelled':
      case 'ended':
      case 'full':
        return refuseAgenda(decision.outcome, { meeting, group });
      case 'changed': {
        await saveAgenda('agenda.add', { meeting, lines: decision.lines }, at);
        const where = { title, number: String(decision.number), meeting: meetingName({ meeting, group }) };
        return notice(
          say('agenda.added', where),
          agendaButton(meeting),
          button(say('button.addAnother'), 'agenda add', { meeting: meeting.id }),
        );
      }
    }
  },
});
