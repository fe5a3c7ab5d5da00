import type { Group, Strength } from '../domain/group.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import { type Block, button, buttons, type Fact, paragraph, say, strong, time, type View } from '../view-model/view.ts';
import { officeSpan } from './office.ts';
import { personSpan } from './person.ts';

type RequestFacts = { group: Group; office: Office; zone: string; decider?: Person | undefined };

/** Returns a join request with the data of WIPO's task-force form, and the two decisions. `zone` is the network's. */
export function joinRequestCard(request: JoinRequest, about: RequestFacts): View {
  const { id, state } = request;
  const decisions = buttons(
    button(say('button.approve'), 'requests approve', { request: id }, 'primary'),
    button(say('button.decline'), 'requests decline', { request: id }),
  );
  return {
    title: say('join.card', { name: nomineeOf(request), group: about.group.name }),
    body: [{ kind: 'facts', facts: factsOf(request, about) }, ...(state === 'pending' ? [decisions] : [])],
  };
}

function factsOf(request: JoinRequest, { group, office, zone, decider }: RequestFacts): Fact[] {
  const { position, email, note, organisation, askedAt, decidedAt, state, reason } = request;
  return [
    { label: say('field.group'), value: group.name },
    { label: say('field.office'), value: officeSpan(office) },
    ...(organisation ? [{ label: say('join.organisation'), value: organisation }] : []),
    { label: say('field.position'), value: position },
    { label: say('field.email'), value: email },
    ...(note ? [{ label: say('join.note'), value: note }] : []),
    { label: say('join.askedAt'), value: time(askedAt, zone) },
    ...(decidedAt
      ? [{ label: say(`request.${state}`), value: [decider ? personSpan(decider) : '', ', ', time(decidedAt, zone)] }]
      : []),
    ...(reason ? [{ label: say('field.reason'), value: reason }] : []),
  ];
}

/** Returns the nominee's name as the request has it. */
export const nomineeOf = ({ firstName, lastName }: JoinRequest): string => `${firstName} ${lastName}`.trim();

/** Returns the notice to the secretariat that a focal point has decided. */
export const decidedNotice = (request: JoinRequest, group: Group, decider: Person): View => {
  const { officeCode } = request;
  const named = { name: nomineeOf(request), group: group.name, person: personSpan(decider), office: officeCode };
  return {
    body: [
      paragraph(say(request.state === 'approved' ? 'requests.notice.approved' : 'requests.notice.declined', named)),
      buttons(button(say('button.members'), 'members', { group: group.slug })),
    ],
  };
};

/** Returns one pending request in a list, with a button to its card. */
export const requestLine = (request: JoinRequest, group: Group | undefined): Block => ({
  kind: 'item',
  text: [strong(nomineeOf(request)), ` (${request.officeCode})`],
  detail: [group?.name ?? '', ' · ', request.position],
  button: button(say('button.review'), 'requests show', { request: request.id }),
});

/** Returns the letter to a new member: who admitted them, and the next steps. */
export const welcome = (group: Group, strength: Strength, admittedBy: Person): View => ({
  title: say('join.welcome', { group: group.name }),
  body: [
    paragraph(say('join.admitted', { person: personSpan(admittedBy), group: group.name, ...strength })),
    buttons(
      button(say('button.meetings'), 'meetings', { group: group.slug }, 'primary'),
      button(say('button.actions'), 'actions', { filter: group.slug }),
      button(say('button.members'), 'members', { group: group.slug }),
    ),
  ],
});
