import { commands } from '../src/commands/index.ts';
import { DeliveryProblem } from '../src/ports/messenger.ts';

import { type Reader, readerOf } from '../src/view-model/reader.ts';
import type { Reply } from '../src/view-model/view.ts';
import { resentView, unsentNotice } from '../src/views/unreachable.ts';
import { type Conversation, conversation, local, network } from './conversation.ts';

/** One thing that the bot showed: `family` is the first word of its command, or `letters`; `name` says who saw it, and when. */
export type Sample = { family: string; name: string; reply: Reply; reader: Reader };

const june = 'series_cio-network_2026-06-10';
/** What people do, so that the bot shows all it can: a typed line, a press of [a button], a {form} filled in, a (wait). */
const story = `
newcomer> help
newcomer> /wild join cio NP "Chief Information Officer" --email nonsense
newcomer> {"email":"asha@office.example"}
secretariat-1> requests
secretariat-1> [Review]
secretariat-1> [Approve]
secretariat-1> requests
newcomer> join ai NP "Chief Information Officer"
secretariat-1> requests show "New CIO of NP"
secretariat-1> requests decline "New CIO of NP" The Office has not confirmed the nomination.
secretariat-1> chair confirm ai "AI lead of JP" --role vice-chair
secretariat-1> focal confirm CH "CIO of CH"
secretariat-1> groups add "Data Exchange Group" DX Exchange of data among IP Offices.
secretariat-1> members add cio NO "Kari Nordmann" --email kari@office.example
ch-cio> help
ch-cio> help meetings schedule
jp-cio> help actions add
ch-cio> nonsense
ch-cio> groups
fr-cio> group cio
ch-cio> members cio
ch-cio> [Show more]
ch-cio> members --search nobody
ch-cio> whois "CIO of JP"
fr-cio> whois "CIO of JP"
ch-cio> whois zzz
ch-cio> profile
ch-cio> profile update --zone Kathmand
ch-cio> profile account local
ch-cio> calendar
ch-cio> calendar renew
ch-cio> [Confirm]
ch-cio> meetings
nz-cio> meetings
nz-cio> [Answer]
nz-cio> [Yes]
us-cio> meetings answer cio no
jp-cio> meetings answer cio maybe
ch-cio> meetings show cio
ch-cio> meetings suggest cio
ch-cio> meetings schedule cio 2026-05-05
ch-cio> {"time":"25:00"}
ch-cio> {"time":"13:00"}
ch-cio> [Confirm]
ch-cio> meetings schedule cio 2026-05-12 15:00 --repeat quarterly
ch-cio> [Confirm]
ch-cio> meetings cancel cio Too close to the <b>Assemblies</b>.
ch-cio> [Confirm]
(PT10M later)
ch-cio> meetings move cio 2026-05-13 14:00 --reason "The hall is taken."
ch-cio> [Confirm]
(PT10M later)
ch-cio> meetings place cio https://meet.example/cio
ch-cio> [Confirm]
(PT10M later)
ch-cio> meetings move ${june} 2026-06-17 14:00 --following yes
ch-cio> [Confirm]
ch-cio> meetings place ${june} https://meet.example/june --following yes
ch-cio> meetings cancel ${june} --following yes
(PT10M later)
ch-cio> agenda cio
ch-cio> agenda add cio "Lessons from <b>two</b> pilots" --owner "CIO of JP" --minutes 40
ch-cio> agenda add cio Any other business --owner US
ch-cio> agenda cio
ch-cio> agenda move cio 2 1
ch-cio> agenda remove cio 1
ch-cio> meetings show cio
ch-cio> actions add cio Draft the working arrangements --owner "CIO of JP" --due 2026-04-21
ch-cio> actions add cio Share the portfolio --owner NZ --due 2026-04-30
ch-cio> actions assign CIO-2 "CIO of CH"
jp-cio> actions
fr-cio> actions cio
jp-cio> actions show CIO-1
jp-cio> actions update CIO-1 blocked Waiting for the survey
jp-cio> actions show CIO-1
jp-cio> actions overdue
jp-cio> actions history CIO-1
ch-cio> actions done CIO-2 The portfolio is shared
ch-cio> actions drop CIO-1 Taken over
jp-cio> actions nothing-like-it
ch-cio> status post cio "Charter <b>drafted</b>" --focus "Knowledge sharing" --next "Collect use cases"
gb-cio> status
gb-cio> status cio
gb-cio> status history cio
secretariat-1> report cio
ch-cio> remind
ch-cio> remind me 3d, 1h
ch-cio> remind group cio 2w, 90m
secretariat-1> rehearse cio
secretariat-1> rehearse cio --person "CIO of FR"
secretariat-1> focal confirm NP "CIO of CH"
newcomer> join ai NP "Chief Information Officer"
(P7D later)
(P25D later)
secretariat-1> ledger cio
secretariat-1> health
(P35D later)
ch-cio> minutes write cio
ch-cio> {"decisions":"Meet every quarter","items":"Draft it\\nCollect portfolios"}
ch-cio> minutes post cio
ch-cio> [Confirm]
nz-cio> minutes show cio
ch-cio> minutes write cio
ch-cio> {"decisions":"Meet every month"}
ch-cio> [Post the minutes]
ch-cio> [Confirm]
ch-cio> minutes keeper cio "CIO of NZ"
ch-cio> leave cio
ch-cio> [Leave the group]
secretariat-1> actions add WILD/1 Prepare the plenary --owner "CIO of FR" --due 2026-07-01
secretariat-1> meetings cancel cio
secretariat-1> [Confirm]
secretariat-1> meetings schedule cio 2026-07-08 13:00
secretariat-1> [Confirm]
secretariat-1> meetings schedule cio 2026-07-15 13:00
secretariat-1> [Confirm]
(PT1H later)
(2026-07-07T12:00:00Z at once)
`;

/** Two accounts become one person by a code, and part again; a third has an e-mail address that is known already. */
async function linking(chat: Conversation, as: (name: string) => void): Promise<void> {
  as('nz-cio> link');
  const [code = ''] = /\w{4}-\w{4}/.exec(await chat.say('nz-cio', 'link')) ?? [];
  as('nz-phone> link (the code)');
  await chat.say('nz-phone', `link ${code}`);
  for (const [who, label] of [
    ['nz-phone', 'Both are mine'],
    ['nz-cio', 'Unlink'],
    ['nz-cio', 'Unlink'],
  ] as const) {
    as(`${who}> [${label}]`);
    await chat.letters(who);
    await chat.press(who, label);
  }
  const ana = { name: 'Ana', email: 'ana@office.example' };
  for (const id of ['ana', 'ana-phone']) {
    as(`${id}> help`);
    await chat.bot.handle({ from: local(id), said: { how: 'typed', line: 'help' }, known: ana });
  }
  await chat.jobs.settle();
}

let shared: Promise<readonly Sample[]> | undefined;

/** Returns what both platforms must be able to show: every command as it is met first, the story, a letter of each kind. Made once in a process. */
export function samples(): Promise<readonly Sample[]> {
  shared ??= make();
  return shared;
}

async function make(): Promise<Sample[]> {
  const chat = await conversation();
  const kept: Sample[] = [];
  const letters = listenTo(chat);
  const { handle } = chat.bot;
  let name = '';
  chat.bot.handle = async (call) => {
    const answered = await handle(call);
    const { said } = call;
    const family = (said.how === 'typed' ? said.line.replace('/wild ', '') : said.command).split(' ', 1)[0] ?? '';
    kept.push({ family, name, reply: answered.reply, reader: answered.reader });
    return answered;
  };
  name = 'secretariat-1> chair confirm cio "CIO of CH"';
  await play(chat, name);
  const isChairs = (level: string) => level !== 'secretariat' && level !== 'focal points';
  for (const { name: command, allow } of commands) {
    const who = isChairs(allow.level) ? 'ch-cio' : 'secretariat-1';
    name = `${who}> [${command}]`;
    await chat.call(who, { how: 'pressed', command, values: {} });
  }
  for (const line of story.trim().split('\n')) {
    name = line;
    await play(chat, line);
  }
  await linking(chat, (said) => {
    name = said;
  });
  const again = [...letters.values()].flatMap((one) =>
    one.reply.kind === 'view' ? { ...one, reply: { ...one.reply, view: resentView(one.reply.view) } } : [],
  );
  const refused = unsentNotice({ who: '#cio-network', problem: 'Slack says invalid_blocks' });
  const [report] = again.map((one) => ({ ...one, reply: { kind: 'view' as const, view: refused } }));
  return [...kept, ...letters.values(), ...again.slice(0, 1), ...(report ? [report] : [])];
}

async function play(chat: Conversation, line: string): Promise<void> {
  const [, duration] = /^\((\S+) later\)$/.exec(line) ?? [];
  if (duration) return chat.later(duration);
  const [, instant] = /^\((\S+) at once\)$/.exec(line) ?? [];
  if (instant) return chat.jump(instant);
  const [, who = '', said = ''] = /^(\S+)> (.*)$/.exec(line) ?? [];
  const [, label] = /^\[(.*)\]$/.exec(said) ?? [];
  if (label) await chat.press(who, label);
  else if (said.startsWith('{')) await chat.fill(who, JSON.parse(said));
  else await chat.say(who, said);
}

/** Keeps the first letter of each kind; one account has left, so that this is told too. */
function listenTo({ messenger, store }: Conversation): Map<string, Sample> {
  const letters = new Map<string, Sample>();
  const { send } = messenger;
  messenger.send = async (delivery) => {
    const { key, view, readerId, destination } = delivery;
    if (destination.id === 'br-cio') throw new DeliveryProblem('has left', { kind: 'gone', why: 'left' });
    const person = readerId === null ? undefined : await store.transaction(({ people }) => people.get(readerId));
    const reader = readerOf(person ?? { language: null, locale: null, zone: network.zone });
    const said = typeof view.title === 'object' && 'key' in view.title ? view.title.key : '';
    const kind = `${key.split(':', 1)[0]} ${said} ${destination.kind}`;
    if (!letters.has(kind))
      letters.set(kind, {
        family: 'letters',
        name: `(${destination.id} receives)`,
        reply: { kind: 'view', view },
        reader,
      });
    return send(delivery);
  };
  return letters;
}
