import type { Group } from '../domain/group.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import { button, buttons, type Fact, list, paragraph, say, type Text, type View } from '../view-model/view.ts';
import { officeNameSpan } from './office.ts';
import { personSpan } from './person.ts';

type Handed = { from: Person; to: Pick<Person, 'name'> & { id?: string }; office: Office; groups: readonly Group[] };
type Counted = { items: number; answers: number; agendas: number; drafts: number };

/** Returns the preview of a handover: both people, and what passes on. */
export function handoverFacts({ from, to, office, groups }: Handed, counted: Counted): Fact[] {
  const moved = (['items', 'answers', 'agendas', 'drafts'] as const).filter((one) => counted[one] > 0);
  return [
    { label: say('handover.from'), value: personSpan(from) },
    { label: say('handover.to'), value: to.name },
    { label: say('field.office'), value: officeNameSpan(office) },
    { label: say('person.groups'), value: groupNames(groups) },
    {
      label: say('handover.moves'),
      value:
        moved.length > 0 ? list(moved.map((one) => say(`handover.${one}`, { n: counted[one] }))) : say('handover.none'),
    },
  ];
}

const groupNames = (groups: readonly Group[]): Text => list(groups.map(({ name }) => name));

/** Returns the letters to both, and to who else is told. */
export function handoverLetters({ from, to, office, groups }: Handed & { to: Person }, by: Person) {
  const values = {
    from: personSpan(from),
    to: personSpan(to),
    office: officeNameSpan(office),
    groups: groupNames(groups),
    by: personSpan(by),
  };
  const meetings = buttons(
    button(say('button.meetings'), 'meetings', {}, 'primary'),
    button(say('button.actions'), 'actions', { filter: 'mine' }),
  );
  const named: View = {
    title: say('handover.title.letter'),
    body: [paragraph(say('handover.letter.to', values)), meetings],
  };
  const replaced: View = { body: [paragraph(say('handover.letter.from', values))] };
  const others: View = { body: [paragraph(say('handover.letter.others', values))] };
  return { named, replaced, chairs: others, confirmer: others, secretariat: others };
}
