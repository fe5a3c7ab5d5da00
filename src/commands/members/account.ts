import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { type Named, pick } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { type Account, accountName } from '../../domain/person.ts';
import { match } from '../../input/match.ts';
import { button, notice, say, type Text } from '../../view-model/view.ts';

const textOf = ({ platform, workspace, id }: Account): Text =>
  say('account.name', { platform: say(`platform.${platform}`), workspace, id });

const accountsOf = ({ store, actor }: Asking): Promise<Account[]> => store.people.accounts(actor.person.id);

/** Finds the asker's own accounts, by platform or full name. */
const accountNamed: Named<Account> = {
  none: 'problem.account',
  option: (account) => ({ value: accountName(account), label: textOf(account) }),
  find: async (said, at) =>
    match(
      said,
      (await accountsOf(at)).map((value) => ({ value, names: [accountName(value), value.platform, value.id] })),
    ),
  options: async (at) => (await accountsOf(at)).map(accountNamed.option),
};

export const preferAccount = defineCommand({
  name: 'profile account',
  title: 'profile.account.title',
  summary: 'profile.account.summary',
  examples: ['profile account', 'profile account local'],
  allow: anyone,
  fields: { account: pick('field.account', accountNamed) },
  async run({ input: { account }, actor, store, now }) {
    const { id } = actor.person;
    const profile = button(say('button.profile'), 'profile');
    if ((await store.people.accounts(id)).length < 2) return notice(say('account.only'), profile);
    await store.people.preferAccount(id, account);
    await store.record.add({ at: now, personId: id, what: 'profile.account', subject: id });
    return notice(say('account.preferred', { account: textOf(account) }), profile);
  },
});
