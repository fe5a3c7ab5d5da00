import { defineCommand } from '../../bot/command.ts';
import { pick } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { accountNamed } from '../../lookups/accounts.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { accountText } from '../../views/account.ts';

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
    return notice(say('account.preferred', { account: accountText(account) }), profile);
  },
});
