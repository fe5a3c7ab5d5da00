import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { pick } from '../../bot/field.ts';
import { confirmers } from '../../bot/permissions.ts';
import type { Group } from '../../domain/group.ts';
import type { JoinRequest } from '../../domain/join-request.ts';
import { joinRequestNamed } from '../../lookups/join-requests.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { decidedNotice, nomineeOf, welcome } from '../../views/join-request.ts';
import { decided, tellDecided } from './decide.ts';

export const approve = defineCommand({
  name: 'requests approve',
  title: 'requests.approve.title',
  summary: 'requests.approve.summary',
  examples: ['requests approve "Ana Silva"'],
  allow: confirmers,
  fields: { request: pick('field.request', joinRequestNamed) },
  async run(context) {
    const { input, actor, now, store } = context;
    const request = await decided(context, input.request, 'approved', null);
    const group = await store.groups.get(request.groupId);
    if (!group) throw new Error(`join request ${request.id} names a group that is not there`);
    const requests = button(say('button.requests'), 'requests');
    if (await store.memberships.get(group.id, request.personId))
      return notice(say('requests.alreadyMember', { name: nomineeOf(request), group: group.name }), requests);
    await admit(context, request, group);
    await replanGroup(store, group.id, now);
    const strength = await store.groups.strength(group.id);
    await tellDecided(context, request, 'approved', {
      asker: welcome(group, strength, actor.person),
      secretariat: decidedNotice(request, group, actor.person),
    });
    return notice(
      say('requests.approved', { name: nomineeOf(request), group: group.name, ...strength }),
      requests,
      button(say('button.members'), 'members', { group: group.slug }),
    );
  },
});

/** Saves the nominee's membership, and their profile as the request states it. */
async function admit(
  { store, now, newId, network }: Context<unknown>,
  request: JoinRequest,
  group: Group,
): Promise<void> {
  const person = await store.people.get(request.personId);
  if (!person) throw new Error(`join request ${request.id} names a person who is not there`);
  const { firstName, lastName, position, officeCode, email, organisation } = request;
  const admitted = { ...person, name: `${firstName} ${lastName}`.trim(), position, officeCode, email };
  await store.people.rename(person, admitted, now);
  const office = await store.offices.get(officeCode);
  if (organisation && office && office.ownName === null) await store.offices.save({ ...office, ownName: organisation });
  await store.memberships.save({
    id: newId('s'),
    groupId: group.id,
    personId: person.id,
    officeCode,
    role: 'member',
    since: now.toZonedDateTimeISO(network.zone).toPlainDate(),
    endedOn: null,
  });
}
