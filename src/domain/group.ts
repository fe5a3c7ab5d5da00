import { words } from './fold.ts';

export type GroupState = 'active' | 'concluded';

/** A focus group. `code` begins its action items' codes (`CIO-7`). */
export type Group = {
  id: string;
  slug: string;
  name: string;
  code: string;
  mandate: string;
  state: GroupState;
  establishedOn: Temporal.PlainDate | null;
  /** Reports say that its members are nominated from, or by, its Offices. */
  nominated: 'from' | 'by';
};

/** The line every list and report shares: "26 members nominated from 20 Offices". */
export type Strength = { members: number; offices: number };

/** A place in Slack, Teams or the local workspace bound to a group. */
export type Channel = {
  platform: 'local' | 'slack' | 'teams';
  workspace: string;
  id: string;
  name: string;
  groupId: string;
};

export type GroupDecision =
  | { outcome: 'bad code' }
  | { outcome: 'a word'; word: string }
  | { outcome: 'taken'; by: Group }
  | { outcome: 'added'; group: Group };
type Proposal = {
  id: string;
  name: string;
  code: string;
  mandate: string;
  others: readonly Group[];
  /** Whether a name or code already means something else, such as an Office's code. */
  isTaken: (name: string) => boolean;
  today: Temporal.PlainDate;
};

/** A new group: its code is 2 to 6 letters (it begins action items' codes), and neither name nor code is another's. */
export function decideGroup({ id, name, code: typed, mandate, others, isTaken, today }: Proposal): GroupDecision {
  const code = typed.toUpperCase();
  if (!/^[A-Z]{2,6}$/.test(code) || code === 'WILD') return { outcome: 'bad code' };
  const word = [code, name].find(isTaken);
  if (word !== undefined) return { outcome: 'a word', word };
  const slug = words(name).join('-') || code.toLowerCase();
  const by = others.find((other) => other.slug === slug || other.code === code);
  if (by) return { outcome: 'taken', by };
  return {
    outcome: 'added',
    group: { id, slug, name, code, mandate, state: 'active', establishedOn: today, nominated: 'from' },
  };
}
