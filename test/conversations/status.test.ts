import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('a chair posts a status update, the channel gets it, the report shows it', async () => {
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
  expect(await chat.say('ch-cio', 'report')).toContain(
    'CIO Network\nEstablished: 26 members nominated from 20 Offices\nChair: CIO of CH\nFirst meeting: Wed, 11 March 2026',
  );
  expect(await chat.say('ch-cio', 'status history cio')).toContain('Established: 26 members nominated from 20 Offices');
});

test('the report is the slide of the deck, from live data', async () => {
  const chat = await conversation();
  expect(await chat.say('secretariat-1', 'report ai')).toBe(`AI Tools Collaboration Group: status report
Established: 23 members nominated from 15 Offices
Chair: to be confirmed
First meeting: Thu, 19 March 2026
1 meeting held; next meeting: Thursday, 18 June 2026 at 13:00 (Geneva)
Progress
• Established: 23 members nominated from 15 Offices
• First meeting held on 19 March 2026
Key focus areas
• Shared priorities identified
• High value placed on practical peer exchange, including lessons from both successful and unsuccessful initiatives
• Different levels of AI maturity create clear opportunities for peer learning
Next steps
• Confirm Chair
• Continue regular exchange through the group’s collaboration tools
• Maintain momentum through meetings and structured peer interaction
Outstanding action items (1)
• WILD/1-c Organise knowledge-sharing workshops or training sessions to build capacities — ➤ Discussed by the AI Tools Collaboration Group at its first meeting`);
  expect(await chat.say('secretariat-1', 'report')).toContain('Outstanding action items (3)');
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
