import { type Fact, say, strong, type Text, time, type View } from '../view-model/view.ts';

/** What the bot knows of its own work; undefined is what has not happened yet. */
export type HealthFacts = {
  sweptAt: Temporal.Instant | undefined;
  since: Temporal.Instant | undefined;
  nextDueAt: Temporal.Instant | undefined;
  unsent: number;
  failed: number;
  waiting: number;
  newestAt: Temporal.Instant | undefined;
  missedAt: Temporal.Instant | undefined;
  firstBackupAt: Temporal.Instant | undefined;
  backupAt: Temporal.Instant | undefined;
  /** By how much the clock has jumped, while the jobs are held for it. */
  heldFor: Temporal.Duration | undefined;
};

/** The sweep runs each minute and is recorded every five minutes; an older record means that it stopped. */
const maxSweepAge = Temporal.Duration.from({ minutes: 10 });

/** Returns the last sweep, the next due time, unsent and failed letters, the clock, backups, and since when nothing was missed. `zone` is the network's. */
export function healthCard(facts: HealthFacts, { now, zone }: { now: Temporal.Instant; zone: string }): View {
  const { sweptAt, nextDueAt, unsent, failed, waiting, backupAt, firstBackupAt } = facts;
  const moment = (at: Temporal.Instant | undefined, none: Text): Text => (at ? time(at, zone) : none);
  const isLate = sweptAt && Temporal.Instant.compare(sweptAt.add(maxSweepAge), now) < 0;
  const clean = facts.missedAt ?? facts.since;
  const rows: Fact[] = [
    {
      label: say('health.swept'),
      value: [moment(sweptAt, say('health.never')), ...(isLate ? [' · ', strong(say('health.late'))] : [])],
    },
    { label: say('health.next'), value: moment(nextDueAt, say('health.nothing')) },
    { label: say('health.letters'), value: say('health.counts', { unsent, failed }) },
    ...(waiting > 0
      ? [{ label: say('health.waiting'), value: strong(say('health.waiting.count', { n: waiting })) }]
      : []),
    { label: say('health.clock'), value: facts.heldFor ? strong(heldText(facts.heldFor)) : clockText(facts, now) },
    { label: say('health.backup'), value: moment(backupAt, say('health.backup.none')) },
    ...(firstBackupAt ? [{ label: say('health.backup.first'), value: time(firstBackupAt, zone) }] : []),
    { label: say('health.missed'), value: moment(clean, say('health.never')) },
  ];
  return { title: say('health.title'), body: [{ kind: 'facts', facts: rows }] };
}

const heldText = (jump: Temporal.Duration): Text =>
  say(jump.sign < 0 ? 'health.clock.heldBack' : 'health.clock.heldAhead', {
    n: Math.round(jump.abs().total('minutes')),
  });

/** Returns whether the clock is behind the newest stored time. */
function clockText({ newestAt }: HealthFacts, now: Temporal.Instant): Text {
  const behind = newestAt ? Math.ceil(newestAt.since(now).total('minutes')) : 0;
  return behind > 0 ? strong(say('health.clock.behind', { n: behind })) : say('health.clock.right');
}
