import type { DrawnForm, DrawnView } from '../../../src/view-model/draw.ts';
import type { Letter, Update } from './api.ts';

/** One entry of a conversation, with the instant on the workspace's clock at which it was added. */
export type Entry = { at: string } & (
  | { kind: 'said'; text: string }
  | { kind: 'reply'; view: DrawnView }
  | { kind: 'form'; form: DrawnForm }
  | { kind: 'problem'; text: string }
  | { kind: 'letter'; id: string; view: DrawnView }
);
// A letter's content stays with the server; only its position among the other entries is kept here.
type Kept = Exclude<Entry, { kind: 'letter' }> | { kind: 'letter'; id: string; at: string };
type Saved = { conversation: string; history: string[]; seen: string[]; entries: Record<string, Kept[]> };

/** The id of the direct conversation with the bot; every other conversation has its channel's id. */
export const direct = 'direct';
const maxEntries = 100;
const maxHistory = 50;

export type Session = ReturnType<typeof openSession>;

/** Opens what one person has said and seen in this browser tab. A transcript with entries later than `now` belongs to another store and is dropped. */
export function openSession(account: string, now: string) {
  const name = `wild session ${account}`;
  const saved = load(name, now);
  const seen = new Set(saved.seen);
  const letters = new Map<string, Letter>();
  const lists = new Map(Object.entries(saved.entries));
  const listOf = (conversation: string): Kept[] => {
    const list = lists.get(conversation) ?? [];
    lists.set(conversation, list);
    return list;
  };
  const entryOf = (kept: Kept): Entry[] => {
    if (kept.kind !== 'letter') return [kept];
    const letter = letters.get(kept.id);
    return letter ? [{ ...kept, view: letter.view }] : [];
  };

  return {
    account,
    get conversation(): string {
      return saved.conversation;
    },
    go(conversation: string): void {
      saved.conversation = conversation;
    },
    history: saved.history,
    entries: (conversation: string): Entry[] => listOf(conversation).flatMap(entryOf),
    add(conversation: string, entry: Exclude<Entry, { kind: 'letter' }>): void {
      listOf(conversation).push(entry);
    },
    remove(conversation: string, entry: Entry): void {
      const list = listOf(conversation);
      const index = entry.kind === 'letter' ? -1 : list.indexOf(entry);
      if (index >= 0) list.splice(index, 1);
    },
    /** Inserts letters by time. Returns those that are new or whose text changed, each with its conversation. */
    receive(arrived: readonly Letter[]): { conversation: string; entry: Entry }[] {
      return arrived.flatMap((letter) => {
        const conversation = letter.channel ?? direct;
        const id = `${letter.key} ${conversation}`;
        if (letters.get(id)?.text === letter.text) return [];
        letters.set(id, letter);
        const kept: Kept = { kind: 'letter', id, at: letter.at };
        const list = listOf(conversation);
        const later = list.findIndex(({ at }) => Date.parse(at) > Date.parse(letter.at));
        const isPlaced = list.some((one) => one.kind === 'letter' && one.id === id);
        if (!isPlaced) list.splice(later < 0 ? list.length : later, 0, kept);
        return [{ conversation, entry: { ...kept, view: letter.view } }];
      });
    },
    /** Stores a letter's new content. Returns its conversation and entry, or undefined where the letter is not here yet. */
    update({
      key,
      channel,
      view,
      text,
    }: Update): { conversation: string; entry: Extract<Entry, { kind: 'letter' }> } | undefined {
      const conversation = channel ?? direct;
      const id = `${key} ${conversation}`;
      const before = letters.get(id);
      if (!before) return undefined;
      letters.set(id, { ...before, view, text });
      return { conversation, entry: { kind: 'letter', id, at: before.at, view } };
    },
    unread: (conversation: string): number =>
      listOf(conversation).filter((kept) => kept.kind === 'letter' && letters.has(kept.id) && !seen.has(kept.id))
        .length,
    see(conversation: string): void {
      for (const kept of listOf(conversation)) if (kept.kind === 'letter') seen.add(kept.id);
    },
    remember(line: string): void {
      if (saved.history.at(-1) !== line) saved.history.push(line);
      saved.history.splice(0, saved.history.length - maxHistory);
    },
    save(): void {
      const recent = [...lists].map(([id, list]) => [id, list.slice(-maxEntries)] as const);
      store(name, { ...saved, seen: [...seen], entries: Object.fromEntries(recent) });
    },
  };
}

function load(name: string, now: string): Saved {
  const fresh: Saved = { conversation: direct, history: [], seen: [], entries: {} };
  const text = sessionStorage.getItem(name);
  if (text === null) return fresh;
  const saved: Saved = JSON.parse(text);
  const isLater = ({ at }: Kept): boolean => Date.parse(at) > Date.parse(now);
  return Object.values(saved.entries).flat().some(isLater) ? fresh : saved;
}

function store(name: string, saved: Saved): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(saved));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // The storage is full: the page keeps working, and a reload shows less.
    sessionStorage.removeItem(name);
  }
}
