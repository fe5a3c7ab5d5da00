import type { Asking } from '../../bot/context.ts';
import { optional, pick } from '../../bot/field.ts';
import { mayChair } from '../../bot/permissions.ts';
import { Refusal, refuse } from '../../bot/refusal.ts';
import { day } from '../../bot/time-fields.ts';
import type { Group } from '../../domain/group.ts';
import { type Session, sessionCode } from '../../domain/session.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { sessionNamed } from '../../lookups/sessions.ts';
import type { Asked } from '../../operations/report-draft.ts';
import { button, say } from '../../view-model/view.ts';
import { likelyGroup } from '../groups/chaired.ts';

/** Which report: of a group or all, as of a day, with what has changed since a session. */
export const reportFields = {
  group: optional(
    pick('field.group', groupNamed(), {
      initial: (at) => (at.actor.secretariat ? at.here?.slug : likelyGroup(at)),
    }),
  ),
  'as-of': optional(day('field.asOf', { takes: 'flag' })),
  since: optional(pick('field.since', sessionNamed, { takes: 'flag' })),
};
type Input = { group: Group | undefined; 'as-of': Temporal.PlainDate | undefined; since: Session | undefined };

/** Returns what is asked for. Refuses another group's report, a day to come, and a comparison with a session without days. */
export async function askedReport({ group, since, ...input }: Input, at: Asking): Promise<Asked> {
  const { now, network, actor } = at;
  const today = now.toZonedDateTimeISO(network.zone).toPlainDate();
  const asOf = input['as-of'] ?? today;
  if (Temporal.PlainDate.compare(asOf, today) > 0) refuse(say('report.notYet'), button(say('button.report'), 'report'));
  if (!group && !actor.secretariat) throw await whichGroup(at);
  if (group && !mayChair(actor, group.id))
    refuse(say('refusal.leads', { group: group.name }), button(say('button.group'), 'group', { group: group.slug }));
  if (since && since.lastOn === null) refuse(say('report.sinceWhen', { session: sessionCode(since) }));
  return { group, asOf, since, now, network };
}

/** Someone who chairs several groups says which. */
async function whichGroup({ store, actor }: Asking): Promise<Refusal> {
  const own = (await store.groups.all()).filter(({ id }) => mayChair(actor, id));
  return new Refusal(
    say('report.which'),
    own.map(({ name, slug }) => button(name, 'report', { group: slug })),
  );
}
