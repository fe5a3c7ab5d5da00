import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { choice, hidden, optional, pick } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { type Account, accountName } from '../../domain/person.ts';
import { accountNamed } from '../../lookups/accounts.ts';
import { button, notice, say } from '../../view-model/view.ts';
import { accountText } from '../../views/account.ts';
import { unlinkedLetter } from '../../views/link.ts';
import { tellAccount } from './tell-account.ts';

export const unlink = defineCommand({
  name: 'unlink',
  title: 'unlink.title',
  summary: 'unlink.summary',
  examples: ['unlink', 'unlink local'],
  allow: anyone,
  fields: {
    account: pick('field.account', accountNamed),
    sure: hidden(optional(choice('button.unlink', { yes: 'button.unlink' }))),
  },
  async run(context) {
    const { input, actor, store } = context;
    const { account, sure } = input;
    const profile = button(say('button.profile'), 'profile');
    if ((await store.people.accounts(actor.person.id)).length < 2) refuse(say('account.only'), profile);
    if (!sure)
      return notice(
        say('unlink.sure', { account: accountText(account) }),
        button(say('button.unlink'), 'unlink', { account: accountName(account), sure: 'yes' }, 'danger'),
        profile,
      );
    const personId = await separate(context, account);
    await tellAccount(context, 'unlinked', account, personId, unlinkedLetter(actor.person));
    return notice(say('unlink.done', { account: accountText(account) }), profile);
  },
});

/** Moves the account to a new person, known by what its platform says; everything else stays. */
async function separate(
  { actor: { person }, store, now, newId }: Omit<Context<unknown>, 'input'>,
  account: Account,
): Promise<string> {
  const id = newId('p');
  const told = await store.profiles.told(account);
  await store.people.save({
    ...person,
    id,
    name: told?.name ?? person.name,
    email: null,
    position: null,
    officeCode: null,
    secretariat: false,
    createdAt: now,
  });
  await store.people.moveAccount(account, id);
  await store.record.add({ at: now, personId: person.id, what: 'person.unlink', subject: id });
  return id;
}
