import type { Delivery } from '../../src/ports/letter.ts';
import { Broken } from './broken.ts';
import { createCards } from './cards.ts';
import { isNight, type Lead, leads, minute, morningAfter, reaches } from './expected.ts';
import { duesOf, type Gathering, isOfSeveral, remindedBy, shownIn } from './gathering.ts';
import { type Message, type Platforms, placeOf } from './platform.ts';
import type { Gang, Place, Someone, World } from './world.ts';

const fortnight = 15 * 24 * 60 * minute;
/** Sending takes its time; one that was due before may come so long after. */
const slack = 5 * minute;
const nameOf = ({ platform, workspace, id }: Place): string => `${platform}:${workspace}:${id}`;
const iso = (at: number): string => String(Temporal.Instant.fromEpochMilliseconds(at));

/**
 * Works out who ought to get what from what happened alone; throws a Broken where what was sent is not that.
 * `calm` returns from when the bot has been at work undisturbed, `calmAt` the same of a place.
 */
export function createModel(
  world: World,
  { calmAt, calmOf }: Pick<Platforms, 'calmAt' | 'calmOf'>,
  calm: () => number,
) {
  const gatherings = new Map<string, Gathering>();
  const cards = createCards(gatherings, { calm, calmOf });
  const people = new Map(world.people.map((one) => [one.id, one]));
  const joined = new Map<string, number>();
  /** When each last joined or moved to another zone. */
  const settledAt = new Map<string, number>();
  const stood = new Map<string, Message[]>();
  /** Leads that were sent, or that need not be any more, by meeting, start, place. */
  const settled = new Map<string, Set<number>>();

  const settle = (meetingId: string, at: number, place: string, lead: number): void => {
    const name = `${meetingId} ${at} ${place}`;
    settled.set(name, (settled.get(name) ?? new Set()).add(lead));
  };

  /** A reminder of one meeting; `lead` is undefined where it does not say which it is: then it is the nearest that is due. */
  function judgeReminder(
    { delivery, at }: Message,
    gathering: Gathering | undefined,
    start: string,
    lead?: Lead,
  ): void {
    const about = `${delivery.key} to ${placeOf(delivery)} at ${iso(at)}, attempt ${delivery.attempts}`;
    const startAt = Temporal.Instant.from(start).epochMilliseconds;
    if (at >= startAt) throw new Broken('none after the start', about);
    if (!gathering || gathering.cancelled || gathering.at !== startAt) throw new Broken('none for a wrong time', about);
    if (!JSON.stringify(delivery.view).includes(`"${start}"`))
      throw new Broken('none for a wrong time', `${about}: it says another`);
    const person = delivery.readerId === null ? undefined : people.get(delivery.readerId);
    if (person) judgePerson(person, gathering, at, about);
    const dues = duesOf(gathering, person);
    const index = lead ? leads.indexOf(lead) : dues.findLastIndex((due) => due <= at);
    const due = dues[index] ?? Number.POSITIVE_INFINITY;
    if (due > at) throw new Broken('none for a wrong time', `${about}: not due before ${iso(due)}`);
    const nearer = dues[index + 1];
    if (nearer !== undefined && nearer + slack <= at && delivery.attempts === 1)
      throw new Broken('none for a wrong time', `${about}: a nearer one was due at ${iso(nearer)}`);
    settle(gathering.id, startAt, placeOf(delivery), index);
  }

  /** What may stand there a second time says so; what was tried but once does not. */
  function judgeRepeat({ delivery, at }: Message, isRepeat: boolean): void {
    const about = `${delivery.id} at ${iso(at)}, attempt ${delivery.attempts}`;
    const says = JSON.stringify(delivery.view).includes('"letters.resent"');
    if (says !== delivery.resent) throw new Broken('a repeat says so', `${about} says ${says ? 'so' : 'nothing'}`);
    if (isRepeat && !says) throw new Broken('a repeat says so', `${about} comes again`);
  }

  function judgeSeveral(message: Message): void {
    const ids = shownIn(message.delivery.view);
    if (ids.size < 2) throw new Broken('none lost', `${message.delivery.key} shows ${ids.size} meetings`);
    for (const id of ids) {
      const gathering = gatherings.get(id);
      judgeReminder(message, gathering, iso(gathering?.at ?? 0));
    }
  }

  function judgePerson(person: Someone, gathering: Gathering, at: number, about: string): void {
    if (!person.groups.has(gathering.groupId) || gathering.answers.get(person.id) === 'no')
      throw new Broken('none to who does not come', about);
    const dark = isNight(at, person.zone) && isNight(at - slack, person.zone);
    if (dark && morningAfter(at, person.zone, gathering.at) !== undefined)
      throw new Broken('none at night', `${about}, ${person.zone}`);
  }

  /**
   * What was due before, the news of the meeting had said. Of a start that it has come back to, all is owed that was
   * since it first was then; what was planned for people who joined or moved meanwhile, the model does not work out.
   */
  function knownSince({ groupId, at, since, starts }: Gathering, person: Someone | undefined): number {
    const first = starts.get(at) ?? since;
    if (!person || (settledAt.get(person.id) ?? 0) <= first) return first;
    return Math.max(since, joined.get(`${groupId} ${person.id}`) ?? 0);
  }

  /** When the recipient is next owed something; throws where it is owed already. */
  function owed(gathering: Gathering, place: string, person: Someone | undefined, now: number): number {
    const dues = duesOf(gathering, person);
    const index = dues.findLastIndex((due) => due <= now);
    const next = dues[index + 1] ?? Number.POSITIVE_INFINITY;
    if (index < 0 || (dues[index] ?? 0) <= knownSince(gathering, person)) return next;
    const done = settled.get(`${gathering.id} ${gathering.at} ${place}`);
    if (done && [...done].some((lead) => lead >= index)) return next;
    if (person && gathering.answers.get(person.id) === 'no') {
      settle(gathering.id, gathering.at, place, index);
      return next;
    }
    const reached = person ? reaches(now, leads[index] ?? 'PT1H', person, gathering.at) : 0;
    const by = Math.max(calm(), calmAt(place), reached);
    if (by > now) return Math.min(next, by);
    const what = `${gathering.id} of ${iso(gathering.at)}, ${leads[index]} to ${person?.id ?? ''} ${place}`;
    throw new Broken('none lost', `${what}, due at ${iso(dues[index] ?? 0)}, not there at ${iso(now)}`);
  }

  const live = (now: number): Gathering[] =>
    [...gatherings.values()].filter(({ at, cancelled }) => !cancelled && at > now && at - now < fortnight);

  function* recipients(gang: Gang): Generator<[place: string, person: Someone | undefined]> {
    for (const channel of gang.channels) yield [nameOf(channel), undefined];
    for (const person of world.people) if (person.groups.has(gang.id)) yield [nameOf(person.account), person];
  }

  return {
    gatherings,
    cards,
    stood,
    people,
    /** Judges a message as it comes to stand on a platform. */
    judge(message: Message): void {
      const name = `${message.delivery.key} ${placeOf(message.delivery)}`;
      const before = stood.get(name) ?? [];
      const readsBack = message.delivery.destination.platform === 'slack';
      if (before.some(({ told }) => told || readsBack))
        throw new Broken(
          'no reminder twice',
          `${name} at ${[...before, message].map(({ at }) => iso(at)).join(' and ')}`,
        );
      judgeRepeat(message, before.length > 0);
      stood.set(name, [...before, message]);
      cards.stand(message);
      const reminded = remindedBy(message.delivery.key);
      if (reminded) judgeReminder(message, gatherings.get(reminded.meetingId), reminded.start, reminded.lead);
      if (isOfSeveral(message.delivery.key)) judgeSeveral(message);
    },
    /** The platform will never take it: nothing of what it says is owed. */
    excuse(delivery: Delivery, now: number): void {
      const { meetingId, lead } = remindedBy(delivery.key) ?? {};
      const ids = isOfSeveral(delivery.key) ? [...shownIn(delivery.view)] : [meetingId ?? ''];
      const person = people.get(delivery.readerId ?? '');
      for (const gathering of ids.flatMap((id) => gatherings.get(id) ?? [])) {
        const due = lead ? leads.indexOf(lead) : duesOf(gathering, person).findLastIndex((at) => at <= now);
        settle(gathering.id, gathering.at, placeOf(delivery), due);
      }
    },
    /** They are in the group from now on. */
    join(someone: Someone, groupId: string, now: number): void {
      joined.set(`${groupId} ${someone.id}`, now);
      settledAt.set(someone.id, now);
    },
    /** They live in another zone from now on; what the news had said where they lived before, is not owed there. */
    settleIn(person: Someone, zone: string, now: number): void {
      for (const gathering of live(now))
        for (const [index, due] of duesOf(gathering, person).entries())
          if (due <= knownSince(gathering, person) && (duesOf(gathering, { ...person, zone })[index] ?? 0) <= now)
            settle(gathering.id, gathering.at, nameOf(person.account), index);
      person.zone = zone;
      settledAt.set(person.id, now);
    },
    /** Sees that all that is owed by now has come, and returns when something is next. */
    check(now: number): number {
      let next = cards.check(now);
      for (const gathering of live(now)) {
        const gang = world.gangs.find(({ id }) => id === gathering.groupId);
        if (!gang) throw new Error(`${gathering.groupId} is not there`);
        for (const [place, person] of recipients(gang)) next = Math.min(next, owed(gathering, place, person, now));
      }
      return next;
    },
    /** When the first meeting not yet in sight comes into it. */
    nextInSight: (now: number): number =>
      Math.min(
        ...[...gatherings.values()].map(({ at, cancelled }) =>
          cancelled || at - fortnight <= now ? Number.POSITIVE_INFINITY : at - fortnight,
        ),
      ),
  };
}
export type Model = ReturnType<typeof createModel>;
