import { defineCommand } from '../../bot/command.ts';
import { decideMove } from '../../domain/agenda.ts';
import { notice, say } from '../../view-model/view.ts';
import { agendaButton } from '../../views/agenda.ts';
import {
  agendaChairs,
  chairedAgenda,
  lineField,
  meetingField,
  positionField,
  refuseAgenda,
  saveAgenda,
} from './fields.ts';

export const moveLine = defineCommand({
  name: 'agenda move',
  title: 'agenda.move.title',
  summary: 'agenda.move.summary',
  examples: ['agenda move cio-network 3 1'],
  allow: agendaChairs,
  fields: { meeting: meetingField, line: lineField, to: positionField },
  async run({ input: { meeting, line: said, to }, ...at }) {
    const { group, lines } = await chairedAgenda(meeting, at);
    const decision = decideMove({ meeting, lines, now: at.now }, said, to);
    switch (decision.outcome) {
      case 'cancelled':
      case 'ended':
      case 'no such line':
        return refuseAgenda(decision.outcome, { meeting, group, said });
      case 'changed': {
        await saveAgenda('agenda.move', { meeting, lines: decision.lines }, at);
        const { line, number } = decision;
        return notice(say('agenda.moved', { title: line.title, number: String(number) }), agendaButton(meeting));
      }
    }
  },
});
