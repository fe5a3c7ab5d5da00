import { quote } from '../../../src/input/parse.ts';

type NameOf = (id: string) => Promise<string>;
const mention = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;

/** Returns a message's text as one line: people by name, links by label or address, Slack's escapes undone. */
export const wordsOf = async (text: string, nameOf: NameOf): Promise<string> =>
  (await plain(text, async (id) => `@${await nameOf(id)}`)).replace(/\s+/g, ' ').trim();

/** Returns what was typed as a line for the parser: people as quoted names, mentions of the bot itself left out. */
export const typedLine = (text: string, bot: string | undefined, nameOf: NameOf): Promise<string> =>
  plain(text, async (id) => (id === bot ? '' : quote(await nameOf(id))));

/** https://docs.slack.dev/messaging/formatting-message-text: only `&`, `<` and `>` are escaped. */
async function plain(text: string, replacementOf: NameOf): Promise<string> {
  const ids = new Set([...text.matchAll(mention)].map(([, id = '']) => id));
  const replacements = new Map<string, string>();
  for (const id of ids) replacements.set(id, await replacementOf(id));
  return text
    .replace(mention, (_, id: string) => replacements.get(id) ?? id)
    .replace(/<!(here|channel|everyone)(?:\|[^<>]*)?>/g, '@$1')
    .replace(/<#[A-Z0-9]+\|([^<>]+)>/g, '#$1')
    .replace(/<(?:mailto:)?([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
