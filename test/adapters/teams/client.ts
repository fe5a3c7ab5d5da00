import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { folder, post, ready, start } from '../../running.ts';
import type { Card, CardAction } from './connector.ts';
import { freePort, startPlayground } from './playground.ts';
import { wordsOf } from './workspace.ts';

const configShape = z.object({
  config: z.object({
    tenantId: z.string(),
    bot: z.object({ id: z.string() }),
    personalChat: z.object({ id: z.string() }),
    groupChats: z.array(z.object({ id: z.string() })),
    teams: z.array(z.object({ channels: z.array(z.object({ id: z.string() })) })),
  }),
});
type Heard = { action: string; place: string; id: string; text: string; card: Card | undefined };
const newsShape = z.looseObject({
  action: z.string(),
  actionConversationId: z.string(),
  message: z.looseObject({
    messageId: z.union([z.string(), z.number()]).optional(),
    text: z.string().nullish(),
    attachments: z.array(z.looseObject({ content: z.custom<Card>() })).nullish(),
  }),
});

export const alex = 'user-id-0';
export const megan = 'user-id-1';

/** A button that stands on some other card. */
export const pressOf = (command: string, values: Record<string, string> = {}): CardAction => ({
  type: 'Action.Execute',
  title: command,
  verb: command,
  data: { wild: { how: 'pressed', command, values } },
});

/** The program as an operator starts it, with Microsoft's own local Teams client before it. */
export async function openPlayground() {
  const settings = { PORT: '0', DATABASE_URL: ':memory:', TEAMS_SKIP_AUTH: '1', LOCAL_WORKSPACE: 'on' };
  const bot = await ready(start({ ...settings, SECRETARIAT: 'meganb@example.com' }));
  const { url, child } = await startPlayground(bot, await freePort(), folder());
  onTestFinished(() => void child.kill('SIGKILL'));
  const { config } = configShape.parse(await (await fetch(`${url}/_internal/v1/testConfig`)).json());
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  const stream = new WebSocket(`${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  onTestFinished(() => stream.close());
  stream.onmessage = ({ data }) => {
    const parsed = newsShape.safeParse(JSON.parse(String(data)));
    if (!parsed.success) return;
    const { action, actionConversationId: place, message } = parsed.data;
    const card = message.attachments?.[0]?.content;
    heard.push({ action, place, id: String(message.messageId ?? ''), text: message.text ?? '', card });
    for (const look of waiting) look();
  };
  await new Promise<void>((resolve) => (stream.onopen = () => resolve()));

  return {
    bot,
    url,
    config,
    /** Waits for a message of the bot that holds these words. */
    hears(words: string, place = config.personalChat.id): Promise<Heard & { card: Card }> {
      return new Promise((resolve, reject) => {
        const all = () => heard.map(({ place, card, text }) => `${place}: ${card ? wordsOf(card) : text}`).join('\n');
        const late = setTimeout(
          () => reject(new Error(`“${words}” was not heard in ${place}, but:\n${all()}`)),
          15_000,
        );
        const look = (): void => {
          const found = heard.find(
            (one) => one.place.split(';')[0] === place && one.card && wordsOf(one.card).includes(words),
          );
          if (!found?.card) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve({ ...found, card: found.card });
        };
        waiting.add(look);
        look();
      });
    },
    /** How many messages, or changes of one, have held these words. */
    times: (words: string, action = 'createMessage'): number =>
      heard.filter((one) => one.action === action && one.card && wordsOf(one.card).includes(words)).length,
    say: (from: string, text: string, place = config.personalChat.id) =>
      post(url, `/_conversation/v1/conversations/${place}/messages`, {
        from: { id: from },
        text: place === config.personalChat.id ? text : `<at>Bot</at> ${text}`,
        textFormat: 'plain',
        mentions: place === config.personalChat.id ? [] : [{ mentioned: { id: config.bot.id }, text: '<at>Bot</at>' }],
      }),
    press: async (from: string, { id, place }: Heard, { verb, data, type }: CardAction, inputs = {}): Promise<Card> => {
      const action = { type, verb, data: { ...data, ...inputs } };
      const about = { from: { id: from }, conversation: { id: place }, replyToId: id };
      const { body } = await post(url, '/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        ...about,
        value: { action, trigger: 'manual' },
      });
      return z.looseObject({ value: z.custom<Card>() }).parse(body).value;
    },
    async event(type: string, place: string): Promise<number> {
      const template = `${url}/_internal/v1/customActivities/template?conversationId=${place}&type=${type}`;
      const activity: unknown = await (await fetch(template)).json();
      const response = await fetch(`${url}/_internal/v1/customActivities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      return response.status;
    },
  };
}
