import type { CommandCard, Said } from '../../../src/call.ts';
import type { DrawnButton } from '../../../src/draw.ts';
import type { LocalPerson, LocalState } from '../state.ts';
import {
  type Answer,
  getCommands,
  getInbox,
  getState,
  type Letter,
  listen,
  Problem,
  postCall,
  postClock,
} from './api.ts';
import { type Move, openClock } from './clock.ts';
import { openComposer } from './composer.ts';
import { openConversation } from './conversation.ts';
import { byId } from './dom.ts';
import { fillIn } from './form.ts';
import { choosePerson, drawSpeaker, standingOf } from './people.ts';
import { direct, type Entry, openSession, type Session } from './session.ts';
import { drawPlaces, openDrawer } from './sidebar.ts';
import { openTheme } from './theme.ts';
import { fullTime, placeOf } from './when.ts';

const meKey = 'wild me';
let state: LocalState;
let session: Session;
let commands: CommandCard[] = [];
let source: EventSource | undefined;

const conversation = openConversation({ press, fillIn: takeUp });
const composer = openComposer({
  commands: () => commands,
  history: () => session.history,
  send: (line) => {
    session.remember(line);
    void say({ how: 'typed', line }, line);
  },
});
const drawClock = openClock(moveClock);
const drawer = openDrawer();

function me(): LocalPerson {
  const person = state.people.find(({ account }) => account === session.account);
  if (!person) throw new Problem('The person you spoke as is gone. Load the page again.');
  return person;
}

/** What a person sees on the left: themselves with the bot, and the channels of their groups; the secretariat sees all. */
function placesOf(person: LocalPerson) {
  const channels = state.channels.filter(({ group }) => person.role === 'secretariat' || person.groups.includes(group));
  return [
    { id: direct, name: 'WILD Bot', kind: 'direct' as const },
    ...channels.map(({ id, name }) => ({ id, name, kind: 'channel' as const })),
  ];
}

function drawFrame(): void {
  const person = me();
  drawSpeaker(person, state.now);
  drawClock(state, person);
  const places = placesOf(person).map((place) => ({
    ...place,
    current: place.id === session.place,
    unread: session.unread(place.id),
  }));
  drawPlaces(places, go);
  const unread = places.reduce((sum, place) => sum + place.unread, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ''}WILD Bot: local workspace`;
  session.save();
}

function showPlace(): void {
  const person = me();
  const places = placesOf(person);
  const place = places.find(({ id }) => id === session.place) ?? places[0];
  if (!place) return;
  session.go(place.id);
  session.see(place.id);
  byId('place', HTMLElement).textContent = place.kind === 'channel' ? `# ${place.name}` : place.name;
  byId('about', HTMLElement).textContent =
    place.kind === 'channel'
      ? 'What you ask here, only you see. Announcements reach everyone.'
      : 'Just you and the bot.';
  conversation.show(
    session.entries(place.id),
    { ...person, place: place.id },
    {
      title: `Hello, ${person.name}`,
      text: `You are here as ${standingOf(person)}. Type help, or press one of these:`,
      tips: [
        { name: 'help', summary: 'What you can do here.' },
        ...commands.filter(({ name }) => name !== 'help').slice(0, 4),
      ],
    },
  );
  drawFrame();
}

function go(place: string): void {
  session.go(place);
  drawer.close();
  showPlace();
  composer.focus();
}

/** Becomes someone: their conversations, their commands, and what reaches them from now on. */
async function become(account: string): Promise<void> {
  source?.close();
  sessionStorage.setItem(meKey, account);
  const mine = openSession(account, state.now);
  session = mine;
  commands = await getCommands(account);
  if (session !== mine) return;
  composer.clear();
  showPlace();
  source = listen(account, {
    opened: () => void guarded(async () => receive(mine, await getInbox(account), false)),
    letter: (letter) => receive(mine, [letter], true),
    clock: (now) => {
      state = { ...state, now };
      drawFrame();
    },
  });
}

function receive(by: Session, letters: Letter[], live: boolean): void {
  const arrived = by.receive(letters);
  if (by !== session || arrived.length === 0) return;
  const here = arrived.filter(({ place }) => place === session.place);
  if (!live && here.length > 0) showPlace();
  else for (const { entry } of here) conversation.append(entry);
  session.see(session.place);
  drawFrame();
  if (live) refreshSoon();
}

/** Says something in the present place, and shows it and the answer there. */
async function say(said: Said, shown: string): Promise<void> {
  const by = session;
  const place = by.place;
  addTo(by, place, { kind: 'said', at: state.now, text: shown });
  await guarded(async () => take(by, place, await ask(by, place, said)));
  await guarded(refresh);
}

const ask = (by: Session, place: string, said: Said): Promise<Answer> =>
  postCall({ from: by.account, ...(place === direct ? {} : { in: place }), key: crypto.randomUUID(), said });

async function take(by: Session, place: string, answer: Answer): Promise<void> {
  if (answer.kind === 'view') return addTo(by, place, { kind: 'reply', at: state.now, view: answer.view });
  const entry: Entry & { kind: 'form' } = { kind: 'form', at: state.now, form: answer.form };
  addTo(by, place, entry);
  if (by === session && place === by.place) void guarded(() => takeUp(entry));
}

/** Opens a form; once it is sent, its place in the conversation goes to what was answered. */
async function takeUp(entry: Entry & { kind: 'form' }): Promise<void> {
  const by = session;
  const place = by.place;
  const left = await fillIn(entry.form, async (values) => {
    const answer = await ask(by, place, { how: 'submitted', command: entry.form.command, values });
    if (answer.kind === 'form') return answer.form;
    by.remove(place, entry);
    conversation.remove(entry);
    addTo(by, place, { kind: 'said', at: state.now, text: entry.form.title });
    addTo(by, place, { kind: 'reply', at: state.now, view: answer.view });
    return undefined;
  });
  if (!left.sent) entry.form = left.form;
  composer.focus();
  await guarded(refresh);
}

function press({ command, values, label }: DrawnButton): Promise<void> {
  return say({ how: 'pressed', command, values }, label);
}

function addTo(by: Session, place: string, entry: Exclude<Entry, { kind: 'letter' }>): void {
  by.add(place, entry);
  by.save();
  if (by === session && place === by.place) conversation.append(entry);
}

async function moveClock(to: Move): Promise<void> {
  await guarded(async () => {
    await postClock(to);
    await refresh();
    const { zone, language } = me();
    announce(`It is now ${fullTime(state.now, zone, language)} in ${placeOf(zone)}.`);
  });
}

/** Asks anew who and what there is; a role or a group gained brings new commands and channels. */
async function refresh(): Promise<void> {
  const by = session;
  const before = JSON.stringify([me().role, me().groups, me().language]);
  state = await getState();
  if (by !== session) return;
  if (JSON.stringify([me().role, me().groups, me().language]) !== before) {
    commands = await getCommands(by.account);
    await guarded(async () => receive(by, await getInbox(by.account), false));
  }
  if (by === session) drawFrame();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Many letters may come at once; the state is asked for once they have. */
function refreshSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void guarded(refresh), 150);
}

const announce = (text: string): void => {
  byId('announce', HTMLElement).textContent = text;
};

/** Runs what may fail for reasons the person should hear of: they are told in the conversation, and the page goes on. */
async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    addTo(session, session.place, { kind: 'problem', at: state.now, text: error.message });
  }
}

async function start(): Promise<void> {
  openTheme();
  state = await getState();
  const kept = sessionStorage.getItem(meKey);
  const first =
    state.people.find(({ account }) => account === kept) ??
    state.people.find(({ role }) => role === 'guest') ??
    state.people[0];
  if (!first) throw new Problem('There is nobody here to speak as yet.');
  byId('speaker', HTMLElement).addEventListener('click', () => {
    choosePerson(state.people, session.account, state.now, (account) => {
      drawer.close();
      void guarded(() => become(account)).then(() => composer.focus());
    });
  });
  await become(first.account);
  composer.focus();
}

void start().catch((error: unknown) => {
  announce(error instanceof Error ? error.message : String(error));
  byId('log', HTMLElement).append(error instanceof Error ? error.message : String(error));
});
