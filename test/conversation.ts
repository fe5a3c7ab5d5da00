import { onTestFinished } from 'vitest';
import { createBot } from '../src/bot/bot.ts';
import { commands, plainWords } from '../src/commands/index.ts';
import type { Account, Person } from '../src/domain/person.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import type { Said } from '../src/ports/call.ts';
import type { Delivery, Destination, SentLetter } from '../src/ports/letter.ts';
import type { Store } from '../src/ports/store.ts';
import { type DrawnBlock, type DrawnButton, type DrawnReply, drawReply, drawView } from '../src/view-model/draw.ts';
import { plainReply, plainView } from '../src/view-model/plain.ts';
import { readerOf } from '../src/view-model/reader.ts';
import type { Values, View } from '../src/view-model/view.ts';
import { network, start } from './network.ts';
import { networkStore } from './stores.ts';

export { network };

/** The bot as people meet it: real store, commands and jobs over the sample network; only the last step of sending is ours. */
export async function conversation(
  settings: { people?: boolean; store?: Store; idsFrom?: number; contact?: string } = {},
) {
  let now = start;
  const here = settings.contact === undefined ? network : { ...network, contact: settings.contact };
  const sample = { now, network, people: settings.people ?? true };
  const store = settings.store ?? (await networkStore(sample));
  onTestFinished(() => store.close());
  const clock = { now: () => now };
  let count = settings.idsFrom ?? 0;
  const newId = (prefix: string): string => `${prefix}_${++count}`;
  const faults: unknown[] = [];
  const bot = createBot({
    store,
    clock,
    commands,
    plainWords,
    network: here,
    newId,
    isSecretariat: () => false,
    onFault: (_reference, error) => faults.push(error),
  });
  let sent = 0;
  const messenger = {
    platform: 'local' as const,
    canReadBack: false,
    find: async () => undefined,
    send: async (_: Delivery) => `message_${++sent}`,
    update: async () => undefined,
  };
  const jobs = createJobs({
    store,
    clock,
    messengers: [messenger],
    network,
    onFault: (_, error) => faults.push(error),
  });
  await jobs.settle();

  const shown = new Map<string, DrawnReply>();
  const seen = new Map<string, number>();

  /** Any call, whole: the drawn reply is kept as what this person sees last. */
  async function call(from: string, said: Said, more: { in?: string; key?: string } = {}): Promise<string> {
    const { reply, reader } = await bot.handle({ from: local(from), said, ...more });
    await jobs.settle();
    if (faults.length > 0) throw faults[0];
    const drawn = drawReply(reply, reader);
    shown.set(from, drawn);
    return masked(plainReply(drawn));
  }

  async function delivered(
    destination: Pick<Destination, 'kind' | 'id'>,
    reader: string | undefined,
  ): Promise<string[]> {
    const to: Destination = { platform: 'local', workspace: 'local', ...destination };
    const letters = await store.transaction((tables) => tables.outbox.sentTo([to]));
    const name = `${destination.kind} ${destination.id}`;
    const fresh = letters.slice(seen.get(name) ?? 0);
    seen.set(name, letters.length);
    return Promise.all(fresh.map((letter) => drawn(letter, reader)));
  }

  async function drawn({ view }: SentLetter, reader: string | undefined): Promise<string> {
    const person = reader && (await store.transaction((tables) => tables.people.byAccount(local(reader))));
    const drawnView = drawView(view, readerOf(person || { language: null, locale: null, zone: network.zone }));
    if (reader) shown.set(reader, { kind: 'view', view: drawnView });
    return masked(plainView(drawnView));
  }

  async function until(instant: string | Temporal.Instant): Promise<void> {
    const target = Temporal.Instant.from(instant);
    for (;;) {
      const next = await jobs.nextDueAt();
      if (!next || Temporal.Instant.compare(next, target) > 0) break;
      if (Temporal.Instant.compare(next, now) > 0) now = next;
      await jobs.settle();
    }
    now = target;
    await jobs.settle();
    if (faults.length > 0) throw faults[0];
  }

  return {
    store,
    bot,
    jobs,
    faults,
    messenger,
    now: () => now,
    call,
    until,
    /** Types a line and returns the answer in plain words. */
    say: (from: string, line: string, more: { in?: string; key?: string } = {}) =>
      call(from, { how: 'typed', line }, more),
    /** Presses the button with that label (the nth of several) in what was last shown to this person. */
    press(from: string, label: string, nth = 0): Promise<string> {
      const found = buttonsOf(shown.get(from)).filter((one) => one.label === label)[nth];
      if (!found) throw new Error(`${from} sees no button “${label}” in:\n${plain(shown.get(from))}`);
      return call(from, { how: 'pressed', command: found.command, values: found.values });
    },
    /** Submits the form last shown to this person with these values, the others as they stood. */
    fill(from: string, values: Values): Promise<string> {
      const reply = shown.get(from);
      if (reply?.kind !== 'form') throw new Error(`${from} sees no form but:\n${plain(reply)}`);
      const standing = reply.form.inputs.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
      const given = { ...reply.form.values, ...Object.fromEntries(standing), ...values };
      return call(from, { how: 'submitted', command: reply.form.command, values: given });
    },
    /** What this person sees last, drawn. */
    sees: (from: string): DrawnReply | undefined => shown.get(from),
    /** What reached this person directly since last asked. */
    letters: (account: string) => delivered({ kind: 'person', id: account }, account),
    /** What was posted to this channel since last asked. */
    posts: (channel: string) => delivered({ kind: 'channel', id: channel }, undefined),
    /** All that this channel or person (by account) has been sent, as it shows now. */
    cards: (kind: Destination['kind'], id: string) => {
      seen.delete(`${kind} ${id}`);
      return delivered({ kind, id }, kind === 'person' ? id : undefined);
    },
    /** A view as this person, or a channel, sees it. */
    drawnFor: (view: View, person: Person | undefined): string =>
      plainView(drawView(view, readerOf(person ?? { language: null, locale: null, zone: network.zone }))),
    /** Turns the clock at once, running nothing on the way: the bot was away. */
    async jump(instant: string) {
      now = Temporal.Instant.from(instant);
      await jobs.settle();
      if (faults.length > 0) throw faults[0];
    },
    /** Moves the clock on by an ISO 8601 duration, doing all that falls due on the way. */
    later: (duration: string) => until(now.toZonedDateTimeISO('UTC').add(duration).toInstant()),
  };
}
export type Conversation = Awaited<ReturnType<typeof conversation>>;

export const local = (id: string): Account => ({ platform: 'local', workspace: 'local', id });

/** Addresses of calendars and files are random; no-break spaces look like others, and the catalogues' own test holds them. */
const masked = (text: string): string =>
  text
    .replaceAll(/\/calendar\/[\w-]{27}\.ics/g, '/calendar/….ics')
    .replaceAll(/\/files\/[\w-]{27}/g, '/files/…')
    .replaceAll(/[\u00A0\u202F]/g, ' ');

const plain = (reply: DrawnReply | undefined): string => (reply ? plainReply(reply) : '(nothing)');

/** Every button of a drawn reply, in the order they are seen. */
export function buttonsOf(reply: DrawnReply | undefined): DrawnButton[] {
  if (reply?.kind !== 'view') return [];
  return reply.view.body.flatMap((block: DrawnBlock) => {
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'item' && block.button ? [block.button] : [];
  });
}
