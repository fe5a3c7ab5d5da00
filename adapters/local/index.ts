import express, { Router } from 'express';
import type { Logger } from 'pino';
import type { Bot } from '../../src/ports/call.ts';
import type { Jobs } from '../../src/ports/jobs.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Previews } from '../../src/ports/previews.ts';
import type { Store } from '../../src/ports/store.ts';
import { bodyLimit } from '../http.ts';
import { askedAs, personAt } from './asker.ts';
import { answerCall } from './calls.ts';
import type { LocalClock } from './clock.ts';
import { createFeed } from './feed.ts';
import { guard } from './guard.ts';
import { showInbox } from './inbox.ts';
import { moveClock } from './move.ts';
import { readPage, serveLibrary, servePage } from './page.ts';
import { showPreview } from './preview.ts';
import { showState } from './state.ts';
import { localWords } from './words.ts';

/** `jobs` is a function because the jobs are made with this workspace's messenger, after it. */
export type LocalDeps = {
  bot: Bot;
  store: Store;
  jobs: () => Jobs;
  clock: LocalClock;
  log: Logger;
  previews: Previews;
};
export type LocalWorkspace = { router: Router; messenger: Messenger; clock: LocalClock };

/** Creates the platform that needs no account anywhere: a chat page in the browser, with a clock that can be moved. */
export function createLocalWorkspace({ bot, store, jobs, clock, log, previews }: LocalDeps): LocalWorkspace {
  const feed = createFeed(clock);
  const files = readPage();
  const parse = express.json({ limit: bodyLimit, strict: false });
  const local = Router();
  // The most frequent routes first: express tries each in turn.
  local.post('/calls', parse, answerCall({ bot, store, jobs }));
  local.post('/clock', parse, moveClock({ clock, jobs, feed }));
  local.get('/words', (_request, response) => void response.json(localWords));
  local.post('/previews', parse, showPreview({ store, previews }));
  local.get('/state', showState({ store, clock }));
  local.get('/inbox', showInbox({ store, feed, log }));
  local.get('/commands', async (request, response) => {
    const account = askedAs(request.query);
    await store.transaction((tables) => personAt(tables, account));
    response.json(await bot.commandsFor(account));
  });
  local.get(
    '/page/:name',
    servePage(files, (path) => path.slice('/page/'.length)),
  );
  local.get('/library/adaptivecards.js', serveLibrary('adaptivecards/dist/adaptivecards.min.js'));

  const router = Router();
  router.use('/local', guard, local);
  router.get(
    '/',
    guard,
    servePage(files, () => 'index.html'),
  );
  return { router, messenger: feed.messenger, clock };
}
