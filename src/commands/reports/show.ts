import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional, pick } from '../../bot/field.ts';
import { chairs, mayChair } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { day } from '../../bot/time-fields.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { sessionNamed } from '../../lookups/sessions.ts';
import { draftReport } from '../../operations/report-draft.ts';
import { reportNames } from '../../operations/report-names.ts';
import { button, notice, type Reply, say, show, type Text } from '../../view-model/view.ts';
import { reportCard } from '../../views/report-card.ts';
import { reportDocument } from '../../views/report-document.ts';
import { likelyGroup } from '../groups/chaired.ts';

export const report = defineCommand({
  name: 'report',
  title: 'report.title',
  summary: 'report.summary',
  examples: ['report', 'report cio-network', 'report --as-of 2026-04-16 --since WILD/2'],
  allow: chairs,
  fields: {
    group: optional(
      pick('field.group', groupNamed(), {
        initial: (at) => (at.actor.secretariat ? at.here?.slug : likelyGroup(at)),
      }),
    ),
    'as-of': optional(day('field.asOf', { takes: 'flag' })),
    since: optional(pick('field.since', sessionNamed, { takes: 'flag' })),
  },
  async run({ input, ...at }) {
    const { group, since } = input;
    const today = at.now.toZonedDateTimeISO(at.network.zone).toPlainDate();
    const asOf = input['as-of'] ?? today;
    if (Temporal.PlainDate.compare(asOf, today) > 0)
      refuse(say('report.notYet'), button(say('button.report'), 'report'));
    if (!group && !at.actor.secretariat) return chooseOwn(at);
    if (group && !mayChair(at.actor, group.id))
      refuse(say('refusal.leads', { group: group.name }), button(say('button.group'), 'group', { group: group.slug }));
    if (since && since.lastOn === null) refuse(say('report.sinceWhen', { session: `WILD/${since.number}` }));
    const draft = await draftReport(at.store, { group, asOf, since, now: at.now, network: at.network });
    const names = await reportNames(at.store, draft.report);
    const made = { report: draft.report, names, draw: (text: Text) => text, compare: () => 0 };
    return show(reportCard(reportDocument(made, { change: draft.change, contact: at.network.contact }), []));
  },
});

/** Someone who chairs several groups says which. */
async function chooseOwn({ store, actor }: Asking): Promise<Reply> {
  const own = (await store.groups.all()).filter(({ id }) => mayChair(actor, id));
  const choice = ({ slug, name }: Group) => button(name, 'report', { group: slug });
  return notice(say('report.which'), ...own.map(choice));
}
