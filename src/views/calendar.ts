import type { Group } from '../domain/group.ts';
import {
  type Block,
  button,
  buttons,
  link,
  paragraph,
  quiet,
  type Reply,
  say,
  show,
  strong,
  type Text,
} from '../view-model/view.ts';

/** Returns the feed's address below the bot's public URL. */
export const feedAddress = (publicUrl: string, secret: string): string => `${publicUrl}/calendar/${secret}.ics`;

/** `mine` is undefined where the reader has no own feed, and null where others may see the reply. */
type Feeds = {
  mine: string | null | undefined;
  groups: readonly { group: Group; address: string; mayChange: boolean }[];
};

/** Returns the addresses to subscribe to, each in full so that it can be copied. */
export function calendarCard({ mine, groups }: Feeds): Reply {
  const own = mine ? [line(say('calendar.mine'), mine, button(say('button.newLink'), 'calendar renew'))] : [];
  const shared = groups.map(({ group, address, mayChange }) =>
    line(
      group.name,
      address,
      ...(mayChange ? [button(say('button.newLink'), 'calendar renew', { group: group.slug })] : []),
    ),
  );
  return show({
    title: say('calendar.title'),
    body: [
      paragraph(say('calendar.how')),
      ...own,
      ...(mine === null ? [paragraph(say('calendar.direct'))] : []),
      ...shared,
      quiet(say('calendar.keep')),
      buttons(button(say('button.meetings'), 'meetings')),
    ],
  });
}

const line = (name: Text, address: string, ...[renew]: ReturnType<typeof button>[]): Block => ({
  kind: 'item',
  text: strong(name),
  detail: link(address, address),
  ...(renew ? { button: renew } : {}),
});
