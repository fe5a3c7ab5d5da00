import type { KnownBlock } from '@slack/types';
import type { Clients } from './clients.ts';
import { ExpiredAddress, type Respond } from './respond.ts';

/** Where a person can be answered: the payload's `response_url`, else their direct conversation. */
export type Reach = { url: string | undefined; user: string };
type Message = { text: string; blocks?: KnownBlock[]; replace_original?: boolean };

/** Sends a private message to the person; by direct message where there is no `response_url` or it has expired. */
export async function tell(message: Message, { url, user }: Reach, clients: Clients, respond: Respond): Promise<void> {
  if (url !== undefined) {
    try {
      return await respond(url, message);
    } catch (error) {
      if (!(error instanceof ExpiredAddress)) throw error;
    }
  }
  const { text, blocks } = message;
  await clients.interactive.chat.postMessage({ channel: user, text, ...(blocks ? { blocks } : {}) });
}
