import { expect, test } from 'vitest';
import { rehearsal } from '../../src/operations/rehearsal.ts';
import { conversation, network } from '../conversation.ts';

const june = 'series_cio-network_2026-06-10';

test('a rehearsal shows each message to come: recipient, time, language and zone; nothing is sent', async () => {
  const chat = await conversation();
  const before = await chat.store.transaction(({ outbox }) => outbox.counts());
  expect(await chat.say('secretariat-1', 'rehearse cio')).toMatchInlineSnapshot(`
    "CIO Network: 108 messages to come
    As things stand now. Nothing has been sent.
    • Channels of the CIO Network · Wednesday, 27 May 2026 at 13:00 (Geneva) — In 14 days: CIO Network · English · Europe/Zurich [Read]
    • CIO of BR · Wednesday, 27 May 2026 at 08:00 (Sao Paulo), 13:00 in Geneva — In 14 days: CIO Network · English · America/Sao_Paulo [Read]
    • CIO of CH · Wednesday, 27 May 2026 at 13:00 (Geneva) — In 14 days: CIO Network · English · Europe/Zurich [Read]
    • CTO of CH · Wednesday, 27 May 2026 at 13:00 (Geneva) — In 14 days: CIO Network · English · Europe/Zurich [Read]
    • CIO of CN · Wednesday, 27 May 2026 at 19:00 (Shanghai), 13:00 in Geneva — In 14 days: CIO Network · English · Asia/Shanghai [Read]
    • CIO of EG · Wednesday, 27 May 2026 at 14:00 (Cairo), 13:00 in Geneva — In 14 days: CIO Network · English · Africa/Cairo [Read]
    • CIO of EP · Wednesday, 27 May 2026 at 13:00 (Geneva) — In 14 days: CIO Network · English · Europe/Berlin [Read]
    • CTO of EP · Wednesday, 27 May 2026 at 13:00 (Geneva) — In 14 days: CIO Network · English · Europe/Berlin [Read]
    • CIO of ES · Wednesday, 27 May 2026 at 13:00 (Geneva) — In 14 days: CIO Network · English · Europe/Madrid [Read]
    • CIO of FI · Wednesday, 27 May 2026 at 14:00 (Helsinki), 13:00 in Geneva — In 14 days: CIO Network · English · Europe/Helsinki [Read]
    1–10 of 108
    [Show more]
    [See the meeting] [Message log]"
  `);
  expect(await chat.press('secretariat-1', 'Show more')).toContain('11–20 of 108');
  expect(await chat.say('secretariat-1', 'rehearse cio --person "CIO of FR"')).toMatchInlineSnapshot(`
    "CIO Network: 4 messages to come
    As things stand now. Nothing has been sent.
    Wednesday, 27 May 2026 at 13:00 (Geneva) · Français · Europe/Paris
    Dans 14 jours : CIO Network
    Quand : mercredi 10 juin 2026 à 13 h 00 (Genève)
    Durée : 90 minutes
    Où : à préciser
    Participation : aucune réponse pour l’instant
    Votre réponse : pas encore donnée
    Calendrier : Ajouter au calendrier (https://wild.example/calendar/….ics)
    Vous n’avez pas encore répondu. Participerez-vous ?
    [Oui] [Peut-être] [Non]
    Friday, 5 June 2026 at 13:00 (Geneva) · Français · Europe/Paris
    Dans 5 jours : CIO Network
    Quand : mercredi 10 juin 2026 à 13 h 00 (Genève)
    Durée : 90 minutes
    Où : à préciser
    Participation : aucune réponse pour l’instant
    Votre réponse : pas encore donnée
    Calendrier : Ajouter au calendrier (https://wild.example/calendar/….ics)
    Vous n’avez pas encore répondu. Participerez-vous ?
    [Oui] [Peut-être] [Non]
    Tuesday, 9 June 2026 at 13:00 (Geneva) · Français · Europe/Paris
    Demain : CIO Network
    Quand : mercredi 10 juin 2026 à 13 h 00 (Genève)
    Durée : 90 minutes
    Où : à préciser
    Participation : aucune réponse pour l’instant
    Votre réponse : pas encore donnée
    Calendrier : Ajouter au calendrier (https://wild.example/calendar/….ics)
    Vous n’avez pas encore répondu. Participerez-vous ?
    [Oui] [Peut-être] [Non]
    Wednesday, 10 June 2026 at 12:00 (Geneva) · Français · Europe/Paris
    Commence bientôt : CIO Network
    Quand : mercredi 10 juin 2026 à 13 h 00 (Genève)
    Durée : 90 minutes
    Où : à préciser
    Participation : aucune réponse pour l’instant
    Votre réponse : pas encore donnée
    Calendrier : Ajouter au calendrier (https://wild.example/calendar/….ics)
    Vous n’avez pas encore répondu. Participerez-vous ?
    [Oui] [Peut-être] [Non]
    [See the meeting] [Message log]"
  `);
  await chat.say('secretariat-1', 'rehearse cio');
  expect(await chat.press('secretariat-1', 'Read')).toContain('CIO Network: 4 messages to come');
  expect(await chat.store.transaction(({ outbox }) => outbox.counts())).toEqual(before);
});

test('what was rehearsed is what is sent: the same words to the same people at the same moments', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of JP"');
  await chat.say('us-cio', 'meetings answer cio no');
  await chat.say('nz-cio', 'meetings answer cio yes');
  await chat.say('gb-cio', 'remind me 2d');
  await chat.say('kr-cio', 'remind off');
  await chat.say('secretariat-1', 'actions add cio "Draft a plan" --owner "CIO of NZ" --due 2026-05-05');
  await chat.say('secretariat-1', 'actions add cio "Ask around" --owner CH --due 2026-06-20');
  await chat.say('secretariat-1', 'actions add cio "Agree on it" --owner "CIO Network" --due 2026-05-30');
  await chat.say('secretariat-1', 'actions add ai-tools "Of the other group" --owner "CIO of NZ" --due 2026-05-05');
  await chat.say('ch-cto', 'remind off');
  const rehearsed = await chat.store.transaction(async (tables) => {
    const meeting = await tables.meetings.get(june);
    return meeting ? rehearsal(tables, meeting, { now: chat.now(), ...network }) : [];
  });
  await chat.until('2026-06-10T10:59:00Z');
  const states = await chat.store.transaction(({ reminders }) => reminders.ofMeeting(june));
  const sent = states.filter(({ state }) => state === 'sent').map(({ key }) => key);
  // Not the digests that went out before, or that say nothing of this group.
  const digests = await chat.store.transaction(({ outbox }) => outbox.ledger('digest:'));
  const ours = digests.filter(({ view }) => JSON.stringify(view).includes('CIO-')).map(({ key }) => key);
  expect(new Set(ours.map((key) => key.split(':')[1])).size).toBeGreaterThan(2);
  expect(rehearsed.map(({ key }) => key).sort()).toEqual([...sent, ...ours].sort());
  for (const { key, at, person, text } of rehearsed) {
    const [entry] = await chat.store.transaction(({ outbox }) => outbox.ledger(key));
    expect(String(entry?.delivery?.sentAt), key).toBe(String(at));
    expect(entry?.delivery?.readerId ?? undefined, key).toBe(person?.id);
    expect(chat.drawnFor(entry?.view ?? { body: [] }, person), key).toBe(text);
  }
  expect(rehearsed.filter(({ key }) => key.includes(':actions:'))).toHaveLength(1);
  expect(rehearsed.filter(({ key }) => key.startsWith('remind:'))).toHaveLength(4 + 22 * 4 + 1 + 1);
  expect(rehearsed.map(({ at }) => at.epochMilliseconds)).toEqual(
    rehearsed.map(({ at }) => at.epochMilliseconds).sort((one, other) => one - other),
  );
});

test('weekly digests that show an action item of the group are rehearsed among the reminders', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'actions add cio "Draft a plan" --owner "CIO of FR" --due 2026-06-08');
  await chat.say('secretariat-1', 'actions add cio "Later" --owner "CIO of FR" --due 2026-09-01');
  await chat.say('secretariat-1', 'actions add ai-tools "Elsewhere" --owner "CIO of JP" --due 2026-05-26');
  expect(await chat.say('secretariat-1', 'rehearse cio')).toContain(
    '• CIO of FR · Monday, 25 May 2026 at 09:00 (Geneva) — Vos actions : 1 bientôt à échéance · Français · Europe/Paris [Read]',
  );
  const all = await chat.say('secretariat-1', 'rehearse cio --person "CIO of FR"');
  expect(all.split('\n').filter((line) => line.includes('Europe/Paris'))).toEqual([
    'Monday, 25 May 2026 at 09:00 (Geneva) · Français · Europe/Paris',
    'Wednesday, 27 May 2026 at 13:00 (Geneva) · Français · Europe/Paris',
    'Monday, 1 June 2026 at 09:00 (Geneva) · Français · Europe/Paris',
    'Friday, 5 June 2026 at 13:00 (Geneva) · Français · Europe/Paris',
    'Monday, 8 June 2026 at 09:00 (Geneva) · Français · Europe/Paris',
    'Tuesday, 9 June 2026 at 13:00 (Geneva) · Français · Europe/Paris',
    'Wednesday, 10 June 2026 at 12:00 (Geneva) · Français · Europe/Paris',
  ]);
  expect(all).toContain('CIO-1 Draft a plan — ouverte');
  expect(await chat.say('secretariat-1', 'rehearse cio --person "CIO of JP"')).not.toContain('action');
});

test('only leaders rehearse; a person who gets nothing, and a meeting with nothing to come', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'rehearse cio')).toContain('Only the chair or a vice-chair of a group');
  await chat.say('secretariat-1', 'chair confirm ai-tools "AI lead of CH"');
  expect(await chat.say('ch-ai', 'rehearse cio')).toContain('Only the chair or a vice-chair of the CIO Network');
  await chat.say('ch-cio', 'remind off');
  expect(await chat.say('secretariat-1', 'rehearse cio --person "CIO of CH"')).toContain(
    'CIO of CH will get nothing more',
  );
  expect(await chat.say('secretariat-1', 'rehearse series_cio-network_2026-03-11')).toContain(
    'Nothing more will be sent',
  );
});

test('in French', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio-network "CIO of FR"');
  expect(await chat.say('fr-cio', 'rehearse cio --person "CIO of NZ"')).toContain('English · Pacific/Auckland');
  expect(await chat.say('fr-cio', 'rehearse cio')).toContain('CIO Network : 109 messages à venir\nEn l’état actuel.');
});
