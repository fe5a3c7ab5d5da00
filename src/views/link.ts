import type { Group } from '../domain/group.ts';
import { type Account, accountName, type Person } from '../domain/person.ts';
import {
  button,
  buttons,
  list,
  paragraph,
  quiet,
  type Reply,
  say,
  show,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';
import { accountText } from './account.ts';
import { personSpan } from './person.ts';

/** The code to type in the other account, and how. */
export const codeCard = (code: string): Reply =>
  show({
    title: say('link.title'),
    body: [paragraph(say('link.code')), paragraph(strong(`link ${code}`)), quiet(say('link.keep'))],
  });

type Sure = {
  here: { person: Person; account: Account };
  there: { person: Person; account: Account };
  groups: readonly Group[];
  values: Record<string, string>;
};

/** Both accounts, and what they will have together, before they become one person. */
export function sureCard({ here, there, groups, values }: Sure): Reply {
  const named = ({ person, account }: Sure['here']): Text => [personSpan(person), ', ', accountText(account)];
  const facts = [
    { label: say('link.here'), value: named(here) },
    { label: say('link.there'), value: named(there) },
    {
      label: say('person.groups'),
      value: groups.length > 0 ? list(groups.map(({ name }) => name)) : say('person.noGroups'),
    },
  ];
  return show({
    title: say('link.title'),
    body: [
      paragraph(say('link.sure')),
      { kind: 'facts', facts },
      buttons(
        button(say('button.link'), 'link', { ...values, sure: 'yes' }, 'primary'),
        button(say('button.profile'), 'profile'),
      ),
    ],
  });
}

/** Asks the holder of an address whether a new account with the same one is theirs. */
export const linkProposal = (account: Account, email: string): View => ({
  body: [
    paragraph(say('link.proposal', { email, account: accountText(account) })),
    buttons(button(say('button.linkIt'), 'link', { account: accountName(account) }, 'primary')),
  ],
});

/** Tells the other account that it now belongs to this person, and how to undo that. */
export const linkedLetter = (account: Account, other: Account): View => ({
  body: [
    paragraph(say('link.told', { account: accountText(other) })),
    buttons(button(say('button.unlink'), 'unlink', { account: accountName(account) })),
  ],
});

/** Tells an account that it stands for itself again. */
export const unlinkedLetter = (person: Person): View => ({
  body: [paragraph(say('unlink.told', { person: personSpan(person) })), buttons(button(say('button.help'), 'help'))],
});
