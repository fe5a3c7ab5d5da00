import Sqlite from 'better-sqlite3';

// What one writes first: a table of letters, sent in turn, each marked after it was sent, or before.
const [file = '', platform = '', order = ''] = process.argv.slice(2);
const sqlite = new Sqlite(file);
sqlite.pragma('synchronous = full');
const next = sqlite.prepare<[], { id: number }>('select id from letters where sent = 0 order by id limit 1');
const mark = sqlite.prepare('update letters set sent = 1 where id = ?');
await new Promise((resolve) => process.stdin.once('data', resolve));
for (let row = next.get(); row; row = next.get()) {
  if (order === 'mark-then-send') mark.run(row.id);
  const letter = { key: `letter ${row.id}`, to: 'T1 U1', resent: false, text: 'A letter.' };
  await (await fetch(platform, { method: 'POST', body: JSON.stringify(letter) })).text();
  if (order === 'send-then-mark') mark.run(row.id);
}
process.exit();
