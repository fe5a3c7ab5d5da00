import type { Said } from '../../../src/ports/call.ts';
import { type Answer, Problem, postCall } from './api.ts';
import { type App, me } from './app.ts';
import { byId } from './dom.ts';
import { fillIn } from './form.ts';
import { openLog } from './log.ts';
import { direct, type Entry, type Session } from './session.ts';

type Written = Exclude<Entry, { kind: 'letter' }>;
type Opened = Extract<Entry, { kind: 'form' }>;
export type Talk = ReturnType<typeof openTalk>;

/** Sends what is typed, pressed and filled in, and shows what comes back in the conversation it was said in. */
export function openTalk(app: App, refresh: () => Promise<void>) {
  const log = openLog({
    press: ({ command, values, label }) => say({ how: 'pressed', command, values }, label),
    fillIn: takeUp,
  });

  function add(to: Session, conversation: string, entry: Written): void {
    to.add(conversation, entry);
    to.save();
    if (to === app.session && conversation === to.conversation) log.append(entry);
  }

  /** Runs `work`. A Problem it throws is shown in the conversation, and the page keeps working. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    const { session } = app;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      add(session, session.conversation, { kind: 'problem', at: app.state.now, text: error.message });
    }
  }

  const ask = (from: Session, conversation: string, said: Said): Promise<Answer> => {
    const where = conversation === direct ? {} : { in: conversation };
    return postCall({ from: from.account, ...where, key: crypto.randomUUID(), said });
  };

  async function say(said: Said, shown: string): Promise<void> {
    const { session } = app;
    const { conversation } = session;
    add(session, conversation, { kind: 'said', at: app.state.now, text: shown });
    await guarded(async () => {
      const answer = await ask(session, conversation, said);
      const at = app.state.now;
      if (answer.kind === 'view') return add(session, conversation, { kind: 'reply', at, view: answer.view });
      const entry: Opened = { kind: 'form', at, form: answer.form };
      add(session, conversation, entry);
      if (session === app.session && conversation === session.conversation) void takeUp(entry);
    });
    await guarded(refresh);
  }

  /** Opens a form. Once it is sent, the answer replaces it in the conversation. */
  async function takeUp(entry: Opened): Promise<void> {
    const { session } = app;
    const { conversation } = session;
    const left = await fillIn(entry.form, me(app), async (values) => {
      const answer = await ask(session, conversation, { how: 'submitted', command: entry.form.command, values });
      if (answer.kind === 'form') return answer.form;
      session.remove(conversation, entry);
      log.remove(entry);
      add(session, conversation, { kind: 'said', at: app.state.now, text: entry.form.title });
      add(session, conversation, { kind: 'reply', at: app.state.now, view: answer.view });
      return undefined;
    });
    if (!left.sent) entry.form = left.form;
    // The button that opened the form is gone, so the focus moves to the message box.
    if (document.activeElement === document.body) byId('line', HTMLElement).focus();
    session.save();
    await guarded(refresh);
  }

  return { log, say, guarded };
}
