import { databaseAt } from '../../../db/index.ts';
import { now, person } from '../../db/samples.ts';

type Size = { letters: number; people: number; workspaces: readonly string[] };

/** Makes a store there, with letters for people who live in the workspaces in turn. */
export async function fillOutbox(url: string, { letters, people, workspaces }: Size): Promise<void> {
  const store = await (await databaseAt(url)).open();
  await store.transaction(async (tables) => {
    for (let n = 0; n < people; n += 1) {
      const workspace = workspaces[n % workspaces.length] ?? '';
      await tables.people.save(person(`p${n}`));
      await tables.people.addAccount(`p${n}`, { platform: 'slack', workspace, id: `U${n}` });
    }
    for (let n = 0; n < letters; n += 1) {
      const key = `letter ${String(n).padStart(4, '0')}`;
      const view = { body: [{ kind: 'text' as const, text: key }] };
      await tables.outbox.put({ key, to: { kind: 'person', id: `p${n % people}` }, view, at: now });
    }
  });
  await store.close();
}
