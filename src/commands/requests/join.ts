import { defineCommand } from '../../bot/command.ts';
import { email } from '../../bot/email-field.ts';
import { optional, pick, text } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideJoin } from '../../domain/join-request.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { confirmerOf } from '../../operations/confirmer.ts';
import { requestSubject } from '../../operations/join-request-card.ts';
import { tell } from '../../operations/tell.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { joinRequestCard } from '../../views/join-request.ts';
import { mustNotPassForSecretariat } from '../members/own-name.ts';

export const join = defineCommand({
  name: 'join',
  title: 'join.title',
  summary: 'join.summary',
  examples: ['join cio-network', 'join ai-tools CH'],
  allow: anyone,
  fields: {
    group: pick('field.group', groupNamed(['active']), { initial: ({ here }) => here?.slug }),
    office: pick('field.office', officeNamed, { initial: ({ actor }) => actor.person.officeCode ?? undefined }),
    organisation: optional(text('join.organisation', { max: 200, takes: 'flag' })),
    first: text('field.firstName', {
      max: 100,
      takes: 'flag',
      initial: ({ actor }) => splitName(actor.person.name).first,
    }),
    last: text('field.lastName', {
      max: 100,
      takes: 'flag',
      initial: ({ actor }) => splitName(actor.person.name).last,
    }),
    position: text('field.position', { max: 120, initial: ({ actor }) => actor.person.position ?? undefined }),
    email: email('field.email', { initial: ({ actor }) => actor.person.email ?? undefined }),
    note: optional(text('join.note', { max: 500, multiline: true, takes: 'flag' })),
  },
  async run(context) {
    const { input, actor, now, store, newId, network } = context;
    const { group, office, organisation, first, last, position, email: address, note } = input;
    await mustNotPassForSecretariat(`${first} ${last}`, context);
    const decision = decideJoin({
      group,
      membership: await store.memberships.get(group.id, actor.person.id),
      pending: await store.joinRequests.pendingOf(group.id, actor.person.id),
      application: {
        id: newId('r'),
        personId: actor.person.id,
        officeCode: office.code,
        organisation: organisation ?? null,
        firstName: first,
        lastName: last,
        position,
        email: address,
        note: note ?? null,
      },
      now,
    });
    const about = button(say('button.group'), 'group', { group: group.slug });
    switch (decision.outcome) {
      case 'group not open':
        return refuse(say('join.notOpen', { group: group.name }), button(say('button.groups'), 'groups'));
      case 'already a member':
        return refuse(say('join.already', { group: group.name }), about);
      case 'already asked':
        return refuse(
          say('join.pending', { group: group.name, holder: (await confirmerOf(decision.request, store, now)).called }),
          button(say('button.withdraw'), 'join withdraw', { group: group.slug }),
          about,
        );
      case 'asked': {
        const { request } = decision;
        const { to: letterTo } = await confirmerOf(request, store, now);
        await store.joinRequests.save(request);
        await store.record.add({ at: now, personId: actor.person.id, what: 'join.ask', subject: request.id });
        const letters = { confirmer: joinRequestCard(request, { group, office, zone: network.zone }) };
        const news = { event: 'join.asked', key: `join:${request.id}`, groupId: group.id, letters } as const;
        const subjects = [requestSubject(request)];
        await tell(store, { ...news, by: null, to: { confirmer: [letterTo] }, subjects }, now);
        const toFocalPoint = letterTo.kind === 'person';
        return notice(
          say(toFocalPoint ? 'join.askedOffice' : 'join.asked', {
            group: group.name,
            office: officeNamed.option(office).label,
          }),
          about,
        );
      }
    }
  },
});

/** Returns the platform's one name as first and last name: the last word is taken for the last name. The form shows both to be corrected. */
function splitName(name: string): { first: string | undefined; last: string | undefined } {
  const cut = name.trim().lastIndexOf(' ');
  return cut === -1
    ? { first: undefined, last: name.trim() || undefined }
    : { first: name.slice(0, cut), last: name.slice(cut + 1) };
}
