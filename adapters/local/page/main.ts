import { getState, getWords, Problem, postClock } from './api.ts';
import { type App, me } from './app.ts';
import type { Move } from './clock.ts';
import { openComposer } from './composer.ts';
import { byId } from './dom.ts';
import { openFrame } from './frame.ts';
import { openNews } from './news.ts';
import { choosePerson } from './people.ts';
import { openSession } from './session.ts';
import { openTalk } from './talk.ts';
import { openTheme } from './theme.ts';
import { openTour } from './tour.ts';
import { cityOf, fullTime } from './when.ts';
import { learn, word } from './words.ts';

const meKey = 'wild me';

async function start(): Promise<void> {
  openTheme();
  const [state, words] = await Promise.all([getState(), getWords()]);
  learn(words);
  const kept = sessionStorage.getItem(meKey);
  const first =
    state.people.find(({ account }) => account === kept) ??
    state.people.find(({ role }) => role === 'guest') ??
    state.people[0];
  if (!first) throw new Problem('There is no one to speak as yet.');
  const app: App = { state, session: openSession(first.account, state.now), commands: [] };

  const talk = openTalk(app, () => news.refresh());
  const composer = openComposer({
    commands: () => app.commands,
    history: () => app.session.history,
    send: (line) => {
      app.session.remember(line);
      void talk.say({ how: 'typed', line }, line);
    },
  });
  const move = (to: Move): Promise<void> =>
    talk.guarded(async () => {
      await postClock(to);
      await news.refresh();
      const { zone, language } = me(app);
      announce(word('local.clock.now', { when: fullTime(app.state.now, zone, language), place: cityOf(zone) }));
    });
  const frame = openFrame(app, talk, move, composer.focus, () => tour);
  const news = openNews(app, talk, frame);

  const become = (account: string): Promise<void> =>
    talk.guarded(async () => {
      await news.become(account);
      sessionStorage.setItem(meKey, account);
      composer.clear();
      composer.focus();
      tour.draw();
    });
  const tour = openTour({ app, talk, become, catchUp: () => news.catchUp(), move, go: frame.go });
  byId('speaker', HTMLElement).addEventListener('click', () => {
    choosePerson(app.state.people, app.session.account, app.state.now, (account) => {
      frame.closeDrawer();
      void become(account);
    });
  });
  await become(first.account);
}

function announce(text: string): void {
  byId('announce', HTMLElement).textContent = text;
}

void start().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  announce(text);
  byId('log', HTMLElement).append(text);
});
