import type { Asking } from '../../bot/context.ts';
import type { Group } from '../../domain/group.ts';
import { pointsIn } from '../../domain/points.ts';
import { readDay } from '../../input/dates.ts';
import { type NamedOwner, ownerNamed } from '../../lookups/owners.ts';
import { groupWithout } from '../actions/save.ts';

/** An action item as a line of minutes proposes it: `Draft the text (CIO of FI, 30 June)`. */
export type ProposedItem = { title: string; owner: NamedOwner | undefined; due: Temporal.PlainDate | undefined };

const shape = /^(?<title>.*\S)\s*[(（](?<inside>[^()（）]+)[)）]\.?$/su;

/** Returns the items that these lines propose. Brackets that are not wholly an owner and a day belong to the title. */
export const proposedIn = (text: string, group: Group, at: Asking): Promise<ProposedItem[]> =>
  Promise.all(pointsIn(text).map((line) => proposedBy(line, group, at)));

async function proposedBy(line: string, group: Group, at: Asking): Promise<ProposedItem> {
  const whole: ProposedItem = { title: line, owner: undefined, due: undefined };
  const { title, inside } = shape.exec(line)?.groups ?? {};
  if (title === undefined || inside === undefined) return whole;
  const today = at.now.toZonedDateTimeISO(at.reader.zone).toPlainDate();
  const found: ProposedItem = { ...whole, title };
  for (const part of inside.split(/[,;]/).map((one) => one.trim())) {
    const day = readDay(part, today);
    const owner = day.ok ? undefined : await ownerCalled(part, group, at);
    if (day.ok && found.due === undefined && Temporal.PlainDate.compare(day.value, today) >= 0) found.due = day.value;
    else if (owner && found.owner === undefined) found.owner = owner;
    else return whole;
  }
  return found;
}

/** Returns the owner that is wholly named so and may own the group's items. */
async function ownerCalled(said: string, group: Group, at: Asking): Promise<NamedOwner | undefined> {
  const found = await ownerNamed.find(said, at, { group: group.slug });
  if (found.kind !== 'one' || found.partial) return undefined;
  const { owner } = found.value;
  return (await groupWithout(owner, { groupId: group.id }, at)) ? undefined : found.value;
}
