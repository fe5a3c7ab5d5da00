import type { Asking } from '../../bot/context.ts';
import { type Field, optional, pick, text } from '../../bot/field.ts';
import type { Lead } from '../../domain/due.ts';
import { readLeads, typedLeads } from '../../input/leads.ts';
import { groupNamed } from '../../lookups/groups.ts';

import { type Button, button, say } from '../../view-model/view.ts';
import { leadsText } from '../../views/leads.ts';

/** Leads as typed; undefined for the default ones. */
type Chosen = { leads: readonly Lead[] | undefined };

/** Reads `3d, 1h`, `off`, or `usual`. */
export function leadsField(initial?: (asking: Asking) => Promise<string>): Field<Chosen, true> {
  const plain = text('field.leads', { max: 120, ...(initial ? { initial } : {}) });
  return {
    ...plain,
    read: async (raw) => {
      const read = readLeads(raw);
      if (read === undefined) return { ok: false, problem: say('problem.leads', { said: raw }), options: [] };
      if (read === 'usual') return { ok: true, value: { leads: undefined }, raw: 'usual', shown: say('leads.usual') };
      return { ok: true, value: { leads: read }, raw: typedLeads(read), shown: leadsText(read) };
    },
  };
}

/** One of the asker's groups, by its flag. */
export const groupFlag = () => optional(pick('field.group', groupNamed(), { takes: 'flag' }));

export const seeLeads = (): Button => button(say('button.remind'), 'remind');
