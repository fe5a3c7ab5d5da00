import { defineCommand } from '../../bot/command.ts';
import { pick } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideWithdraw } from '../../domain/join-request.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { confirmerOf } from '../../operations/confirmer.ts';
import { requestSubject } from '../../operations/join-request-card.ts';
import { tell } from '../../operations/tell.ts';
import { button, notice, paragraph, say } from '../../view-model/view.ts';
import { nomineeOf } from '../../views/join-request.ts';

export const withdraw = defineCommand({
  name: 'join withdraw',
  title: 'join.withdraw.title',
  summary: 'join.withdraw.summary',
  examples: ['join withdraw cio-network'],
  allow: anyone,
  fields: { group: pick('field.group', groupNamed(), { initial: ({ here }) => here?.slug }) },
  async run({ input: { group }, actor, now, store }) {
    const decision = decideWithdraw(await store.joinRequests.pendingOf(group.id, actor.person.id), now);
    const again = button(say('join.title'), 'join', { group: group.slug });
    if (decision.outcome === 'none') return refuse(say('join.withdraw.none', { group: group.name }), again);
    const { request } = decision;
    const { to } = await confirmerOf(request, store, now);
    await store.joinRequests.save(request);
    await store.record.add({ at: now, personId: actor.person.id, what: 'join.withdraw', subject: request.id });
    await store.outbox.markStale(requestSubject(request), now);
    const news = say('join.withdraw.letter', { name: nomineeOf(request), group: group.name });
    const letters = { confirmer: { body: [paragraph(news)] } };
    const key = `join:${request.id}:withdrawn`;
    const told = { event: 'join.withdrawn', key, groupId: group.id, to: { confirmer: [to] }, letters } as const;
    await tell(store, { ...told, by: actor.person }, now);
    return notice(say('join.withdraw.done', { group: group.name }), again);
  },
});
