import type { ActionFilter } from './domain/action-filter.ts';
import type { ActionChange, ActionItem } from './domain/action-item.ts';
import type { Channel, Group, Strength } from './domain/group.ts';
import type { JoinRequest } from './domain/join-request.ts';
import type { Answer, Attendance, Meeting, Series } from './domain/meeting.ts';
import type { Membership } from './domain/membership.ts';
import type { Office } from './domain/office.ts';
import type { Account, Person, Platform } from './domain/person.ts';
import type { Reminder } from './domain/reminder.ts';
import type { StatusUpdate } from './domain/status-update.ts';
import type { Reply, View } from './view.ts';

export type Clock = { now(): Temporal.Instant };

/** One database; every call runs in one serialisable transaction, handed on explicitly. A throw rolls it back whole. */
export type Store = {
  transaction<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
  /** A mark that differs once anything was written since, by this process or another. Asking costs next to nothing. */
  version(): Promise<string>;
  close(): Promise<void>;
};

/** One page of a longer list, and how long the whole is. */
type Page<Row> = { rows: Row[]; total: number };
type Slice = { offset: number; limit: number };

/** The store inside one transaction: a table a noun. Lists come in the order they are shown in. */
export type Tables = {
  people: {
    get(id: string): Promise<Person | undefined>;
    byIds(ids: readonly string[]): Promise<Person[]>;
    byAccount(account: Account): Promise<Person | undefined>;
    byEmail(email: string): Promise<Person | undefined>;
    /** People of whose name every word begins with one of these words (folded: case and accents ignored), at most `limit`. */
    named(words: readonly string[], limit: number): Promise<Person[]>;
    /** Every name, for a "did you mean" after `named` found nobody. */
    names(): Promise<{ id: string; name: string }[]>;
    secretariat(): Promise<Person[]>;
    accounts(personId: string): Promise<Account[]>;
    /** Everyone who has an account on this platform, by name. */
    ofPlatform(platform: Platform): Promise<{ account: Account; person: Person }[]>;
    /** Inserts or replaces the person by id. */
    save(person: Person): Promise<void>;
    addAccount(personId: string, account: Account): Promise<void>;
  };
  /** What a platform last said of an account. */
  profiles: {
    told(account: Account): Promise<Profile | undefined>;
    tell(account: Account, told: Profile): Promise<void>;
  };
  /** Where an app is installed: what its platform gave for it, by team or tenant, as text of the adapter's own. */
  installations: {
    get(team: string): Promise<string | undefined>;
    save(team: string, installation: string, at: Temporal.Instant): Promise<void>;
    delete(team: string): Promise<void>;
  };
  offices: {
    get(code: string): Promise<Office | undefined>;
    all(): Promise<Office[]>;
    codesOfFocalPoint(personId: string): Promise<string[]>;
    save(office: Office): Promise<void>;
  };
  groups: {
    get(id: string): Promise<Group | undefined>;
    all(): Promise<Group[]>;
    save(group: Group): Promise<void>;
    strength(groupId: string): Promise<Strength>;
    strengths(): Promise<Map<string, Strength>>;
    /** The next number for this group's action items, counted up for good. */
    nextNumber(groupId: string): Promise<number>;
  };
  memberships: {
    get(groupId: string, personId: string): Promise<Membership | undefined>;
    /** The person's present memberships. */
    ofPerson(personId: string): Promise<Membership[]>;
    /** The group's present members with the person of each, chairs first, then by name. */
    page(filter: MemberFilter, slice: Slice): Promise<Page<{ membership: Membership; person: Person }>>;
    officers(groupId: string): Promise<{ membership: Membership; person: Person }[]>;
    /** Inserts or replaces by id. */
    save(membership: Membership): Promise<void>;
  };
  joinRequests: {
    get(id: string): Promise<JoinRequest | undefined>;
    pending(): Promise<JoinRequest[]>;
    pendingOf(groupId: string, personId: string): Promise<JoinRequest | undefined>;
    save(request: JoinRequest): Promise<void>;
  };
  channels: {
    get(platform: Platform, workspace: string, id: string): Promise<Channel | undefined>;
    all(): Promise<Channel[]>;
    ofGroup(groupId: string): Promise<Channel[]>;
    save(channel: Channel): Promise<void>;
  };
  meetings: {
    get(id: string): Promise<Meeting | undefined>;
    byIds(ids: readonly string[]): Promise<Meeting[]>;
    /** Scheduled meetings that end after `from`, soonest first; all groups where `groupIds` is undefined. */
    upcoming(filter: { groupIds?: readonly string[]; from: Temporal.Instant }, limit: number): Promise<Meeting[]>;
    past(groupIds: readonly string[], before: Temporal.Instant, limit: number): Promise<Meeting[]>;
    /** Every occurrence made from the series, cancelled ones too, soonest first. */
    ofSeries(seriesId: string): Promise<Meeting[]>;
    save(meeting: Meeting): Promise<void>;
    series(id: string): Promise<Series | undefined>;
    allSeries(): Promise<Series[]>;
    saveSeries(series: Series): Promise<void>;
    answer(meetingId: string, personId: string, answer: Answer, at: Temporal.Instant): Promise<void>;
    answerOf(meetingId: string, personId: string): Promise<Answer | undefined>;
    answersOf(personId: string, meetingIds: readonly string[]): Promise<Map<string, Answer>>;
    attendance(meetingId: string): Promise<Attendance>;
    /** Everyone's answer, by person. */
    answersTo(meetingId: string): Promise<Map<string, Answer>>;
  };
  reminders: {
    /** Makes these the meeting's planned reminders: adds what is new, withdraws what is planned and no longer here; sent ones stay. */
    plan(meetingId: string, reminders: readonly Reminder[]): Promise<void>;
    /** The same for one person's share of them. */
    planFor(personId: string, meetingId: string, reminders: readonly Reminder[]): Promise<void>;
    /** Every reminder of the meeting, whatever its state, soonest first. */
    ofMeeting(meetingId: string): Promise<Reminder[]>;
    /** The meetings that have reminders due. */
    dueMeetings(now: Temporal.Instant): Promise<string[]>;
    nextDueAt(): Promise<Temporal.Instant | undefined>;
    settle(key: string, state: 'sent' | 'skipped'): Promise<void>;
    /** Makes a planned one due later. */
    postpone(key: string, dueAt: Temporal.Instant): Promise<void>;
  };
  actionItems: {
    /** By code, whatever its case. */
    byCode(code: string): Promise<ActionItem | undefined>;
    codes(): Promise<string[]>;
    /** Sessions that have action items, such as `WILD/1`, the earliest first. */
    sessions(): Promise<string[]>;
    /** Due first (soonest first), then by code. */
    page(filter: ActionFilter, slice: Slice): Promise<Page<ActionItem>>;
    save(item: ActionItem): Promise<void>;
    addChange(change: ActionChange): Promise<void>;
    history(actionItemId: string): Promise<ActionChange[]>;
    lastNotes(actionItemIds: readonly string[]): Promise<Map<string, ActionChange>>;
  };
  statusUpdates: {
    latest(groupId: string): Promise<StatusUpdate | undefined>;
    ofGroup(groupId: string, limit: number): Promise<StatusUpdate[]>;
    save(update: StatusUpdate): Promise<void>;
  };
  /** Append-only: who did what when. `what` is a dotted verb such as `join.approve`, `subject` the id of what it was done to. */
  record: {
    add(entry: { at: Temporal.Instant; personId: string; what: string; subject: string }): Promise<void>;
    of(subject: string): Promise<{ at: Temporal.Instant; personId: string; what: string }[]>;
  };
  outbox: Outbox;
  calls: {
    replyTo(key: string): Promise<Reply | undefined>;
    keep(key: string, reply: Reply, at: Temporal.Instant): Promise<void>;
    forgetBefore(at: Temporal.Instant): Promise<void>;
  };
  /** Small facts about the installation itself, such as where the local clock stands. */
  settings: {
    get(name: string): Promise<string | undefined>;
    set(name: string, value: string): Promise<void>;
  };
};

/** `via`: the team through whose installation the account is reached. */
type Profile = { name: string | null; zone: string | null; locale: string | null; via: string };

export type { ActionFilter } from './domain/action-filter.ts';
export type MemberFilter = { groupId?: string; officeCode?: string; words?: readonly string[] };

/** A view on its way: to one person, to every channel bound to a group, or to each person of the secretariat. */
export type Recipient = { kind: 'person'; id: string } | { kind: 'group'; id: string } | { kind: 'secretariat' };
/** `until`: from then on it is of no use and rests unsent. */
export type Letter = { key: string; to: Recipient; view: View; until?: Temporal.Instant };
export type Destination = { platform: Platform; workspace: string; kind: 'person' | 'channel'; id: string };
/** One attempt-bearing row: a letter for one destination. `reader` is the person it is drawn for, null for a channel. */
export type Delivery = {
  id: string;
  key: string;
  view: View;
  destination: Destination;
  readerId: string | null;
  attempts: number;
  until: Temporal.Instant | null;
};
export type SentLetter = { key: string; at: Temporal.Instant; view: View; destination: Destination };
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed';

export type Outbox = {
  /** Putting the same key twice is harmless: the first stays. */
  put(letter: Letter & { at: Temporal.Instant }): Promise<void>;
  /** Letters that have no deliveries yet, oldest first. */
  unaddressed(limit: number): Promise<Letter[]>;
  /** Gives the letter its deliveries (none: it rests as undeliverable) and makes them due. */
  address(
    key: string,
    to: readonly { destination: Destination; readerId: string | null }[],
    at: Temporal.Instant,
  ): Promise<void>;
  /** Claims one delivery that is due (or whose lease ran out) until `lease`. */
  claim(now: Temporal.Instant, lease: Temporal.Instant): Promise<Delivery | undefined>;
  sent(deliveryId: string, messageId: string, at: Temporal.Instant): Promise<void>;
  retry(deliveryId: string, problem: string, at: Temporal.Instant): Promise<void>;
  fail(deliveryId: string, problem: string): Promise<void>;
  /** Lays aside, as failed with this problem, what is still unsent of the letters whose keys begin so. */
  withdraw(keyPrefix: string, problem: string, at: Temporal.Instant): Promise<void>;
  nextTryAt(): Promise<Temporal.Instant | undefined>;
  counts(): Promise<Record<DeliveryState, number>>;
  /** What was sent to any of these destinations, oldest first. */
  sentTo(destinations: readonly Destination[]): Promise<SentLetter[]>;
};

/** How an adapter sends. It throws a DeliveryProblem when it could not. */
export type Messenger = {
  platform: Platform;
  /** Whether a message already sent can be found again by its key after a crash. */
  canReadBack: boolean;
  /** The id of a message sent earlier under this key to this destination, where the platform can tell. */
  find(delivery: Delivery): Promise<string | undefined>;
  /** Sends and gives the platform's message id. */
  send(delivery: Delivery): Promise<string>;
};

/** What happens when nobody calls, run by whoever moves the clock: a timer in production, a person in the local workspace. */
export type Jobs = {
  /** Does all that is due now, letters included, and returns when nothing more is. */
  settle(): Promise<void>;
  /** When something next falls due. */
  nextDueAt(): Promise<Temporal.Instant | undefined>;
};
