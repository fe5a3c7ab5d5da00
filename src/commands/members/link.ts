import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { choice, hidden, optional, text } from '../../bot/field.ts';
import { anyone } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { codeFor, maxTries } from '../../domain/link.ts';
import { type Account, accountName, type Person } from '../../domain/person.ts';
import { linkPeople, weighLink } from '../../operations/link-people.ts';
import { button, notice, type Reply, say } from '../../view-model/view.ts';
import { accountText } from '../../views/account.ts';
import { codeCard, linkedLetter, sureCard } from '../../views/link.ts';
import { tellAccount } from './tell-account.ts';

type Input = { code: string | undefined; account: string | undefined; sure: 'yes' | undefined };
type Found = { person: Person; account: Account };

export const link = defineCommand({
  name: 'link',
  title: 'link.title',
  summary: 'link.summary',
  examples: ['link', 'link 7KQM-2XRA'],
  allow: anyone,
  fields: {
    code: optional(text('field.linkCode', { max: 20 })),
    account: hidden(optional(text('field.account', { max: 300 }))),
    sure: hidden(optional(choice('button.link', { yes: 'button.link' }))),
  },
  async run(context) {
    const { code, account } = context.input;
    if (account !== undefined) return linkTo(context, await proposed(context, account));
    return code === undefined ? giveCode(context) : tryCode(context, code);
  },
});

async function giveCode({ actor, store, now, channel }: Context<Input>): Promise<Reply> {
  // Not every platform can reply privately in a channel.
  if (channel !== undefined) return notice(say('link.direct'));
  return codeCard(await store.linkCodes.create(actor.person.id, actor.account, now.add(codeFor), now));
}

/** A wrong code is answered, not refused: a refusal would roll back the count of wrong ones. */
async function tryCode(context: Context<Input>, code: string): Promise<Reply> {
  const { actor, store, now } = context;
  const since = now.subtract(codeFor);
  const tries = await store.linkCodes.failures(actor.person.id, since);
  if (tries >= maxTries) return notice(say('link.tooMany'));
  const found = await store.linkCodes.find(code, now);
  const person = found && (await store.people.get(found.personId));
  if (found && person) return linkTo(context, { person, account: found.account });
  await store.linkCodes.fail(actor.person.id, now, since);
  return notice(say('link.wrong', { n: maxTries - tries - 1 }), button(say('button.newCode'), 'link'));
}

/** The account that was proposed to the asker: its platform vouches for the asker's own, confirmed address. */
async function proposed({ actor, store }: Context<Input>, name: string): Promise<Found> {
  const [platform, workspace = '', ...id] = name.split(':');
  const account = { platform: platform as Account['platform'], workspace, id: id.join(':') };
  const person = await store.people.byAccount(account);
  const email = await store.people.emailOf(account);
  const isTheirs = email !== null && (await store.people.byEmail(email))?.id === actor.person.id;
  return person && isTheirs ? { person, account } : refuse(say('link.notYours'), button(say('link.title'), 'link'));
}

async function linkTo(context: Context<Input>, other: Found): Promise<Reply> {
  const { input, actor, store } = context;
  const profile = button(say('button.profile'), 'profile');
  const decision = await weighLink(store, actor.person, other.person, context);
  switch (decision.outcome) {
    case 'same person':
      return notice(say('link.same'), profile);
    case 'approved by the other':
      return refuse(say('link.approved'), profile);
    case 'linked': {
      if (!input.sure) return ask(context, other);
      await linkPeople(store, decision, context);
      for (const { id } of [actor.person, other.person]) await store.linkCodes.delete(id);
      await tellAccount(context, 'linked', other.account, decision.kept.id, linkedLetter(other.account, actor.account));
      return notice(
        say('link.done', { account: accountText(other.account) }),
        button(say('button.writeHere'), 'profile account', { account: accountName(actor.account) }),
        profile,
      );
    }
  }
}

async function ask({ input, actor, store }: Context<Input>, there: Found): Promise<Reply> {
  const seats = [...actor.memberships, ...(await store.memberships.ofPerson(there.person.id))];
  const groups = (await store.groups.all()).filter(({ id }) => seats.some(({ groupId }) => groupId === id));
  const { code, account } = input;
  const values = { ...(code === undefined ? {} : { code }), ...(account === undefined ? {} : { account }) };
  return sureCard({ here: { person: actor.person, account: actor.account }, there, groups, values });
}
