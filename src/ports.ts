import type { ActionFilter } from './domain/action-filter.ts';
import type { ActionChange, ActionItem } from './domain/action-item.ts';
import type { AgendaLine } from './domain/agenda.ts';
import type { FeedEntry, FeedOwner } from './domain/feed.ts';
import type { Channel, Group, Strength } from './domain/group.ts';
import type { JoinRequest } from './domain/join-request.ts';
import type { LeadChoice } from './domain/lead.ts';
import type { Answer, Attendance, Meeting, Series } from './domain/meeting.ts';
import type { Change, Told } from './domain/meeting-change.ts';
import type { Membership } from './domain/membership.ts';
import type { Minutes } from './domain/minutes.ts';
import type { Office } from './domain/office.ts';
import type { Account, Person, Platform } from './domain/person.ts';
import type { Reminder, SkipReason } from './domain/reminder.ts';
import type { Borne } from './domain/slots.ts';
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
    /** Whether the address is known to be theirs: a platform vouched for it, or they were added with it and have not been here yet. */
    vouchedFor(personId: string, email: string): Promise<boolean>;
    /** People of whose name every word begins with one of these words (folded: case and accents ignored), at most `limit`. */
    named(words: readonly string[], limit: number): Promise<Person[]>;
    /** Every name, for a "did you mean" after `named` found nobody. */
    names(): Promise<{ id: string; name: string }[]>;
    secretariat(): Promise<Person[]>;
    /** Whom the settings gave the secretariat's role, with their accounts and what each one's platform vouches for. */
    namedInSettings(): Promise<{ person: Person; accounts: { account: Account; email: string | null }[] }[]>;
    /** Keeps whether it was the settings that gave them the role. */
    nameInSettings(personId: string, isNamed: boolean): Promise<void>;
    accounts(personId: string): Promise<Account[]>;
    /** Everyone who has an account on this platform, by name. */
    ofPlatform(platform: Platform): Promise<{ account: Account; person: Person }[]>;
    /** Inserts or replaces the person by id. */
    save(person: Person): Promise<void>;
    /** `email`: what the account's platform vouches for. */
    addAccount(personId: string, account: Account, email?: string): Promise<void>;
    /** From now on the person is written to at this account of theirs first. */
    preferAccount(personId: string, account: Account): Promise<void>;
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
    /** The same of everyone, by person. */
    ofPeople(): Promise<Map<string, Membership[]>>;
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
    /** Meetings whose cards look different by themselves, having begun or ended since `turned` was last said of them. */
    turning(now: Temporal.Instant): Promise<Meeting[]>;
    turned(meetingId: string, now: Temporal.Instant): Promise<void>;
    nextTurnAt(): Promise<Temporal.Instant | undefined>;
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
  /** Calendar feeds, each at an address that only its secret (160 random bits) opens. */
  feeds: {
    /** The feed's secret, made when first asked for. */
    secret(of: FeedOwner): Promise<string>;
    /** A new secret for the feed; the old one opens nothing any more. */
    renew(of: FeedOwner): Promise<string>;
    /** Whose feed the secret opens. */
    opened(secret: string): Promise<FeedOwner | undefined>;
    /** The groups' meetings that start after `from`, cancelled ones too, soonest first, with the person's answers. */
    entries(groupIds: readonly string[], of: { from: Temporal.Instant; personId?: string }): Promise<FeedEntry[]>;
    /** Since when the feed's content has been the one with this ETag, as far as was asked: never twice the same second. */
    changedAt(of: FeedOwner, etag: string, now: Temporal.Instant): Promise<Temporal.Instant>;
  };
  /** Changes that the groups have not been told of yet. */
  meetingChanges: {
    /** Keeps what the group was last told, unless an earlier change has kept it; of two times to tell it the sooner stands. */
    note(told: Told, tellAt: Temporal.Instant): Promise<void>;
    /** The groups that are to be told by now. */
    groupsToTell(now: Temporal.Instant): Promise<string[]>;
    nextTellAt(): Promise<Temporal.Instant | undefined>;
    /** Every change the group has not been told of, its time come or not, soonest meeting first; forgotten with that. */
    take(groupId: string): Promise<Change[]>;
  };
  reminders: {
    /** Makes these the meeting's planned reminders: adds what is new, withdraws what is planned and no longer here; sent ones stay. */
    plan(meetingId: string, reminders: readonly Reminder[]): Promise<void>;
    /** The same for one person's share of them. */
    planFor(personId: string, meetingId: string, reminders: readonly Reminder[]): Promise<void>;
    /** Every reminder of the meeting, whatever its state, soonest first. */
    ofMeeting(meetingId: string): Promise<Reminder[]>;
    /** The meetings that have reminders due, or one whose letter came to nothing (see `reopenLost`). */
    dueMeetings(now: Temporal.Instant): Promise<string[]>;
    nextDueAt(): Promise<Temporal.Instant | undefined>;
    /** It is sent, in the letter of its own key or in another; or skipped, and why. */
    settle(
      key: string,
      ...outcome: ['sent', letterKey?: string | undefined] | ['skipped', reason: SkipReason]
    ): Promise<void>;
    /** Makes a planned one due later. */
    postpone(key: string, dueAt: Temporal.Instant): Promise<void>;
    /** Makes due again what letters about several meetings were to say that came to nothing, the first of the meetings having begun. */
    reopenLost(now: Temporal.Instant): Promise<void>;
    /** Lays aside the unsent letters that tell of this meeting beside others; plans again what they and its own withdrawn letters were to say. */
    recall(meetingId: string, now: Temporal.Instant): Promise<void>;
    /** What was chosen for the group's channels, by its members for it, and by people for all their groups. */
    choices(groupId: string): Promise<LeadChoice[]>;
    choicesOf(personId: string): Promise<LeadChoice[]>;
    /** Keeps the choice; `leads` undefined goes back to what holds without one. */
    choose(choice: Omit<LeadChoice, 'leads'> & { leads: LeadChoice['leads'] | undefined }): Promise<void>;
  };
  /** The weekly digest of action items, by time zone (IANA). */
  digests: {
    /** Every zone that people are in, with the Monday whose digest has gone out there. */
    zones(): Promise<{ zone: string; monday: Temporal.PlainDate | null }[]>;
    done(zone: string, monday: Temporal.PlainDate): Promise<void>;
    /** When the first of the open action items that have an owner is or was due. */
    firstDue(): Promise<Temporal.PlainDate | undefined>;
  };
  /** How well the bot does what nobody calls it for. */
  health(): Promise<Health>;
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
  /** How much there is of what the bot does by itself, for its metrics. */
  tallies(now: Temporal.Instant): Promise<Tallies>;
  agenda: {
    /** What the meeting is to talk about, in order. */
    of(meetingId: string): Promise<AgendaLine[]>;
    /** Makes these, in this order, the meeting's agenda. */
    save(meetingId: string, lines: readonly AgendaLine[]): Promise<void>;
  };
  minutes: {
    get(meetingId: string): Promise<Minutes | undefined>;
    /** Inserts or replaces by meeting; what was posted stays. */
    save(minutes: Minutes): Promise<void>;
    /** Keeps what was posted, as it was shown. */
    post(meetingId: string, posted: { revision: number; at: Temporal.Instant; view: View }): Promise<void>;
    posted(meetingId: string): Promise<View | undefined>;
  };
  /** Whom meetings cost a night, by time zone (IANA). */
  nights: {
    /** Makes these (in minutes, 0 by day) what the meeting costs. */
    keep(meetingId: string, nights: ReadonlyMap<string, number>): Promise<void>;
    /** What the group's meetings that begin from `since` on cost or will cost each zone; cancelled ones do not count. */
    borne(groupId: string, since: Temporal.Instant): Promise<Map<string, Borne>>;
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
    replyTo(key: string): Promise<{ reply: Reply; refused: boolean } | undefined>;
    keep(key: string, answered: { reply: Reply; refused: boolean }, at: Temporal.Instant): Promise<void>;
    forgetBefore(at: Temporal.Instant): Promise<void>;
  };
  /** What buttons and forms carry, where that is too long for their platform; keeping it again makes it last anew. */
  stowed: {
    get(key: string): Promise<string | undefined>;
    keep(key: string, carried: string, at: Temporal.Instant): Promise<void>;
    forgetBefore(at: Temporal.Instant): Promise<void>;
  };
  /** Where Teams can be written to; what is gone is given no more, until it is saved again. */
  teamsConversations: {
    get(tenant: string, id: string): Promise<TeamsConversation | undefined>;
    /** The person's own conversation with the bot, by their Entra object id. */
    personal(tenant: string, person: string): Promise<TeamsConversation | undefined>;
    /** The one heard from last in this tenant. */
    latest(tenant: string): Promise<TeamsConversation | undefined>;
    /** Inserts or replaces it. */
    save(conversation: TeamsConversation, at: Temporal.Instant): Promise<void>;
    drop(tenant: string, id: string, at: Temporal.Instant): Promise<void>;
    /** Whether this is the first welcome there; there is never a second. */
    welcome(tenant: string, id: string, at: Temporal.Instant): Promise<boolean>;
    /** The message in which the conversation's person has their home, where there is one. */
    home(tenant: string, id: string): Promise<string | undefined>;
    keepHome(tenant: string, id: string, messageId: string | null): Promise<void>;
  };
  /** The activities of Teams that were answered, for a day. */
  teamsAnswers: {
    has(key: string): Promise<boolean>;
    add(keys: readonly string[], at: Temporal.Instant): Promise<void>;
  };
  /** Who is in a conversation of Teams, as its roster last said. */
  teamsMembers: {
    of(tenant: string, conversation: string): Promise<TeamsMember[]>;
    /** Makes these the conversation's. */
    save(tenant: string, conversation: string, members: readonly TeamsMember[]): Promise<void>;
  };
  /** Small facts about the installation itself, such as where the local clock stands. */
  settings: {
    get(name: string): Promise<string | undefined>;
    set(name: string, value: string): Promise<void>;
  };
};

/** `via`: the team through whose installation the account is reached. */
type Profile = { name: string | null; zone: string | null; locale: string | null; via: string };
/** `put`: letters that are not addressed yet. */
export type Tallies = {
  letters: { put: number; addressed: number };
  deliveries: Record<DeliveryState, number>;
  remindersDue: number;
};

export type { ActionFilter } from './domain/action-filter.ts';
/** `reference` is JSON: the bot's account and the conversation, whole, as Teams sends them. `person`: whose, if personal. */
export type TeamsConversation = {
  tenant: string;
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  person: string | null;
  name: string | null;
  serviceUrl: string;
  reference: string;
};

/** `id`: what Teams calls them to this bot; `tenant` and `person`: their account; `role`: such as `user` or `guest`. */
export type TeamsMember = { id: string; tenant: string; person: string; role: string | null };

export type MemberFilter = { groupId?: string; officeCode?: string; words?: readonly string[] };

/**
 * `unsent`: letters and deliveries still on their way; `failed`: deliveries given up, withdrawn ones aside; `newestAt`:
 * of what is stored; `missedAt`: when something last came to nothing.
 */
export type Health = {
  unsent: number;
  failed: number;
  nextDueAt: Temporal.Instant | undefined;
  newestAt: Temporal.Instant | undefined;
  missedAt: Temporal.Instant | undefined;
};

/** A view on its way: to one person, to every channel bound to a group, or to each person of the secretariat. */
export type Recipient = { kind: 'person'; id: string } | { kind: 'group'; id: string } | { kind: 'secretariat' };
/**
 * `until`: from then on it is of no use and rests unsent. `subjects`: what its card shows, such as `meeting:m_12`, so that
 * it is updated when any of that changes. `byDayIn`: the zone (IANA) whose night it waits out where that is of use.
 */
export type Letter = {
  key: string;
  to: Recipient;
  view: View;
  until?: Temporal.Instant;
  subjects?: readonly string[];
  byDayIn?: string;
};
export type Destination = { platform: Platform; workspace: string; kind: 'person' | 'channel'; id: string };
/** One attempt-bearing row: a letter for one destination. `reader` is the person it is drawn for, null for a channel. */
export type Delivery = {
  id: string;
  key: string;
  view: View;
  destination: Destination;
  readerId: string | null;
  attempts: number;
  /** An earlier attempt may have come through: to send it now may be to send it again. */
  resent: boolean;
  until: Temporal.Instant | null;
  byDayIn: string | null;
};
/** Deliveries wait in one queue for each workspace, so that none holds up another. */
export type Queue = { platform: Platform; workspace: string };
export type SentLetter = { key: string; at: Temporal.Instant; view: View; destination: Destination };
/** A card that no longer shows what is so: `said` is its letter's view, the delivery's what it shows. Without a `messageId` it is not sent yet. */
export type StaleCard = {
  delivery: Delivery;
  said: View;
  messageId: string | null;
  subjects: readonly string[];
  times: number;
};
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed';
/** What became of a letter at one destination; `delivery` is null where it has none, or none yet. */
export type LedgerEntry = {
  key: string;
  to: Recipient;
  /** Null where it can no longer be read. */
  view: View | null;
  putAt: Temporal.Instant;
  isAddressed: boolean;
  delivery: {
    destination: Destination;
    readerId: string | null;
    state: DeliveryState;
    attempts: number;
    /** It may have come through before as well. */
    resent: boolean;
    sentAt: Temporal.Instant | null;
    problem: string | null;
    /** Why what stands there could not be updated, where it shows what is no longer so. */
    cardProblem: string | null;
  } | null;
};

export type Outbox = {
  /** Putting the same key twice is harmless: the first stays, unless it was withdrawn; then it goes where it has not been sent. */
  put(letter: Letter & { at: Temporal.Instant }): Promise<void>;
  /** Letters that have no deliveries yet, oldest first. */
  unaddressed(limit: number): Promise<Pick<Letter, 'key' | 'to'>[]>;
  /** Gives the letter its deliveries (none: it rests as undeliverable) and makes them due. */
  address(
    key: string,
    to: readonly { destination: Destination; readerId: string | null }[],
    at: Temporal.Instant,
  ): Promise<void>;
  /** The workspaces that something is unsent for, and when the first of it may be claimed. */
  queues(): Promise<{ queue: Queue; dueAt: Temporal.Instant }[]>;
  /**
   * Claims the queue's first delivery that is due (or whose lease ran out) until `lease`: one at a time to a
   * destination, none while the workspace is on hold. One whose view cannot be read fails by itself.
   */
  claim(queue: Queue, now: Temporal.Instant, lease: Temporal.Instant): Promise<Delivery | undefined>;
  /** `resent`: an earlier attempt may have come through too. */
  sent(deliveryId: string, messageId: string, at: Temporal.Instant, resent?: boolean): Promise<void>;
  /** Tries again then. `unsure`: this attempt may have come through. */
  retry(deliveryId: string, problem: string, at: Temporal.Instant, unsure?: boolean): Promise<void>;
  /** Puts the delivery back into its place, as if not tried, until then. */
  wait(delivery: Delivery, until: Temporal.Instant): Promise<void>;
  /** Puts the delivery back into its place, as if not tried, and its whole workspace on hold until then. */
  hold(delivery: Delivery, problem: string, until: Temporal.Instant): Promise<void>;
  /** When something last reached the destination. */
  lastReached(destination: Destination): Promise<Temporal.Instant | undefined>;
  fail(deliveryId: string, problem: string): Promise<void>;
  /** Lays aside, as failed with this problem, what is still unsent of the letters whose keys begin so, or are so whole. */
  withdraw(key: string, problem: string, at: Temporal.Instant, extent?: 'prefix' | 'whole'): Promise<void>;
  /** Marks every card of this subject as showing what is no longer so; one that is marked already stays marked once. */
  markStale(subject: string, at: Temporal.Instant): Promise<void>;
  /** The stale cards that are to be updated by now, those waiting longest first; their `attempts` are those of updating them. */
  staleCards(now: Temporal.Instant, limit: number): Promise<StaleCard[]>;
  nextStaleAt(): Promise<Temporal.Instant | undefined>;
  /** The card shows this view now; it stays stale where it was marked again meanwhile. */
  updated(card: StaleCard, view: View): Promise<void>;
  /** Tries again then. */
  updateLater(card: StaleCard, at: Temporal.Instant): Promise<void>;
  /** Updates nothing more in the card's workspace until then. */
  holdUpdates(card: StaleCard, until: Temporal.Instant): Promise<void>;
  /** Leaves the card as it is; `problem`: it should show something else, and this is why it cannot. */
  leaveStale(card: StaleCard, problem?: string): Promise<void>;
  counts(): Promise<Record<DeliveryState, number>>;
  /** Every letter whose key begins so, in the order they were put, once for each destination. */
  ledger(keyPrefix: string): Promise<LedgerEntry[]>;
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
  /** Shows the delivery's view in the place of the message; not there where the platform cannot change what was sent. */
  update?(delivery: Delivery, messageId: string): Promise<void>;
};

/** What happens when nobody calls, run by whoever moves the clock: a timer in production, a person in the local workspace. */
export type Jobs = {
  /** Does all that is due now, letters included, and returns when nothing more is. */
  settle(): Promise<void>;
  /** When something next falls due. */
  nextDueAt(): Promise<Temporal.Instant | undefined>;
  /** Begins nothing more, and waits (a few seconds at most) for what is under way. */
  stop(): Promise<void>;
};
