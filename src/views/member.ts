import type { Membership } from '../domain/membership.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import { type Block, button, say, strong, type Text } from '../view-model/view.ts';
import { officeSpan } from './office.ts';

/** Returns one member in a list: name, Office, position, and a role above member. */
export function memberLine(
  { membership, person }: { membership: Membership; person: Person },
  office: Office | undefined,
  groupName: string | undefined,
): Block {
  const role: Text = membership.role === 'member' ? [] : [' · ', say(`role.${membership.role}`)];
  return {
    kind: 'item',
    text: [strong(person.name), role],
    detail: [
      office ? officeSpan(office) : membership.officeCode,
      ...(person.position ? [' · ', person.position] : []),
      ...(groupName ? [' · ', groupName] : []),
    ],
    button: button(say('button.whois'), 'whois', { person: person.id }),
  };
}
