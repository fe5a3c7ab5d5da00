import type { DrawnButton } from '../../../src/view-model/draw.ts';
import type { Values } from '../../../src/view-model/view.ts';
import { type App, me } from './app.ts';
import type { Move } from './clock.ts';
import { direct, type Entry } from './session.ts';
import type { Talk } from './talk.ts';
import { word } from './words.ts';

export type Hands = {
  app: App;
  talk: Talk;
  become(account: string): Promise<void>;
  catchUp(): Promise<void>;
  move(to: Move): Promise<void>;
  /** Shows one of the person's conversations. */
  go(conversation: string): void;
};
type StepName = 'ask' | 'approve' | 'remind' | 'answer' | 'chair' | 'report';
/** A step of the tour. `take` does it, and returns false where it needs the step before it. */
export type Step = { name: StepName; take(): Promise<boolean> };

// People of the sample network.
export const newcomer = 'newcomer';
export const secretary = 'secretariat-1';
const group = 'cio-network';

/** Returns the six steps from asking to join to the report, as a visitor of the sample network takes them. */
export function stepsOf({ app, talk, become, catchUp, move, go }: Hands): readonly Step[] {
  const as = async (account: string): Promise<void> => {
    if (app.session.account !== account) await become(account);
    if (app.session.conversation !== direct) go(direct);
    await catchUp();
  };
  const open = (name: StepName, command: string, values: Values): Promise<void> =>
    talk.say({ how: 'opened', command, values }, word(`local.tour.${name}`));
  const press = async (command: string, values: Values): Promise<boolean> => {
    const button = lastButton(app.session.entries(direct), command, values);
    if (button) await talk.say({ how: 'pressed', command: button.command, values: button.values }, button.label);
    return button !== undefined;
  };
  return [
    {
      name: 'ask',
      async take() {
        await as(newcomer);
        await open('ask', 'join', { group, office: 'NP', position: 'Chief Information Officer' });
        return true;
      },
    },
    {
      name: 'approve',
      async take() {
        await as(secretary);
        return press('requests approve', {});
      },
    },
    {
      name: 'remind',
      async take() {
        await as(newcomer);
        const { reminder } = app.state.next;
        if (me(app).role === 'guest' || reminder === undefined) return false;
        await move({ to: reminder });
        return true;
      },
    },
    {
      name: 'answer',
      async take() {
        await as(newcomer);
        return press('meetings answer', { answer: 'yes' });
      },
    },
    {
      name: 'chair',
      async take() {
        await as(secretary);
        await open('chair', 'chair confirm', { group, person: 'CIO of FI' });
        return true;
      },
    },
    {
      name: 'report',
      async take() {
        await as(secretary);
        await talk.say({ how: 'pressed', command: 'report', values: { group } }, word('local.tour.report'));
        return true;
      },
    },
  ];
}

/** Returns the last button of this command, with at least these values, that the conversation shows. */
function lastButton(entries: readonly Entry[], command: string, values: Values): DrawnButton | undefined {
  const wanted = Object.entries(values);
  return entries
    .flatMap((entry) => (entry.kind === 'letter' || entry.kind === 'reply' ? entry.view.body : []))
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .findLast((one) => one.command === command && wanted.every(([name, value]) => one.values[name] === value));
}
