import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('a chair posts a status update, and the channel gets it', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  await chat.posts('cio-network');
  expect(await chat.say('ch-cio', 'status post')).toContain('Post a status update\nGroup: CIO Network\nProgress *:');
  expect(
    await chat.fill('ch-cio', {
      progress: 'Chair confirmed\n- Charter <b>drafted</b>',
      next: '• Second meeting',
    }),
  ).toContain('Post this status update of the CIO Network?');
  expect(await chat.press('ch-cio', 'Confirm')).toBe(
    'Your status update of the CIO Network is posted to the channel cio-network.\n[Status] [Report]',
  );
  const card = `Status of the CIO Network
Progress
• Chair confirmed
• Charter <b>drafted</b>
Focus areas
• Knowledge sharing and peer exchange
• Digital transformation and AI
• Skills, data protection, security
Next steps
• Second meeting
CIO of CH · Thursday, 16 April 2026 at 17:00 (Geneva)`;
  expect(await chat.posts('cio-network')).toEqual([`${card}\n[Action items]`]);
  expect(await chat.say('gb-cio', 'status cio')).toContain('Charter <b>drafted</b>');
  expect(await chat.say('ch-cio', 'status history cio')).toContain('Established: 26 members nominated from 20 Offices');
});

test('only those who lead a group post for it; one who leads one does not lead the other', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH" --role vice-chair');
  expect(await chat.say('gb-cio', 'status post cio Done')).toContain(
    'Only the chair or a vice-chair of a group, or the secretariat',
  );
  expect(await chat.say('ch-cio', 'status post ai Done')).toBe(
    'Only the chair or a vice-chair of the AI Tools Collaboration Group, or the secretariat, can do that.\n[About this group]',
  );
  expect(await chat.say('ch-cio', 'status post cio All is well')).toContain('Post this status');
  expect(await chat.say('secretariat-2', 'status post ai All is well')).toContain('Post this status');
  expect(await chat.say('newcomer', 'status')).toContain('Only members of a group');
});
