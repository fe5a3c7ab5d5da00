import { getCommands, getInbox, getState, type Letter, listen, type Update } from './api.ts';
import { type App, me } from './app.ts';
import type { Frame } from './frame.ts';
import { openSession, type Session } from './session.ts';
import type { Talk } from './talk.ts';

// Letters come in bursts; what they changed is asked for once the burst is over.
const pause = 150;

/** Keeps the page up to date with the server: letters and the clock as they come, and who and what there is. */
export function openNews(app: App, { conversation, guarded }: Talk, frame: Frame) {
  let source: EventSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const receive = (to: Session, letters: Letter[], live: boolean): void => {
    const arrived = to.receive(letters);
    if (to !== app.session || arrived.length === 0) return;
    const here = arrived.filter(({ place }) => place === to.place);
    if (live) for (const { entry } of here) conversation.append(entry);
    else if (here.length > 0) frame.show();
    to.see(to.place);
    frame.draw();
    if (!live) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void guarded(refresh), pause);
  };
  const update = (to: Session, news: Update): void => {
    const updated = to.update(news);
    if (updated && to === app.session && updated.place === to.place) conversation.replace(updated.entry);
  };
  const catchUp = (session: Session): Promise<void> =>
    guarded(async () => receive(session, await getInbox(session.account), false));

  /** Asks anew who and what there is; a role, a group or a language gained changes commands and letters too. */
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

  /** Becomes someone: their conversations, their commands, and what reaches them from now on. */
  async function become(account: string): Promise<void> {
    const session = openSession(account, app.state.now);
    const commands = await getCommands(account);
    source?.close();
    Object.assign(app, { session, commands });
    frame.show();
    source = listen(account, {
      // After a break the server may have gone on, or have begun anew.
      opened: () => void catchUp(session).then(() => guarded(refresh)),
      letter: (letter) => receive(session, [letter], true),
      update: (news) => update(session, news),
      clock: (now) => {
        app.state = { ...app.state, now };
        frame.draw();
      },
    });
  }

  return { refresh, become };
}
