import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, number, optional, pick } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { personNamed } from '../../lookups/people.ts';
import { type LedgerState, ledgerOf, ledgerStates } from '../../operations/meeting-ledger.ts';
import { button, buttons, paragraph, quiet, say, show } from '../../view-model/view.ts';
import { ledgerLine } from '../../views/ledger.ts';
import { meetingName } from '../../views/meeting.ts';
import { moreOf, pageSize } from '../../views/more.ts';
import { chairedGroup, seeMeeting } from '../meetings/facts.ts';

export const ledger = defineCommand({
  name: 'ledger',
  title: 'ledger.title',
  summary: 'ledger.summary',
  examples: ['ledger cio-network', 'ledger cio-network failed', 'ledger cio-network --person "CIO of JP"'],
  allow: chairs,
  fields: {
    meeting: pick('field.meeting', meetingNamed),
    only: optional(
      choice<LedgerState>('field.ledger', {
        planned: 'ledger.planned',
        sent: 'ledger.sent',
        skipped: 'ledger.skipped',
        failed: 'ledger.failed',
      }),
    ),
    person: optional(pick('field.recipient', personNamed, { takes: 'flag' })),
    offset: hidden(optional(number('button.more'))),
  },
  async run({ input: { meeting, only, person, offset = 0 }, ...at }) {
    const group = await chairedGroup(at, meeting);
    const all = (await ledgerOf(at.store, { meeting, group })).filter((one) => !person || one.personId === person.id);
    const values = { meeting: meeting.id, ...(person ? { person: person.id } : {}) };
    const count = (state: LedgerState): number => all.filter((one) => one.state === state).length;
    const found = only ? all.filter(({ state }) => state === only) : all;
    const [planned, sent, skipped, failed] = [count('planned'), count('sent'), count('skipped'), count('failed')];
    const others = ledgerStates.filter((state) => state !== only && count(state) > 0);
    return show({
      title: say('ledger.of', { meeting: meetingName({ meeting, group }) }),
      body: [
        paragraph(say('ledger.counts', { planned, sent, skipped, failed })),
        ...(found.length === 0 ? [quiet(say('ledger.none'))] : []),
        ...found.slice(offset, offset + pageSize).map((one) => ledgerLine(one, at.network.zone)),
        ...moreOf('ledger', { ...values, ...(only ? { only } : {}) }, offset, found.length),
        buttons(
          ...others.map((state) => button(say(`ledger.${state}`), 'ledger', { ...values, only: state })),
          seeMeeting(meeting),
          button(say('button.rehearse'), 'rehearse', { meeting: meeting.id }),
        ),
      ],
    });
  },
});
