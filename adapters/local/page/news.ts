import { getCommands, getInbox, getState, type Letter, listen, type Update } from './api.ts';
import { type App, me } from './app.ts';
import type { Frame } from './frame.ts';
import { openSession, type Session } from './session.ts';
import type { Talk } from './talk.ts';

// Letters come in bursts, so the state is requested once, after the last one.
const pauseMs = 150;

/** Keeps the page up to date with the server: letters, the clock, people and channels. */
export function openNews(app: App, { log, guarded }: Talk, frame: Frame) {
  let source: EventSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const receive = (to: Session, letters: Letter[], live: boolean): void => {
    const arrived = to.receive(letters);
    if (to !== app.session || arrived.length === 0) return;
    const here = arrived.filter(({ conversation }) => conversation === to.conversation);
    if (live) for (const { entry } of here) log.append(entry);
    else if (here.length > 0) frame.show();
    to.see(to.conversation);
    frame.draw();
    if (!live) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void guarded(refresh), pauseMs);
  };
  const update = (to: Session, news: Update): void => {
    const updated = to.update(news);
    if (updated && to === app.session && updated.conversation === to.conversation) log.replace(updated.entry);
  };
  const catchUp = (session: Session): Promise<void> =>
    guarded(async () => receive(session, await getInbox(session.account), false));

  /** Requests the state again. A changed role, group or language also changes the commands and letters, so those are requested too. */
  async function refresh(): Promise<void> {
    const { session } = app;
    const standing = (): string => JSON.stringify([me(app).role, me(app).groups, me(app).language]);
    const before = standing();
    const state = await getState();
    if (session !== app.session) return;
    app.state = state;
    if (standing() !== before) {
      const commands = await getCommands(session.account);
      if (session !== app.session) return;
      app.commands = commands;
      await catchUp(session);
    }
    frame.draw();
  }

  /** Speaks as someone else: their conversations, their commands, and the letters that reach them from now on. */
  async function become(account: string): Promise<void> {
    const session = openSession(account, app.state.now);
    const commands = await getCommands(account);
    source?.close();
    Object.assign(app, { session, commands });
    frame.show();
    await catchUp(session);
    source = listen(account, {
      // While disconnected the server may have changed or restarted.
      opened: () => void catchUp(session).then(() => guarded(refresh)),
      letter: (letter) => receive(session, [letter], true),
      update: (news) => update(session, news),
      clock: (now) => {
        app.state = { ...app.state, now };
        frame.draw();
      },
    });
  }

  return { refresh, become, catchUp: () => catchUp(app.session) };
}
