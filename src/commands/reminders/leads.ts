import type { Asking } from '../../bot/context.ts';
import { type Field, optional, pick, text } from '../../bot/field.ts';
import { type Lead, lengthOf } from '../../domain/due.ts';
import { readLeads, typedLeads } from '../../input/leads.ts';
import { ownGroupNamed } from '../../lookups/groups.ts';
import { type Button, button, say, type Values } from '../../view-model/view.ts';
import { leadsText, leadText } from '../../views/leads.ts';

/** Leads as typed; undefined for the default ones. */
type Chosen = { leads: readonly Lead[] | undefined };

/** What a form offers beside what is chosen today. */
const offered: readonly Lead[] = ['P14D', 'P7D', 'P3D', 'P1D', 'PT3H', 'PT1H'];

type Today = (asking: Asking, values: Values) => Promise<readonly Lead[]>;

/** Reads `3d, 1h`, `off`, or `usual`. A form offers boxes to tick; `today` returns the leads of which they are ticked. */
export function leadsField(today: Today): Field<Chosen, true> {
  return {
    ...text('field.leads', { max: 120 }),
    suggested: async (asking, values) => rawOf(await today(asking, values)),
    control: async (asking) => {
      const all = new Set([...offered, ...(await today(asking, {}))]);
      const inOrder = [...all].sort((one, other) => lengthOf(other) - lengthOf(one));
      return { kind: 'several', options: inOrder.map((lead) => ({ value: rawOf([lead]), label: leadText(lead) })) };
    },
    read: async (raw) => {
      const read = readLeads(raw);
      if (read === undefined) return { ok: false, problem: say('problem.leads', { said: raw }), options: [] };
      if (read === 'usual') return { ok: true, value: { leads: undefined }, raw: 'usual', shown: say('leads.usual') };
      return { ok: true, value: { leads: read }, raw: rawOf(read), shown: leadsText(read) };
    },
  };
}

/** Returns the leads as the boxes of a form stand for them. */
const rawOf = (leads: readonly Lead[]): string => typedLeads(leads).replaceAll(' ', '');

/** Reads any group by its flag, offers the asker's own. */
export const groupFlag = () => optional(pick('field.group', ownGroupNamed, { takes: 'flag', omitsOnly: true }));

export const seeLeads = (): Button => button(say('button.remind'), 'remind');
