import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, number, optional, pick } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { personNamed } from '../../lookups/people.ts';
import { rehearsal } from '../../operations/rehearsal.ts';
import { button, buttons, notice, quiet, say, show } from '../../view-model/view.ts';
import { meetingName } from '../../views/meeting.ts';
import { moreOf, pageSize } from '../../views/more.ts';
import { personSpan } from '../../views/person.ts';
import { rehearsedLine, rehearsedWhole } from '../../views/rehearsal.ts';
import { chairedGroup, seeMeeting } from '../meetings/facts.ts';

export const rehearse = defineCommand({
  name: 'rehearse',
  title: 'rehearse.title',
  summary: 'rehearse.summary',
  examples: ['rehearse cio-network', 'rehearse cio-network --person "CIO of JP"'],
  allow: chairs,
  fields: {
    meeting: pick('field.meeting', meetingNamed),
    person: optional(pick('field.recipient', personNamed, { takes: 'flag' })),
    channels: hidden(optional(choice('button.read', { yes: 'button.read' }))),
    offset: hidden(optional(number('button.more'))),
  },
  async run({ input: { meeting, person, channels, offset = 0 }, ...at }) {
    const group = await chairedGroup(at, meeting);
    const all = await rehearsal(at.store, meeting, { now: at.now, ...at.network });
    const whole = person !== undefined || channels !== undefined;
    const found = whole ? all.filter((one) => one.person?.id === person?.id) : all;
    if (found.length === 0) {
      const none = person ? say('rehearse.nobody', { person: personSpan(person) }) : say('rehearse.none');
      return notice(none, seeMeeting(meeting));
    }
    const lines = whole
      ? found.flatMap((one) => rehearsedWhole(one, at.reader))
      : found.slice(offset, offset + pageSize).map((one) => rehearsedLine(one, { meeting, group, reader: at.reader }));
    return show({
      title: say('rehearse.of', { meeting: meetingName({ meeting, group }), n: found.length }),
      body: [
        quiet(say('rehearse.stands')),
        ...lines,
        ...(whole ? [] : moreOf('rehearse', { meeting: meeting.id }, offset, found.length)),
        buttons(seeMeeting(meeting), button(say('button.ledger'), 'ledger', { meeting: meeting.id })),
      ],
    });
  },
});
