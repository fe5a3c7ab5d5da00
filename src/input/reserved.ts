import { fold } from '../domain/fold.ts';
import { says } from './typed.ts';

/** Whether people type this word for something else, so that a group of that name could not be told from it. */
export const isReserved = (name: string): boolean =>
  says(name, ({ actions, people, reminders }) => [
    ...actions.mine,
    ...Object.values(actions.shown).flat(),
    ...Object.values(actions.states).flat(),
    ...people.me,
    ...people.nobody,
    ...reminders.off,
    ...reminders.usual,
  ]) || fold(name) === 'help';
