import type { Group } from '../domain/group.ts';
import type { Role } from '../domain/membership.ts';
import type { Person } from '../domain/person.ts';
import { button, buttons, paragraph, say, type View } from '../view-model/view.ts';
import { personSpan } from './person.ts';

/** Returns the letter to a person about their own role in the group; `successor` is who has taken their chair. */
export function chairLetter(group: Group, role: Role, successor?: Person): View {
  const about = button(say('button.group'), 'group', { group: group.slug });
  const { name } = group;
  if (successor)
    return {
      body: [paragraph(say('chair.letter.replaced', { group: name, person: personSpan(successor) })), buttons(about)],
    };
  const steps =
    role === 'member'
      ? [about]
      : [
          button(say('button.postStatus'), 'status post', { group: group.slug }, 'primary'),
          button(say('button.actions'), 'actions', { filter: group.slug }),
          about,
        ];
  return { body: [paragraph(say(`chair.letter.${role}`, { group: name })), buttons(...steps)] };
}
