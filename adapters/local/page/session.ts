import type { DrawnForm, DrawnView } from '../../../src/view-model/draw.ts';
import type { Letter, Update } from './api.ts';

/** One thing in a conversation, with the moment on the workspace's clock when it came. */
export type Entry = { at: string } & (
  | { kind: 'said'; text: string }
  | { kind: 'reply'; view: DrawnView }
  | { kind: 'form'; form: DrawnForm }
  | { kind: 'problem'; text: string }
  | { kind: 'letter'; id: string; view: DrawnView }
);
// A letter's content stays with the server; only its place among the rest is kept here.
type Kept = Exclude<Entry, { kind: 'letter' }> | { kind: 'letter'; id: string; at: string };
type Saved = { place: string; history: string[]; seen: string[]; places: Record<string, Kept[]> };

/** The conversation with the bot alone; every other place is a channel's id. */
export const direct = 'direct';
const keptPerPlace = 100;
const keptLines = 50;

export type Session = ReturnType<typeof openSession>;

/** What one person has said and seen in this browser tab. `now` tells a kept transcript of a later, other world: it is dropped. */
export function openSession(account: string, now: string) {
  const name = `wild ${account}`;
  const saved = load(name, now);
  const seen = new Set(saved.seen);
  const letters = new Map<string, Letter>();
  const places = new Map(Object.entries(saved.places));
  const listOf = (place: string): Kept[] => {
    const list = places.get(place) ?? [];
    places.set(place, list);
    return list;
  };
  const entryOf = (kept: Kept): Entry[] => {
    if (kept.kind !== 'letter') return [kept];
    const letter = letters.get(kept.id);
    return letter ? [{ ...kept, view: letter.view }] : [];
  };

  return {
    account,
    get place(): string {
      return saved.place;
    },
    go(place: string): void {
      saved.place = place;
    },
    history: saved.history,
    entries: (place: string): Entry[] => listOf(place).flatMap(entryOf),
    add(place: string, entry: Exclude<Entry, { kind: 'letter' }>): void {
      listOf(place).push(entry);
    },
    remove(place: string, entry: Entry): void {
      const list = listOf(place);
      const index = entry.kind === 'letter' ? -1 : list.indexOf(entry);
      if (index >= 0) list.splice(index, 1);
    },
    /** Takes letters in at their time; gives those that are new here, or read differently now, with the place of each. */
    receive(arrived: readonly Letter[]): { place: string; entry: Entry }[] {
      return arrived.flatMap((letter) => {
        const place = letter.channel ?? direct;
        const id = `${letter.key} ${place}`;
        if (letters.get(id)?.text === letter.text) return [];
        letters.set(id, letter);
        const kept: Kept = { kind: 'letter', id, at: letter.at };
        const list = listOf(place);
        const later = list.findIndex(({ at }) => Date.parse(at) > Date.parse(letter.at));
        const isPlaced = list.some((one) => one.kind === 'letter' && one.id === id);
        if (!isPlaced) list.splice(later < 0 ? list.length : later, 0, kept);
        return [{ place, entry: { ...kept, view: letter.view } }];
      });
    },
    /** Takes in how a letter now shows; gives its place and entry, or undefined where it has not arrived here. */
    update({
      key,
      channel,
      view,
      text,
    }: Update): { place: string; entry: Extract<Entry, { kind: 'letter' }> } | undefined {
      const place = channel ?? direct;
      const id = `${key} ${place}`;
      const before = letters.get(id);
      if (!before) return undefined;
      letters.set(id, { ...before, view, text });
      return { place, entry: { kind: 'letter', id, at: before.at, view } };
    },
    unread: (place: string): number =>
      listOf(place).filter((kept) => kept.kind === 'letter' && letters.has(kept.id) && !seen.has(kept.id)).length,
    see(place: string): void {
      for (const kept of listOf(place)) if (kept.kind === 'letter') seen.add(kept.id);
    },
    remember(line: string): void {
      if (saved.history.at(-1) !== line) saved.history.push(line);
      saved.history.splice(0, saved.history.length - keptLines);
    },
    save(): void {
      const recent = [...places].map(([place, list]) => [place, list.slice(-keptPerPlace)] as const);
      store(name, { ...saved, seen: [...seen], places: Object.fromEntries(recent) });
    },
  };
}

function load(name: string, now: string): Saved {
  const fresh: Saved = { place: direct, history: [], seen: [], places: {} };
  const text = sessionStorage.getItem(name);
  if (text === null) return fresh;
  const saved: Saved = JSON.parse(text);
  const isLater = ({ at }: Kept): boolean => Date.parse(at) > Date.parse(now);
  return Object.values(saved.places).flat().some(isLater) ? fresh : saved;
}

function store(name: string, saved: Saved): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(saved));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // The browser's few megabytes are full: the page goes on, and a reload will show less.
    sessionStorage.removeItem(name);
  }
}
