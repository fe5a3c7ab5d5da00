import { expect, test } from 'vitest';
import type { Asking } from '../../src/bot/context.ts';
import { readGiven } from '../../src/bot/read-given.ts';
import { commands } from '../../src/commands/index.ts';
import { readDay } from '../../src/input/dates.ts';
import { readTime } from '../../src/input/times.ts';
import { languages } from '../../src/languages/index.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import { clock, day } from '../../src/view-model/view.ts';
import { conversation, local, network } from '../conversation.ts';

const today = Temporal.PlainDate.from('2026-04-16');
const readers = languages.map((language) => readerOf({ language, locale: null, zone: 'Europe/Zurich' }));

test('every day that is printed, for readers of each language, is read back as that day', () => {
  const wrong: string[] = [];
  for (const reader of readers)
    for (let ahead = 0; ahead < 800; ahead += 1) {
      const on = today.add({ days: ahead });
      const shown = drawPlain(day(on), reader);
      const read = readDay(shown, today);
      if (!read.ok || !read.value.equals(on)) wrong.push(`${shown} is ${on}`);
    }
  expect(wrong).toEqual([]);
});

test('every time of day that is printed is read back', () => {
  const wrong: string[] = [];
  for (const reader of readers)
    for (let minute = 0; minute < 1440; minute += 5) {
      const at = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
      const shown = drawPlain(clock(at), reader);
      const read = readTime(shown);
      if (!read.ok || !read.value.equals(at)) wrong.push(`${shown} is ${at}`);
    }
  expect(wrong).toEqual([]);
});

test('every choice that a form offers is read back by its label: as that choice, or as a question that offers it', async () => {
  const chat = await conversation();
  const wrong = await chat.store.transaction(async (store) => {
    const person = await store.people.byAccount(local('secretariat-1'));
    if (!person) throw new Error('the secretariat is not there');
    const memberships = await store.memberships.ofPerson(person.id);
    const actor = { person, account: local('secretariat-1'), memberships, focalFor: [], secretariat: true };
    const found: string[] = [];
    for (const reader of readers) {
      const at: Asking = {
        ...{ actor, reader, now: chat.now(), store, here: undefined, channel: undefined, network, mentions: [] },
        newId: (prefix) => prefix,
      };
      found.push(...(await notReadBack(at)));
    }
    return found;
  });
  expect(wrong).toEqual([]);
});

/** Returns the options that are not read back by their labels, each label once. */
async function notReadBack(at: Asking): Promise<string[]> {
  const wrong: string[] = [];
  const done = new Set<string>();
  for (const command of commands)
    for (const [name, field] of Object.entries(command.fields)) {
      const control = await field.control(at);
      if (control.kind !== 'search' && control.kind !== 'choice') continue;
      for (const { value, label } of control.options) {
        const said = drawPlain(label, at.reader);
        if (done.has(`${field.label} ${said}`)) continue;
        done.add(`${field.label} ${said}`);
        const read = await readGiven(field, said, {}, at);
        const isRead = read.ok ? read.raw === value : read.options.some((one) => one.value === value);
        if (!isRead) wrong.push(`${command.name} ${name} (${at.reader.language}): ${said}`);
      }
    }
  return wrong;
}
