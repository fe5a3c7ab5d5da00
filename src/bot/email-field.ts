import { visible } from '../domain/fold.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import { say } from '../view-model/view.ts';
import { type Field, type Initial, text } from './field.ts';

const emailShape = /^[^\s@<>"(),;]+@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;
/** An e-mail address; what is beyond doubt wrong is refused, the rest is for the mail system to say. */
export function email(label: PlainKey, rules: Initial = {}): Field<string, true> {
  const plain = text(label, { max: 254, takes: 'flag', ...rules });
  return {
    ...plain,
    read: async (raw, at) => {
      const address = visible(raw)
        .trim()
        .replace(/^mailto:/i, '');
      return emailShape.test(address)
        ? plain.read(address, at)
        : { ok: false, problem: say('problem.email'), options: [] };
    },
  };
}
