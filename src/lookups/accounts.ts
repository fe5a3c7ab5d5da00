import type { Asking } from '../bot/context.ts';
import type { Named } from '../bot/field.ts';
import { type Account, accountName } from '../domain/person.ts';
import { match } from '../input/match.ts';
import { say } from '../view-model/view.ts';

const accountsOf = ({ store, actor }: Asking): Promise<Account[]> => store.people.accounts(actor.person.id);

/** The asker's own accounts, by platform, by id or by their whole name. */
export const accountNamed: Named<Account> = {
  none: 'problem.account',
  option: (account) => ({
    value: accountName(account),
    label: say('account.name', { ...account, platform: say(`platform.${account.platform}`) }),
  }),
  find: async (said, at) =>
    match(
      said,
      (await accountsOf(at)).map((value) => ({ value, names: [accountName(value), value.platform, value.id] })),
    ),
  options: async (at) => (await accountsOf(at)).map(accountNamed.option),
};
