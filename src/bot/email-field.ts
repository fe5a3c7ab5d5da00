import { isEmail } from '../domain/email.ts';
import { visible } from '../domain/fold.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import { say } from '../view-model/view.ts';
import { type Field, type Initial, text } from './field.ts';

/** An e-mail address; what is beyond doubt wrong is refused, the rest is for the mail system to say. */
export function email(label: PlainKey, rules: Initial = {}): Field<string, true> {
  const plain = text(label, { max: 254, takes: 'flag', ...rules });
  return {
    ...plain,
    read: async (raw, at) => {
      const address = visible(raw)
        .trim()
        .replace(/^mailto:/i, '');
      return isEmail(address) ? plain.read(address, at) : { ok: false, problem: say('problem.email'), options: [] };
    },
  };
}
