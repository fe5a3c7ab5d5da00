import type { PlainKey } from '../languages/catalogue.ts';
import { say } from '../view-model/view.ts';
import { type Field, text } from './field.ts';

const maxLinkLength = 2000;
/** A web address, `http` or `https`; anything else a link could do is refused. */
export function link(label: PlainKey): Field<string, true> {
  const plain = text(label, { max: maxLinkLength, takes: 'flag' });
  return {
    ...plain,
    read: async (raw, at) => {
      const url = URL.parse(raw);
      return url && /^https?:$/.test(url.protocol)
        ? plain.read(url.href, at)
        : { ok: false, problem: say('problem.link'), options: [] };
    },
  };
}
