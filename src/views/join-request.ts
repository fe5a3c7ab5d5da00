import type { Group } from '../domain/group.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import type { Office } from '../domain/office.ts';
import { button, buttons, say, time, type View } from '../view.ts';

/** A request as the secretariat decides on it: what WIPO's task-force form asks, and the two decisions. `zone` is the network's. */
export function joinRequestCard(request: JoinRequest, about: { group: Group; office: Office; zone: string }): View {
  const { id, firstName, lastName, position, email, note, organisation, askedAt } = request;
  const { group, office, zone } = about;
  const facts = [
    { label: say('field.group'), value: group.name },
    {
      label: say('field.office'),
      value: [{ kind: 'office', code: office.code, name: office.name } as const, ` (${office.code})`],
    },
    ...(organisation ? [{ label: say('join.organisation'), value: organisation }] : []),
    { label: say('field.position'), value: position },
    { label: say('field.email'), value: email },
    ...(note ? [{ label: say('join.note'), value: note }] : []),
    { label: say('join.askedAt'), value: time(askedAt, zone) },
  ];
  return {
    title: say('join.card', { name: `${firstName} ${lastName}`, group: group.name }),
    body: [
      { kind: 'facts', facts },
      buttons(
        button(say('button.approve'), 'requests approve', { request: id }, 'primary'),
        button(say('button.decline'), 'requests decline', { request: id }),
      ),
    ],
  };
}
