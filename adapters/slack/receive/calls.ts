import type { z } from 'zod';
import type { Account } from '../../../src/domain/person.ts';
import type { Call, Said } from '../../../src/ports/call.ts';
import { carriedIn } from '../carried.ts';
import { shortened } from '../limits.ts';
import type { commandShape, pressShape, Shortcut, submissionShape } from './payloads.ts';

/** A call before the caller's profile is known. `called` is the name in the payload. */
export type Asked = Omit<Call, 'known'> & { called: string | undefined };

type User = { id: string; team_id?: string | undefined; name?: string | undefined };

/** Keys accounts by the person's own team: in a shared channel it differs from the channel's workspace. */
export const accountOf = (user: User, team: string): Account => ({
  platform: 'slack',
  workspace: user.team_id ?? team,
  id: user.id,
});

/** Returns the channel of a call; none for a direct conversation. Slack names every private channel `privategroup`. */
const channelOf = (channel: string | undefined, name?: string): Pick<Call, 'in' | 'channel'> => {
  if (channel === undefined || channel.startsWith('D')) return {};
  return { in: channel, ...(name !== undefined && name !== 'privategroup' && { channel: { name: `#${name}` } }) };
};

export const askedByCommand = (payload: z.output<typeof commandShape>): Asked => ({
  from: { platform: 'slack', workspace: payload.team_id, id: payload.user_id },
  ...channelOf(payload.channel_id, payload.channel_name),
  key: payload.trigger_id,
  said: { how: 'typed', line: payload.text },
  called: payload.user_name,
});

/** Returns undefined where the element carries no command, such as a link button. */
export function askedByPress(payload: z.output<typeof pressShape>, team: string): Asked | undefined {
  const value = payload.actions[0]?.value;
  if (value === undefined) return undefined;
  const { command, values } = carriedIn(value);
  return {
    from: accountOf(payload.user, team),
    ...channelOf(payload.channel?.id),
    key: payload.trigger_id,
    said: { how: 'pressed', command, values },
    called: payload.user.name,
  };
}

export function askedBySubmission(payload: z.output<typeof submissionShape>, team: string): Asked {
  const { view } = payload;
  const { command, values, in: channel } = carriedIn(view.private_metadata);
  const said: Said = { how: 'submitted', command, values: { ...values, ...givenIn(view.state.values) } };
  return {
    from: accountOf(payload.user, team),
    ...channelOf(channel),
    // The trigger tells a corrected form from a form sent twice.
    key: payload.trigger_id ?? `${view.id} ${view.hash} ${JSON.stringify(said.values)}`.slice(0, 200),
    said,
    called: payload.user.name,
  };
}

type State = z.output<typeof submissionShape>['view']['state']['values'];
/** Returns the input values by field; an empty field is an empty string, so that it replaces the earlier value. */
function givenIn(state: State): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state).map(([name, actions]) => {
      const [given] = Object.values(actions);
      return [
        name,
        given?.value ?? given?.selected_option?.value ?? given?.selected_date ?? given?.selected_time ?? '',
      ];
    }),
  );
}

/** Commands of shortcuts, by callback id. */
export const shortcuts = {
  join: { command: 'join', of: 'shortcut' },
  status: { command: 'status post', of: 'shortcut' },
  action: { command: 'actions add', of: 'message_action' },
} as const;

const maxActionTitle = 200;

/** Returns undefined for an unknown shortcut. `source` is the link to the message. */
export function askedByShortcut(payload: Shortcut, team: string, source: string | undefined): Asked | undefined {
  const shortcut = Object.entries(shortcuts).find(([id]) => id === payload.callback_id)?.[1];
  if (!shortcut) return undefined;
  const title = shortened(wordsOf(payload.message?.text ?? ''), maxActionTitle);
  const values = { ...(title === '' ? {} : { title }), ...(source === undefined ? {} : { source }) };
  return {
    from: accountOf(payload.user, team),
    ...channelOf(payload.channel?.id),
    key: payload.trigger_id,
    said: { how: 'opened', command: shortcut.command, values: shortcut.of === 'message_action' ? values : {} },
    called: payload.user.name ?? payload.user.username,
  };
}

/** Returns a message's text as one line: links by label or address, mentions and escapes undone. */
const wordsOf = (text: string): string =>
  text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
