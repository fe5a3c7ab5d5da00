import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { email } from '../../bot/email-field.ts';
import { choice, optional, pick, text } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { ownersFor } from '../../domain/action-filter.ts';
import { openStates } from '../../domain/action-item.ts';
import { meanings } from '../../input/typed.ts';
import { zoneNamed } from '../../lookups/zones.ts';
import { replanPerson } from '../../operations/reminder-plan.ts';
import { button, notice, say, show, type View } from '../../view-model/view.ts';
import { profileCard } from '../../views/person.ts';
import { mustBeOwnName } from './own-name.ts';

export const profile = defineCommand({
  name: 'profile',
  title: 'profile.title',
  summary: 'profile.summary',
  examples: ['profile'],
  allow: anyone,
  fields: {},
  run: async (context) => show(await cardFor(context)),
});

async function cardFor({ actor: { person, memberships }, store, now }: Omit<Context<unknown>, 'input'>): Promise<View> {
  const groups = new Map((await store.groups.all()).map((group) => [group.id, group]));
  const office = person.officeCode === null ? undefined : await store.offices.get(person.officeCode);
  const owners = ownersFor(person.id, memberships);
  const { total } = await store.actionItems.page({ owners, states: openStates }, { offset: 0, limit: 0 });
  const facts = { person, office, memberships, groups, openItems: total, now, seesEmail: true, earlierNames: [] };
  return profileCard(facts, button(say('button.change'), 'profile update'));
}

export const updateProfile = defineCommand({
  name: 'profile update',
  title: 'profile.update.title',
  summary: 'profile.update.summary',
  examples: ['profile update --zone Asia/Tokyo', 'profile update --language fr'],
  allow: anyone,
  opens: true,
  fields: {
    name: optional(text('field.name', { max: 120, takes: 'flag', initial: ({ actor }) => actor.person.name })),
    position: optional(
      text('field.position', { max: 120, takes: 'flag', initial: ({ actor }) => actor.person.position ?? undefined }),
    ),
    email: optional(email('field.email', { initial: ({ actor }) => actor.person.email ?? undefined })),
    language: optional(
      choice(
        'field.language',
        { en: 'language.en', fr: 'language.fr' },
        {
          takes: 'flag',
          initial: ({ reader }) => reader.language,
          words: meanings(({ languages }) => languages),
        },
      ),
    ),
    zone: optional(pick('field.zone', zoneNamed, { takes: 'flag', initial: ({ actor }) => actor.person.zone })),
  },
  async run(context) {
    const { input, actor, store, now } = context;
    const { person } = actor;
    if (input.name !== undefined) await mustBeOwnName(input.name, context);
    const changed = {
      ...person,
      name: input.name ?? person.name,
      position: input.position ?? person.position,
      email: input.email ?? person.email,
      language: input.language ?? person.language,
      zone: input.zone ?? person.zone,
    };
    await store.people.rename(person, changed, now);
    await store.record.add({ at: now, personId: person.id, what: 'profile.update', subject: person.id });
    if (changed.zone !== person.zone) await replanPerson(store, person.id, now);
    return notice(say('profile.updated'), button(say('button.profile'), 'profile'));
  },
});
