import { commands } from '../../src/commands/index.ts';
import { randomFrom } from '../jobs/outbox/platform.ts';
import { folder, print, start, stop } from './program.ts';

const seconds = 60;
const lanes = 8;
const scraps = [
  ...[
    'cio-network',
    'ai-tools',
    'CH',
    'me',
    'CIO of JP',
    'WILD/1-b',
    '2026-09-09',
    '13:00',
    'second Wednesday of June',
  ],
  ...['yes', 'nobody', '--group', '--constructor', '--__proto__', '—zone', '“', '»', '"', '\\', '<!channel>', '<@U1>'],
  ...[
    '{n, plural, one {#}}',
    '\u202Eevil',
    '\u0000',
    '😀'.repeat(60),
    '9'.repeat(400),
    'x'.repeat(9000),
    'a '.repeat(5000),
  ],
  ...[
    '__proto__',
    'toString',
    '-1',
    '1e309',
    '+999999-01-01',
    'https://a.example/?a=b',
    'a@b.example',
    'ａｉ',
    'é'.normalize('NFD'),
  ],
];
const names = [...new Set(commands.flatMap(({ fields }) => Object.keys(fields)))];

/** Lines and forms that nobody means, from members and the secretariat alike, over HTTP for a minute. */
export async function fuzz(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const pick = <Thing>(of: readonly Thing[]): Thing => of[Math.floor(random() * of.length)] as Thing;
  const some = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(scraps));
  const program = start({ DATABASE_URL: `${folder()}/wild.db` });
  const address = await program.address;
  const end = performance.now() + seconds * 1000;
  const seen = { calls: 0, faults: 0, slowest: 0, other: 0 };
  const said = () => {
    const { name, fields } = pick(commands);
    if (random() < 0.5) return { how: 'typed', line: [name, ...some(5)].join(' ') };
    const given = [...Object.keys(fields), ...(random() < 0.2 ? [pick(names)] : [])];
    const values = Object.fromEntries(given.filter(() => random() < 0.8).map((field) => [field, pick(scraps)]));
    return { how: pick(['pressed', 'submitted']), command: name, values };
  };
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const begun = performance.now();
      const response = await fetch(`${address}/local/calls`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: pick(['secretariat-1', 'ch-cio', 'newcomer']), said: said() }),
      });
      const text = await response.text();
      seen.calls += 1;
      seen.slowest = Math.max(seen.slowest, performance.now() - begun);
      if (response.status >= 500 || text.includes('Please quote')) seen.faults += 1;
      else if (response.status !== 200) seen.other += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const { calls, faults, slowest, other } = seen;
  print(
    `typed lines and forms for ${seconds} s`,
    `${calls.toLocaleString('en')} calls, ${faults} faults, ${other} refused as no call; slowest answer ${slowest.toFixed(0)} ms; still running: ${program.child.exitCode === null}`,
  );
  await stop(program);
}
