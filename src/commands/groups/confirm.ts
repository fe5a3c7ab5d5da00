import { defineCommand } from '../../bot/command.ts';
import { choice, hidden, optional, pick, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideOfficer } from '../../domain/membership.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { personNamed } from '../../lookups/people.ts';
import { replanGroup } from '../../operations/reminder-plan.ts';
import { personTo, tell } from '../../operations/tell.ts';
import { button, notice, paragraph, say, type View } from '../../view-model/view.ts';
import { chairLetter } from '../../views/chair.ts';
import { officeNameSpan } from '../../views/office.ts';
import { personSpan } from '../../views/person.ts';

export const confirmChair = defineCommand({
  name: 'chair confirm',
  title: 'chair.title',
  summary: 'chair.summary',
  examples: ['chair confirm cio-network "CIO of CH"', 'chair confirm ai-tools "AI lead of JP" --role vice-chair'],
  allow: secretariat,
  fields: {
    group: pick('field.group', groupNamed(['active'])),
    person: pick('field.person', personNamed),
    role: choice(
      'field.role',
      { chair: 'role.chair', 'vice-chair': 'role.vice-chair', member: 'role.member' },
      { takes: 'flag', initial: () => 'chair' },
    ),
    confirmed: optional(hidden(text('field.person', { max: 200 }))),
  },
  async run({ input, actor, now, store, newId }) {
    const { group, person, role, confirmed } = input;
    if (group.state === 'concluded')
      refuse(say('chair.concluded', { group: group.name }), button(say('button.groups'), 'groups'));
    const officers = (await store.memberships.officers(group.id)).map(({ membership }) => membership);
    const membership = await store.memberships.get(group.id, person.id);
    const decision = decideOfficer(membership, role, officers);
    const about = button(say('button.group'), 'group', { group: group.slug });
    switch (decision.outcome) {
      case 'not a member':
        return refuse(
          say('chair.notMember', { person: personSpan(person), group: group.name }),
          button(say('button.members'), 'members', { group: group.slug }),
        );
      case 'already so':
        return notice(say(`chair.already.${role}`, { person: personSpan(person), group: group.name }), about);
      case 'confirmed': {
        const replaced = decision.changed.find(({ personId }) => personId !== person.id);
        const before = replaced && (await store.people.get(replaced.personId));
        if (before && confirmed !== before.id)
          return notice(
            say('chair.sure', { person: personSpan(person), before: personSpan(before), group: group.name }),
            button(
              say('button.confirm'),
              'chair confirm',
              { group: group.slug, person: person.id, role, confirmed: before.id },
              'primary',
            ),
            about,
          );
        for (const changed of decision.changed) await store.memberships.save(changed);
        // Chairs get the open action items before a meeting.
        await replanGroup(store, group.id, now);
        const seat = membership?.id ?? '';
        for (const changed of decision.changed)
          await store.record.add({
            at: now,
            personId: actor.person.id,
            what: `officer.${changed.role}`,
            subject: changed.id,
            ...(changed.id === seat ? (replaced ? { other: replaced.id } : {}) : { other: seat }),
          });
        const office = await store.offices.get(membership?.officeCode ?? '');
        const named = { person: personSpan(person), office: office ? officeNameSpan(office) : '', group: group.name };
        const announced = say(`chair.announced.${role}`, named);
        const news: View = { body: [paragraph(announced)] };
        const key = newId(`officer:${group.id}`);
        const common = { key, by: actor.person, groupId: group.id };
        const [to, letters] = [{ named: [personTo(person)] }, { secretariat: news, channels: news }];
        const theirs = chairLetter(group, role);
        if (role === 'member') {
          const ended = { ...common, event: 'chair.ended', to, letters: { ...letters, named: theirs } } as const;
          await tell(store, ended, now);
        } else {
          const confirmed = { ...letters, named: theirs, replaced: chairLetter(group, 'member', person) };
          const replacedBy = { ...to, replaced: before ? [personTo(before)] : [] };
          await tell(store, { ...common, event: 'chair.confirmed', to: replacedBy, letters: confirmed }, now);
        }
        return notice(announced, about);
      }
    }
  },
});
