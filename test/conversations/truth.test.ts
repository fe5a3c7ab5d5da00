import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

const askToJoin = 'join ai NP --first New --last Person --position CIO --email new@office.example';

test('a request of someone who is a member already is closed, and says so', async () => {
  const chat = await conversation();
  await chat.say('newcomer', askToJoin);
  const [card] = await chat.letters('secretariat-1');
  expect(card).toContain('New Person asks to join');
  await chat.say('secretariat-1', 'members add ai NP "New Person" --email newcomer@office.example');
  await chat.press('secretariat-1', 'The same person');
  expect(await chat.say('secretariat-2', 'requests approve New Person')).toContain(
    'New Person is already a member of the AI Tools Collaboration Group. The request is closed.',
  );
  expect(await chat.say('secretariat-2', 'requests')).toContain('No join request is waiting.');
});

test('who is added is welcomed, and the secretariat hears of who cannot be reached yet', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'members add cio GB "Ana Silva" --email ana@office.example')).toContain(
    'Ana Silva has no account with the bot yet. Please ask them to write to the bot once: a welcome waits for them.',
  );
  expect(await chat.say('secretariat-1', 'members add ai CH "CIO of CH" --email ch-cio@office.example')).toContain(
    'CIO of CH has been sent a welcome.',
  );
  expect((await chat.letters('ch-cio'))[0]).toContain('Welcome to the AI Tools Collaboration Group');
});

test('a status update is shown before it is posted, with where it goes; what is not changed is kept', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.posts('cio-network');
  const preview = await chat.say('ch-cio', 'status post One line.');
  expect(preview).toContain('Post this status update of the CIO Network?\nProgress\n• One line.\nFocus areas\n');
  expect(preview).toContain(
    'When you confirm, this goes to the channel cio-network.\n[Confirm] [Change] [Do not send]',
  );
  expect(await chat.posts('cio-network')).toEqual([]);
  expect(await chat.press('ch-cio', 'Change')).toContain('Progress *: One line.');
  expect(await chat.fill('ch-cio', { next: 'Meet' })).toContain('Next steps\n• Meet');
  expect(await chat.press('ch-cio', 'Confirm')).toContain(
    'Your status update of the CIO Network is posted to the channel cio-network.',
  );
  const [posted] = await chat.posts('cio-network');
  expect(posted).toContain('Focus areas\n• ');
  expect(posted).toContain('Next steps\n• Meet');
});

test('updates of the same moment are listed in the order in which they were posted', async () => {
  const chat = await conversation();
  for (const word of ['One', 'Two', 'Three']) {
    await chat.say('secretariat-1', `status post cio ${word}`);
    await chat.press('secretariat-1', 'Confirm');
  }
  const history = await chat.say('secretariat-1', 'status history cio');
  const order = ['Three', 'Two', 'One'].map((word) => history.indexOf(`— ${word}`));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).not.toContain(-1);
});

test('a group without a channel is told so: nothing is said to be posted', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'groups add "Data Exchange Group" DX Exchange of data.');
  const preview = await chat.say('secretariat-1', 'status post dx Begun');
  expect(preview).toContain('When you confirm, this goes to nobody yet (the group has no channel yet).');
  expect(await chat.press('secretariat-1', 'Confirm')).toContain(
    'The group has no channel yet, so it is posted nowhere',
  );
});

test('the answer that was pressed shows as chosen on the card', async () => {
  const chat = await conversation();
  await chat.say('ch-cio', 'meetings answer cio maybe');
  expect(await chat.say('ch-cio', 'meetings show cio')).toContain('[Yes] [✓ Maybe] [No]');
});

test('a reminder of a meeting that is over does not say that it is tomorrow', async () => {
  const chat = await conversation();
  await chat.until('2026-06-10T18:00:00Z');
  for (const card of await chat.cards('channel', 'cio-network'))
    if (card.includes('This meeting is over.')) expect(card).not.toMatch(/^(Tomorrow|Today|Starting soon|In \d+ days)/);
});

test('a meeting is found by its day, in pickers by its group, past ones too', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'meetings show 10 June')).toContain('CIO Network\nWhen: Wednesday, 10 June 2026');
  expect(await chat.say('ch-cio', 'minutes show 2026-03-11')).toContain('It was Wednesday, 11 March 2026');
  await chat.say('ch-cio', 'meetings show');
  const sees = chat.sees('ch-cio');
  const control = sees?.kind === 'form' ? sees.form.inputs[0]?.control : undefined;
  const labels = control && 'options' in control ? control.options.map(({ label }) => label) : [];
  expect(labels).toContain('CIO Network, Wednesday, 10 June 2026 at 13:00 (Geneva)');
  expect(labels).toContain('CIO Network, Wednesday, 11 March 2026 at 13:00 (Geneva)');
});

test('a group is not asked for where there is one: that one chairs, that one is a member of', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  const form = await chat.say('ch-cio', 'meetings schedule');
  expect(form).toContain('Schedule a meeting\nGroup: CIO Network\n');
  expect(form).not.toContain('AI Tools');
  expect(await chat.fill('ch-cio', { day: '2026-07-08', time: '13:00' })).toContain(
    'Schedule this meeting of the CIO Network?',
  );
  expect(await chat.say('jp-cio', 'leave')).toContain('CIO Network');
  expect(await chat.say('jp-cio', 'remind me')).not.toContain('Group');
  expect(await chat.say('secretariat-1', 'meetings schedule')).toContain('(CIO Network, AI Tools Collaboration Group)');
});

test('home shows the next meeting once and agrees with itself on what is open', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('secretariat-1', 'actions assign WILD/1-b cio-network');
  const home = await chat.say('ch-cio', 'home');
  expect(home).not.toContain('CIO Network, Wednesday, 10 June');
  expect(home).toContain('1 open action item');
  expect(home).toContain('Action items: 1 open');
});

test('a preview of a meeting has a way back', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'meetings schedule cio 2026-07-08 13:00')).toContain(
    'When you confirm, this goes to the channel cio-network and 26 members.\n[Confirm] [Every quarter instead] [Choose another time] [Do not send]',
  );
});

test('minutes whose form asked for the meeting are saved at once', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'minutes write');
  expect(await chat.fill('secretariat-1', { meeting: 'cio', decisions: 'Meet every quarter' })).toContain(
    'Saved as a draft.',
  );
});

test('the report has the chair, the meetings, progress, decisions and what is finished', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.say('ch-cio', 'status post cio Charter drafted');
  await chat.press('ch-cio', 'Confirm');
  await chat.say('ch-cio', 'minutes write cio --decisions "Meet every quarter"');
  await chat.say('ch-cio', 'minutes post cio');
  await chat.press('ch-cio', 'Confirm');
  const report = await chat.say('secretariat-1', 'report cio');
  for (const part of [
    'Chair: CIO of CH',
    'First meeting: 11 March 2026',
    'Progress\n• Charter drafted',
    'Decisions\n• Meet every quarter',
  ])
    expect(report).toContain(part);
  expect(await chat.say('secretariat-1', 'report')).toContain('Finished action items (2)\n• WILD/1-a');
});

test('the form of reminders opens with today’s choice', async () => {
  const chat = await conversation();
  await chat.say('ch-cio', 'remind me 3d, 1h');
  expect(await chat.say('ch-cio', 'remind me')).toContain('☑ 3 days ☐ 1 day ☐ 3 hours ☑ 1 hour');
});

test('who cannot be reached is counted alike by the reply, the message log and health: no account, or a platform that is off', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'members add cio GB "Ana Silva" --email ana@office.example');
  await chat.say('secretariat-1', 'members add cio GB "Ben Okri" --email ben@office.example');
  await chat.bot.handle({
    from: { platform: 'slack', workspace: 'T1', id: 'U1' },
    said: { how: 'typed', line: 'help' },
    known: { name: 'Ben Okri', email: 'ben@office.example' },
  });
  const reached = 'the channel cio-network and 26 members; 2 members cannot be reached yet';
  expect(await chat.say('secretariat-1', 'meetings move cio 2026-06-11 13:00')).toContain(reached);
  expect(await chat.press('secretariat-1', 'Confirm')).toContain(reached);
  await chat.later('PT5M');
  const ledger = await chat.say('secretariat-1', 'ledger cio --person "Ana Silva"');
  expect(ledger).toMatch(/Ana Silva · Moved: CIO Network — waiting/);
  expect(await chat.say('secretariat-1', 'ledger cio --person "Ben Okri"')).toMatch(/Moved: CIO Network — waiting/);
  expect(await chat.say('secretariat-1', 'health')).toContain('4 messages');
});
