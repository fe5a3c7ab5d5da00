const mention = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;

/** Returns a message's text as one line: people by name, links by label or address, Slack's escapes undone. */
export async function wordsOf(text: string, nameOf: (id: string) => Promise<string>): Promise<string> {
  const ids = new Set([...text.matchAll(mention)].map(([, id = '']) => id));
  const names = new Map<string, string>();
  for (const id of ids) names.set(id, await nameOf(id));
  return text
    .replace(mention, (_, id: string) => `@${names.get(id) ?? id}`)
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
