import { expect, test } from 'vitest';
import type { Account } from '../../src/domain/person.ts';
import { followProfile } from '../../src/operations/follow-profile.ts';
import { type Conversation, conversation } from '../conversation.ts';

const slack = (id: string): Account => ({ platform: 'slack', workspace: 'T1', id });

/** Returns what the bot says to somebody in Slack whose profile there is `known`. */
async function fromSlack(chat: Conversation, id: string, line: string, known: { name?: string; email?: string }) {
  const answered = await chat.bot.handle({ from: slack(id), known, said: { how: 'typed', line } });
  if (answered.reply.kind !== 'view') throw new Error('a form was shown');
  const person = await chat.store.transaction((tables) => tables.people.byAccount(slack(id)));
  return chat.drawnFor(answered.reply.view, person);
}

const vera = 'vera@office.example';

test('a guest who wrote a member’s address into their profile does not become that member, and loses the address', async () => {
  const chat = await conversation();
  await chat.say('newcomer', `profile update --email ${vera}`);
  expect(await chat.say('secretariat-1', `members add cio NO "Vera Nordmann" --email ${vera}`)).toContain(
    'Vera Nordmann of Norway (NO) is now a member of the CIO Network',
  );
  const guest = await chat.say('newcomer', 'profile');
  expect(guest).toContain('in no group yet');
  expect(guest).not.toContain(vera);
  const own = await fromSlack(chat, 'U1', 'profile', { name: 'Vera', email: vera });
  expect(own).toContain('Groups: CIO Network');
  expect(own).toContain(vera);
});

test('an address that a platform vouches for is taken from the guest who wrote it first', async () => {
  const chat = await conversation();
  await chat.say('newcomer', `profile update --email ${vera}`);
  expect(await fromSlack(chat, 'U1', 'profile', { name: 'Vera', email: vera })).toContain(vera);
  expect(await chat.say('newcomer', 'profile')).not.toContain(vera);
});

test('a member who was approved with an address is the same person when added to another group', async () => {
  const chat = await conversation();
  await chat.say('newcomer', `join cio NP "CIO" --first Asha --last Rai --email asha@office.example`);
  await chat.letters('secretariat-1');
  await chat.say('secretariat-1', 'requests approve "Asha Rai"');
  await chat.say('secretariat-1', 'members add ai-tools NP "Asha Rai" --email asha@office.example');
  expect(await chat.say('newcomer', 'profile')).toMatch(/Groups: .*CIO Network.*AI Tools|Groups: .*AI.*CIO Network/);
});

test('a profile’s address does not tell whether somebody else has it', async () => {
  const chat = await conversation();
  const unknown = await chat.say('newcomer', 'profile update --email nobody@office.example');
  expect(await chat.say('newcomer', 'profile update --email ch-cio@office.example')).toBe(unknown);
  expect(await chat.say('newcomer', 'profile')).toContain('ch-cio@office.example');
  expect(await chat.say('secretariat-1', 'whois ch-cio@office.example')).toContain('CIO of CH');
  expect(await chat.say('ch-cio', 'profile')).toContain('ch-cio@office.example');
});

test('only the secretariat finds people by address; a member finds their own', async () => {
  const chat = await conversation();
  const unknown = await chat.say('ch-cio', 'whois nobody@office.example');
  expect(unknown).toContain('nobody@office.example');
  expect(unknown).toContain('I could not find anyone');
  expect(await chat.say('ch-cio', 'whois jp-cio@office.example')).toBe(unknown.replaceAll('nobody@', 'jp-cio@'));
  expect(await chat.say('ch-cio', 'actions ch-cio@office.example')).not.toContain('nobody');
  expect(await chat.say('secretariat-1', 'whois jp-cio@office.example')).toContain('CIO of JP');
  expect(await chat.say('ch-cio', 'whois ch-cio@office.example')).toContain('CIO of CH');
});

test('minutes tell nobody’s address, however somebody present was named', async () => {
  const chat = await conversation();
  await chat.store.transaction(async ({ people }) => {
    const fr = await people.get('p_fr-cio');
    if (fr) await people.save({ ...fr, name: 'CIO of JP' });
  });
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.until('2026-06-10T14:00:00Z');
  await chat.say('ch-cio', 'minutes write cio');
  const draft = await chat.fill('ch-cio', { present: 'p_fr-cio\np_jp-cio' });
  const form = await chat.say('ch-cio', 'minutes write cio');
  expect(draft).not.toContain('@');
  expect(form).not.toContain('@');
  expect(form).toContain('p_fr-cio');
});

const refusedName = 'That name is the secretariat’s or another member’s.';

test.each([
  ['the secretariat’s own', 'Secretariat One'],
  ['in other letters that look the same', 'Sеcrеtаriat Оne'],
  ['with accents and case', 'SÉCRÉTARIAT ONE'],
  ['with what no eye sees', 'Secretariat​ One'],
  ['of any secretariat', 'The WILD Secrétariat'],
  ['of another member', 'cio  of JP'],
  ['of another member, closed up', 'CIO-of-JP'],
])('a name that imitates is refused: %s', async (_, name) => {
  const chat = await conversation();
  const said = await chat.call('newcomer', { how: 'submitted', command: 'profile update', values: { name } });
  expect(said).toContain(refusedName);
  expect(await chat.say('newcomer', 'profile')).toContain('New CIO of NP');
});

test('a name is imitated neither in a nomination nor by what a platform says of a newcomer; one’s own stays', async () => {
  const chat = await conversation();
  const line = 'join cio NP "CIO" --first Secretariat --last One --email asha@office.example';
  expect(await chat.say('newcomer', line)).toContain(refusedName);
  expect(await fromSlack(chat, 'U7', 'profile', { name: 'Secretariat One' })).toMatch(/^U7\n/);
  expect(await chat.say('jp-cio', 'profile update --name "CIO of JP"')).toContain('up to date');
  expect(await chat.say('secretariat-2', 'profile update --name "Secretariat Two (Geneva)"')).toContain('up to date');
});

test('a name that imitates is not taken over from a chat profile that changes', async () => {
  const chat = await conversation();
  await fromSlack(chat, 'U7', 'profile', { name: 'Bea' });
  const say = (name: string) =>
    chat.store.transaction((tables) => followProfile(tables, slack('U7'), { name }, { via: 'T1', now: chat.now() }));
  await say('Bea');
  for (const name of ['Secretariat One', 'WILD Secrétariat']) await say(name);
  expect(await fromSlack(chat, 'U7', 'profile', {})).toMatch(/^Bea\n/);
});

test('what somebody was called before is kept, and shown to the secretariat alone', async () => {
  const chat = await conversation();
  await chat.say('jp-cio', 'profile update --name "Hana Sato"');
  await chat.say('newcomer', 'join cio NP "CIO" --first Asha --last Rai --email asha@office.example');
  await chat.say('secretariat-1', 'requests approve "Asha Rai"');
  expect(await chat.say('secretariat-1', 'whois Hana')).toContain('Earlier names: CIO of JP');
  expect(await chat.say('secretariat-1', 'whois Asha')).toContain('Earlier names: New CIO of NP');
  expect(await chat.say('ch-cio', 'whois Hana')).not.toContain('Earlier names');
});

test('where a meeting is, and the address of its calendar, are for the members of its group and the secretariat', async () => {
  const chat = await conversation();
  const link = 'https://meet.example/secret';
  await chat.say('secretariat-1', `meetings place series_ai-tools_2026-06-18 ${link}`);
  await chat.press('secretariat-1', 'Confirm');
  const members = await chat.store.transaction(async (tables) => {
    const group = (await tables.groups.all()).find(({ slug }) => slug === 'ai-tools');
    const { rows } = await tables.memberships.page({ groupId: group?.id ?? '' }, { offset: 0, limit: 100 });
    return rows.map(({ person }) => person.id.replace('p_', ''));
  });
  const [member = ''] = members;
  const outsider = ['nz-cio', 'jp-cio', 'ch-cio', 'au-cio'].find((account) => !members.includes(account)) ?? '';
  const show = 'meetings show series_ai-tools_2026-06-18';
  for (const account of [member, 'secretariat-1']) {
    const card = await chat.say(account, show);
    expect(card).toContain(link);
    expect(card).toContain('/calendar/');
  }
  const card = await chat.say(outsider, show);
  expect(card).toContain('Where: for members of the group');
  expect(card).not.toContain('meet.example');
  expect(card).not.toContain('/calendar/');
});
