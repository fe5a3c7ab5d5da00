import { type App, conversationsOf, me } from './app.ts';
import { openClock } from './clock.ts';
import { byId } from './dom.ts';
import { drawSpeaker } from './people.ts';
import { drawConversations, openDrawer } from './sidebar.ts';
import { type Offered, startOf } from './start.ts';
import type { Talk } from './talk.ts';
import { showTheme } from './theme.ts';
import { speak, word } from './words.ts';

type Move = Parameters<typeof openClock>[0];
export type Frame = ReturnType<typeof openFrame>;

/** Draws everything around the log: who speaks, the conversations with what is unread, and the clock. */
export function openFrame(app: App, { log }: Talk, move: Move, focus: () => void, tour: () => Offered) {
  const drawClock = openClock(move);
  const drawer = openDrawer();

  function draw(): void {
    const person = me(app);
    speak(person.language);
    showTheme();
    const { session, state } = app;
    drawSpeaker(person, state.now);
    drawClock(state, person);
    const conversations = conversationsOf(app).map((one) => ({
      ...one,
      current: one.id === session.conversation,
      unread: session.unread(one.id),
    }));
    drawConversations(conversations, go);
    const unread = conversations.reduce((sum, one) => sum + one.unread, 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${word('local.title')}`;
    session.save();
  }

  /** Draws the current conversation from scratch and marks its letters as read. */
  function show(): void {
    const person = me(app);
    speak(person.language);
    const { session } = app;
    const all = conversationsOf(app);
    const { id, kind, name } = all.find((one) => one.id === session.conversation) ?? all[0];
    session.go(id);
    session.see(id);
    byId('name', HTMLElement).textContent = kind === 'channel' ? `# ${name}` : name;
    byId('about', HTMLElement).textContent = word(kind === 'channel' ? 'local.about.channel' : 'local.about.direct');
    log.show(session.entries(id), { ...person, conversation: id }, startOf(app, tour()));
    draw();
  }

  function go(conversation: string): void {
    app.session.go(conversation);
    drawer.close();
    show();
    focus();
  }

  return { draw, show, go, closeDrawer: drawer.close };
}
