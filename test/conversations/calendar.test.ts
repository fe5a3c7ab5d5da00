import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';

test('a member is given their link and their groups’, and leaders the way to a new one', async () => {
  const chat = await conversation();
  expect(await chat.say('ch-cio', 'calendar')).toMatchInlineSnapshot(`
    "Meetings in my calendar
    Copy a link and subscribe to it in your calendar (“add calendar from a link”). Meetings then appear there by themselves and move when they are moved.
    • All my meetings, with my answers — https://wild.example/calendar/….ics [New link]
    • CIO Network — https://wild.example/calendar/….ics
    Anyone who has a link can read what it shows, so please do not pass yours on. A new link ends the old one.
    [Meetings]"
  `);
  expect(await chat.say('secretariat-1', 'calendar')).toMatchInlineSnapshot(`
    "Meetings in my calendar
    Copy a link and subscribe to it in your calendar (“add calendar from a link”). Meetings then appear there by themselves and move when they are moved.
    • CIO Network — https://wild.example/calendar/….ics [New link]
    • AI Tools Collaboration Group — https://wild.example/calendar/….ics [New link]
    Anyone who has a link can read what it shows, so please do not pass yours on. A new link ends the old one.
    [Meetings]"
  `);
  expect(await chat.say('newcomer', 'calendar')).toContain('To become one, ask to join a group.');
});

test('a link is replaced once that is confirmed, a group’s by its leaders only', async () => {
  const chat = await conversation();
  await chat.say('ch-cio', 'calendar');
  expect(await chat.press('ch-cio', 'New link')).toMatchInlineSnapshot(`
    "Replace the link to your meetings? Calendars that follow the old one are no longer updated.
    [Confirm] [Leave it as it is]"
  `);
  expect(await chat.press('ch-cio', 'Confirm')).toMatchInlineSnapshot(`
    "The old link has ended. Please subscribe to the new one.
    [See the calendar links]"
  `);
  expect(await chat.press('ch-cio', 'See the calendar links')).toContain('All my meetings');
  expect(await chat.say('ch-cio', 'calendar renew cio')).toMatchInlineSnapshot(`
    "Only the chair or a vice-chair of the CIO Network, or the secretariat, can do that.
    [See the calendar links]"
  `);
  expect(await chat.say('ch-cio', 'calendar renew nowhere')).toContain('No group is called “nowhere”.');

  await chat.posts('cio-network');
  expect(await chat.say('secretariat-1', 'calendar renew cio')).toContain(
    'Replace the calendar link of the CIO Network?',
  );
  expect(await chat.posts('cio-network')).toEqual([]);
  expect(await chat.press('secretariat-1', 'Confirm')).toContain('has ended');
  expect(await chat.posts('cio-network')).toMatchInlineSnapshot(`
    [
      "The calendar link of the CIO Network is a new one. If you followed the old one, please subscribe to the new one.
    [See the calendar links]",
    ]
  `);
  const group = 'g_cio-network';
  expect(await chat.store.transaction(({ record }) => record.of(group))).toMatchObject([{ what: 'calendar.renew' }]);
});

test('in French', async () => {
  const chat = await conversation();
  expect(await chat.say('fr-cio', 'calendar')).toMatchInlineSnapshot(`
    "Réunions dans mon agenda
    Copiez un lien et abonnez-y votre agenda (« ajouter un agenda à partir d’un lien »). Les réunions y apparaissent alors d’elles-mêmes et suivent leurs changements de date.
    • Toutes mes réunions, avec mes réponses — https://wild.example/calendar/….ics [Nouveau lien]
    • CIO Network — https://wild.example/calendar/….ics
    Toute personne qui détient un lien peut lire ce qu’il montre : veuillez ne transmettre le vôtre à personne. Un nouveau lien met fin à l’ancien.
    [Réunions]"
  `);
  expect(await chat.press('fr-cio', 'Nouveau lien')).toMatchInlineSnapshot(`
    "Remplacer le lien vers vos réunions ? Les agendas abonnés à l’ancien ne seront plus mis à jour.
    [Confirmer] [Ne rien changer]"
  `);
  expect(await chat.press('fr-cio', 'Confirmer')).toContain('L’ancien lien a pris fin.');
});
