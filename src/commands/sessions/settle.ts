import { defineCommand } from '../../bot/command.ts';
import { optional, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { day } from '../../bot/time-fields.ts';
import { sessionOf } from '../../domain/action-filter.ts';
import { sessionCode } from '../../domain/session.ts';
import { decideSession } from '../../domain/session-change.ts';
import { button, days, notice, say, type Text } from '../../view-model/view.ts';

export const settleSession = defineCommand({
  name: 'sessions settle',
  title: 'sessions.settle.title',
  summary: 'sessions.settle.summary',
  examples: [
    'sessions settle WILD/3 --place Geneva --first 2027-04-13 --last 2027-04-15',
    'sessions settle WILD/2 --document "WILD/2/1 Agenda"',
  ],
  allow: secretariat,
  oneOf: ['place', 'first', 'last', 'document'],
  fields: {
    session: text('field.session', { max: 20, takes: 'word' }),
    place: optional(text('session.place', { max: 80, takes: 'flag' })),
    first: optional(day('session.first', { takes: 'flag' })),
    last: optional(day('session.last', { takes: 'flag' })),
    document: optional(text('session.document', { max: 200, takes: 'flag' })),
  },
  async run({ input, store, actor, now }) {
    const code = sessionOf(input.session) ?? refuse(say('problem.session', { said: input.session }));
    const all = await store.sessions.all();
    const [symbol = '', ...title] = (input.document ?? '').trim().split(/\s+/);
    const decision = decideSession(Number(code.slice(code.indexOf('/') + 1)), all, {
      place: input.place,
      firstOn: input.first,
      lastOn: input.last,
      document: input.document === undefined ? undefined : { symbol, title: title.join(' ') },
    });
    switch (decision.outcome) {
      case 'unknown':
        return refuse(say('problem.session', { said: code }), button(say('sessions.title'), 'sessions'));
      case 'half of the days':
        return refuse(say('sessions.half'));
      case 'days in the wrong order':
        return refuse(say('sessions.order'));
      case 'settled': {
        const { session } = decision;
        await store.sessions.save(session);
        await store.record.add({ at: now, personId: actor.person.id, what: 'session.settle', subject: code });
        const { place, firstOn, lastOn } = session;
        const parts: Text[] = [
          ...(place === null ? [] : [', ', place]),
          ...(firstOn && lastOn ? [', ', days(firstOn.toString(), lastOn.toString())] : []),
          ...(input.document === undefined ? [] : ['; ', input.document]),
        ];
        return notice(
          say('sessions.settled', { session: [sessionCode(session), ...parts] }),
          button(say('sessions.title'), 'sessions'),
        );
      }
    }
  },
});
