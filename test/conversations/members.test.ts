import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('members by group, Office and name, a page at a time', async () => {
  const chat = await conversation();
  const first = await chat.say('ch-cio', 'members cio');
  expect(first).toContain(
    'Members of the CIO Network\n26 members nominated from 20 Offices\n• CIO of AU — Australia (AU) · Chief Information Officer [Who is this?]',
  );
  expect(first).toContain('1–10 of 26\n[Show more]');
  expect(await chat.press('ch-cio', 'Show more')).toContain('11–20 of 26');
  const last = await chat.press('ch-cio', 'Show more');
  expect(last.split('\n').filter((line) => line.startsWith('•'))).toHaveLength(6);
  expect(last).not.toContain('Show more');
  expect(await chat.say('ch-cio', 'members --office Japan')).toBe(
    `4 memberships
4 found
• AI lead of JP — Japan (JP) · Head of AI · AI Tools Collaboration Group [Who is this?]
• CIO of JP — Japan (JP) · Chief Information Officer · CIO Network [Who is this?]
• CTO of JP — Japan (JP) · Chief Technology Officer · CIO Network [Who is this?]
• Data lead of JP — Japan (JP) · Head of Data · AI Tools Collaboration Group [Who is this?]`,
  );
  expect(await chat.say('ch-cio', 'members cio --search cto')).toContain('6 found');
  expect(await chat.say('ch-cio', 'members --search nobody')).toBe(
    'Nobody matches. Try fewer words, or another group.\n[See the groups]',
  );
  expect(await chat.say('newcomer', 'members cio')).toBe(
    'Only members of a group can do that. To become one, ask to join a group.\n[Join a group] [Help]',
  );
});

test('who someone is, and their e-mail address only for those who write to them', async () => {
  const chat = await conversation();
  expect(await chat.say('fr-cio', 'whois CIO of JP')).toBe(
    `CIO of JP
Fonction : Chief Information Officer
Office : Japon (JP)
Groupes : CIO Network
Heure locale : 00 h 00 en ce moment (Asia/Tokyo)
Actions : 0 en cours`,
  );
  expect(await chat.say('secretariat-1', 'whois CIO of JP')).toContain('E-mail: jp-cio@office.example');
  expect(await chat.say('jp-cio', 'whois me')).toContain('E-mail: jp-cio@office.example');
  expect(await chat.say('jp-cio', 'whois jp-cio@office.example')).toContain('CIO of JP');
  expect(await chat.say('ch-cio', 'whois zzz')).toContain('I could not find anyone called “zzz”.');
});

test('a profile says what is kept and why, and is changed by form or flags', async () => {
  const chat = await conversation();
  expect(await chat.say('newcomer', 'profile')).toContain('Time zone: Asia/Kathmandu');
  expect(await chat.press('newcomer', 'Change')).toContain('Language: en (English, Français)');
  expect(await chat.fill('newcomer', { language: 'fr', zone: 'tokyo', name: '<!channel> & *Asha*' })).toBe(
    'Your profile is up to date.\n[My profile]',
  );
  const card = await chat.say('newcomer', 'profile');
  expect(card).toContain('<!channel> & *Asha*');
  expect(card).toContain('Fuseau horaire : Asia/Tokyo');
  expect(await chat.say('newcomer', 'profile update --zone Asia/Ka')).toContain('Asia/Ka');
  expect(await chat.say('newcomer', 'profile update --zone +05:45')).toContain('Je n’ai trouvé aucun fuseau horaire');
  expect(await chat.say('newcomer', 'profile update --language klingon')).toContain(
    'Veuillez choisir entre English et Français.',
  );
});

test('the secretariat adds a member nominated by an Office', async () => {
  const chat = await conversation();
  const line = 'members add cio NO "Kari Nordmann" --email kari@office.example --position CIO --zone Oslo';
  expect(await chat.say('secretariat-1', line)).toBe(
    'Kari Nordmann of Norway (NO) is now a member of the CIO Network, which has 27 members nominated from 21 Offices. Kari Nordmann has no account with the bot yet. Please ask them to write to the bot once: a welcome waits for them.\n[Members]',
  );
  expect(await chat.say('secretariat-1', line)).toContain('Kari Nordmann is already a member');
  expect(await chat.say('secretariat-1', 'whois kari')).toContain('(Europe/Oslo)');
  expect(await chat.say('secretariat-1', 'members add cio')).toContain('Add a member\nGroup: CIO Network\nOffice *:');
  expect(await chat.say('ch-cio', line)).toBe('Only the secretariat can do that.\n[Help]');
});
