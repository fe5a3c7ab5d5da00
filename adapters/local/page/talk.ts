import type { Said } from '../../../src/ports/call.ts';
import { type Answer, Problem, postCall } from './api.ts';
import { type App, me } from './app.ts';
import { openConversation } from './conversation.ts';
import { byId } from './dom.ts';
import { fillIn } from './form.ts';
import { direct, type Entry, type Session } from './session.ts';

type Written = Exclude<Entry, { kind: 'letter' }>;
type Opened = Extract<Entry, { kind: 'form' }>;
export type Talk = ReturnType<typeof openTalk>;

/** Speaking with the bot: what is typed, pressed and filled in, and what comes back, in the place where it was said. */
export function openTalk(app: App, refresh: () => Promise<void>) {
  const conversation = openConversation({
    press: ({ command, values, label }) => say({ how: 'pressed', command, values }, label),
    fillIn: takeUp,
  });

  function add(to: Session, place: string, entry: Written): void {
    to.add(place, entry);
    to.save();
    if (to === app.session && place === to.place) conversation.append(entry);
  }

  /** Runs what may fail for reasons the person should hear of: they are told in the conversation, and the page goes on. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    const { session } = app;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      add(session, session.place, { kind: 'problem', at: app.state.now, text: error.message });
    }
  }

  const ask = (from: Session, place: string, said: Said): Promise<Answer> => {
    const where = place === direct ? {} : { in: place };
    return postCall({ from: from.account, ...where, key: crypto.randomUUID(), said });
  };

  async function say(said: Said, shown: string): Promise<void> {
    const { session } = app;
    const { place } = session;
    add(session, place, { kind: 'said', at: app.state.now, text: shown });
    await guarded(async () => {
      const answer = await ask(session, place, said);
      const at = app.state.now;
      if (answer.kind === 'view') return add(session, place, { kind: 'reply', at, view: answer.view });
      const entry: Opened = { kind: 'form', at, form: answer.form };
      add(session, place, entry);
      if (session === app.session && place === session.place) void takeUp(entry);
    });
    await guarded(refresh);
  }

  /** Opens a form; once it is sent, its place in the conversation goes to what was answered. */
  async function takeUp(entry: Opened): Promise<void> {
    const { session } = app;
    const { place } = session;
    const left = await fillIn(entry.form, me(app), async (values) => {
      const answer = await ask(session, place, { how: 'submitted', command: entry.form.command, values });
      if (answer.kind === 'form') return answer.form;
      session.remove(place, entry);
      conversation.remove(entry);
      add(session, place, { kind: 'said', at: app.state.now, text: entry.form.title });
      add(session, place, { kind: 'reply', at: app.state.now, view: answer.view });
      return undefined;
    });
    if (!left.sent) entry.form = left.form;
    // The button that opened it is gone with it; the keyboard must not lose its place.
    if (document.activeElement === document.body) byId('line', HTMLElement).focus();
    session.save();
    await guarded(refresh);
  }

  return { conversation, say, guarded };
}
