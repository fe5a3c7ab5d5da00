import { defineCommand } from '../../bot/command.ts';
import { type AgendaLine, decideRemove } from '../../domain/agenda.ts';
import { button, notice, say, type Values } from '../../view-model/view.ts';
import { agendaButton } from '../../views/agenda.ts';
import { agendaChairs, chairedAgenda, lineField, meetingField, refuseAgenda, saveAgenda } from './fields.ts';

export const removeLine = defineCommand({
  name: 'agenda remove',
  title: 'agenda.remove.title',
  summary: 'agenda.remove.summary',
  examples: ['agenda remove cio-network 2'],
  allow: agendaChairs,
  fields: { meeting: meetingField, line: lineField },
  async run({ input: { meeting, line: said }, ...at }) {
    const { group, lines } = await chairedAgenda(meeting, at);
    const decision = decideRemove({ meeting, lines, now: at.now }, said);
    switch (decision.outcome) {
      case 'cancelled':
      case 'ended':
      case 'no such line':
        return refuseAgenda(decision.outcome, { meeting, group, said });
      case 'changed': {
        await saveAgenda('agenda.remove', { meeting, lines: decision.lines }, at);
        const back = { meeting: meeting.id, ...valuesOf(decision.line), at: String(decision.number) };
        return notice(
          say('agenda.removed', { title: decision.line.title }),
          button(say('button.putBack'), 'agenda add', back),
          agendaButton(meeting),
        );
      }
    }
  },
});

/** Returns the line as values of `agenda add`. */
const valuesOf = ({ title, owner, minutes }: AgendaLine): Values => ({
  title,
  ...(owner ? { owner: `${owner.kind}:${owner.id}` } : {}),
  ...(minutes === null ? {} : { minutes: String(minutes) }),
});
