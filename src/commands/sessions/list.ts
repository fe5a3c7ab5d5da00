import { defineCommand } from '../../bot/command.ts';
import { members } from '../../bot/permissions.ts';
import { readReport } from '../../operations/report-rows.ts';
import { notice, say, show } from '../../view-model/view.ts';
import { sessionsView } from '../../views/session.ts';

export const sessions = defineCommand({
  name: 'sessions',
  title: 'sessions.title',
  summary: 'sessions.summary',
  examples: ['sessions'],
  allow: members,
  fields: {},
  async run({ store, actor, now, network }) {
    const all = await store.sessions.all();
    if (all.length === 0) return notice(say('sessions.none'));
    const asOf = now.toZonedDateTimeISO(network.zone).toPlainDate();
    const { items } = await readReport(store, { group: undefined, asOf, now, network });
    return show(sessionsView(all, items, { mayReport: actor.secretariat }));
  },
});
