import { type Command, defineCommand } from '../bot/command.ts';
import type { Asking } from '../bot/context.ts';
import { anyone } from '../bot/permissions.ts';
import { Refusal } from '../bot/refusal.ts';
import { type Block, paragraph, type Reply, say, show, strong, type Values, type View } from '../view-model/view.ts';

/** The commands whose replies make up the page, in order. A refused one is left out. */
const sections: readonly (readonly [command: string, values: Values])[] = [
  ['meetings', {}],
  ['actions', { filter: 'mine' }],
  ['requests', {}],
  ['groups', {}],
  ['profile', {}],
];

/** Returns the home command, made of the replies of these commands for the asker. */
export function homeOver(commands: readonly Command[]): Command {
  const byName = new Map(commands.map((command) => [command.name, command]));

  async function viewOf(name: string, values: Values, at: Asking): Promise<View | undefined> {
    const command = byName.get(name);
    if (!command) throw new Error(`there is no command “${name}”`);
    try {
      const reply: Reply = await command.answer(values, 'pressed', at);
      return reply.kind === 'view' ? reply.view : undefined;
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  return defineCommand({
    name: 'home',
    title: 'home.title',
    summary: 'home.summary',
    examples: ['home'],
    allow: anyone,
    fields: {},
    async run({ input: _, ...at }) {
      const views: View[] = [];
      for (const [name, values] of sections) {
        const view = await viewOf(name, values, at);
        const next = view && name === 'meetings' ? firstOf(view) : undefined;
        const card = next && (await viewOf(next.command, next.values, at));
        views.push(...(card ? [card] : []), ...(view ? [card ? withoutFirst(view) : view] : []));
      }
      return show({ title: say('home.title'), body: views.flatMap(sectionOf), about: { kind: 'home' } });
    },
  });
}

/** Returns the list without its first line, whose card stands above it; without any line, without its title too. */
function withoutFirst({ title, body }: View): View {
  const first = body.findIndex(({ kind }) => kind === 'item');
  const others = body.filter((_, index) => index !== first);
  return { ...(title && others.some(({ kind }) => kind === 'item') ? { title } : {}), body: others };
}

const sectionOf = ({ title, body }: View): Block[] => [...(title ? [paragraph(strong(title))] : []), ...body];

/** Returns the button of the first line of a list. */
const firstOf = ({ body }: View) => body.flatMap((block) => (block.kind === 'item' && block.button) || [])[0];
