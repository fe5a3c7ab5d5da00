import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url).pathname;

// Room → the rooms it may import, its own aside. A package or a node module counts as "outside".
const core = ['ports', 'view-model', 'domain'];
const rooms: Record<string, readonly string[]> = {
  entry: ['setup', 'ports', 'outside'],
  setup: [
    ...[
      'adapters',
      'adapters/calendar',
      'adapters/files',
      'adapters/local',
      'adapters/reports',
      'adapters/shell',
      'adapters/slack',
      'adapters/teams',
    ],
    ...['db', 'db/seed', 'commands', 'bot', 'jobs', 'operations', ...core, 'outside'],
  ],
  commands: ['lookups', 'bot', 'operations', 'views', 'input', 'languages', ...core],
  lookups: ['bot', 'input', ...core],
  bot: ['operations', 'input', 'languages', ...core],
  jobs: ['operations', 'views', ...core, 'outside'],
  operations: ['views', ...core],
  ports: ['view-model', 'domain'],
  views: ['view-model', 'languages', 'domain'],
  input: ['view-model', 'languages', 'domain', 'outside'],
  'view-model': ['languages', 'domain', 'outside'],
  languages: [],
  domain: ['outside'],
  db: ['db/sqlite', 'db/postgres', 'db/tables', 'ports'],
  'db/tables': ['view-model', 'languages', 'ports', 'domain', 'outside'],
  'db/migrations': [],
  'db/postgres': ['db/tables', 'db/migrations', 'db/seed', 'ports', 'domain', 'outside'],
  'db/sqlite': ['db/tables', 'db/migrations', 'db/seed', 'ports', 'domain', 'outside'],
  'db/seed': ['operations', 'ports', 'domain', 'outside'],
  adapters: ['input', 'ports', 'outside'],
  'adapters/calendar': ['adapters', 'views', ...core, 'outside'],
  'adapters/files': ['adapters', 'input', ...core, 'outside'],
  'adapters/local': ['adapters', 'languages', ...core, 'outside'],
  'adapters/reports': ['ports', 'view-model', 'outside'],
  'adapters/shell': ['input', ...core, 'outside'],
  'adapters/slack': ['adapters', 'operations', 'input', 'languages', ...core, 'outside'],
  'adapters/teams': ['adapters', 'operations', 'views', 'input', 'languages', ...core, 'outside'],
};

// Which packages a core room may use; adapters and db use what their platform needs.
const packages: Record<string, RegExp> = {
  domain: /^(zod|rrule-temporal)$/,
  input: /^papaparse$/,
  'view-model': /^intl-messageformat$/,
  jobs: /^node-cron$/,
  entry: /^node:/,
};
// Files that alone may make an arrow which their room otherwise has not.
const only: Record<string, readonly string[]> = {
  'adapters/slack → operations': [
    'adapters/slack/people.ts',
    'adapters/slack/receive/channel-life.ts',
    'adapters/slack/receive/events.ts',
  ],
  'adapters/teams → operations': ['adapters/teams/people.ts'],
  'adapters/teams → views': ['adapters/teams/refresh.ts'],
  'adapters/calendar → views': ['adapters/calendar/ics.ts'],
};

function roomOf(path: string): string {
  const [top = '', ...rest] = path.split('/');
  if (top === 'src') return rest.length === 1 ? 'entry' : (rest[0] ?? '');
  return rest.length === 1 ? top : `${top}/${rest[0]}`;
}

const code = ['src', 'db', 'adapters'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|cjs)$/.test(name))
    .map((name) => `${top}/${name}`),
);
// Types count: what a file must know to be read is what it imports.
const specifier = /^(?:import|export)\b(?:[\w\s{},*$]*?\bfrom\b)?\s*'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm;

const arrows = code.flatMap((from) =>
  [...readFileSync(join(root, from), 'utf8').matchAll(specifier)].map((found) => {
    const name = found[1] ?? found[2] ?? '';
    const isOurs = name.startsWith('.');
    const to = isOurs ? normalize(join(dirname(from), name)) : name;
    return { from, to, room: roomOf(from), into: isOurs ? roomOf(to) : 'outside' };
  }),
);

test('each room imports only what the table of rooms says', () => {
  expect(code.map(roomOf).filter((room) => rooms[room] === undefined)).toEqual([]);
  const forbidden = arrows.filter(({ room, into, from }) => {
    if (room === into) return false;
    const allowed = only[`${room} → ${into}`];
    return !rooms[room]?.includes(into) || (allowed !== undefined && !allowed.includes(from));
  });
  expect(forbidden.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('the core uses no package but those named, and nothing of Node', () => {
  const foreign = arrows.filter(
    ({ room, into, to }) => into === 'outside' && packages[room] && !packages[room].test(to),
  );
  expect(foreign.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('no arrow of the table climbs: the rooms have an order', () => {
  const placed = new Set(['outside']);
  let left = Object.keys(rooms);
  while (left.length > 0) {
    const free = left.filter((room) => rooms[room]?.every((into) => placed.has(into)));
    expect(free, `one of ${left.join(', ')} depends on itself`).not.toEqual([]);
    for (const room of free) placed.add(room);
    left = left.filter((room) => !placed.has(room));
  }
});

test('no file lies loose in src but the entry, none is longer than 200 lines', () => {
  const loose = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((one) => one.isFile());
  expect(loose.map(({ name }) => name).sort()).toEqual(['main.ts', 'node-version.cjs', 'start.cjs']);
  const long = code.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length - 1 > 200);
  expect(long).toEqual([]);
});
