import type { z } from 'zod';
import type { Account } from '../../../src/domain/person.ts';
import type { Call, Said } from '../../../src/ports/call.ts';
import { carriedIn } from '../carried.ts';
import { shortened } from '../limits.ts';
import {
  type commandShape,
  type Origin,
  originOfCommand,
  type pressShape,
  type Shortcut,
  type submissionShape,
} from './payloads.ts';
import { wordsOf } from './words.ts';

/** A call before the caller's profile is known. `called` is the name in the payload. */
export type Asked = Omit<Call, 'known'> & { called: string | undefined };

type User = { id: string; team_id?: string | undefined; name?: string | undefined };

/**
 * Keys accounts by the person's own team, which in a shared channel differs from the channel's workspace; in an Enterprise
 * Grid by the enterprise, whose people have one id in all its workspaces.
 */
export const accountOf = (user: User, { team, enterprise }: Origin): Account => ({
  platform: 'slack',
  workspace: user.team_id === undefined || user.team_id === team ? (enterprise ?? team) : user.team_id,
  id: user.id,
});

/** Returns the channel of a call; none for a direct conversation. Slack names every private channel `privategroup`. */
export const channelOf = (
  channel: string | undefined,
  { team, enterprise }: Origin,
  name?: string,
): Pick<Call, 'in' | 'channel'> => {
  if (channel === undefined || channel.startsWith('D')) return {};
  const workspace = enterprise ?? team;
  const isNamed = name !== undefined && name !== 'privategroup';
  return { in: channel, channel: isNamed ? { workspace, name: `#${name}` } : { workspace } };
};

export function askedByCommand(payload: z.output<typeof commandShape>): Asked {
  const from = originOfCommand(payload);
  return {
    from: accountOf({ id: payload.user_id }, from),
    ...channelOf(payload.channel_id, from, payload.channel_name),
    key: payload.trigger_id,
    said: { how: 'typed', line: payload.text },
    called: payload.user_name,
  };
}

/** Returns undefined where the element carries no command, such as a link button. */
export function askedByPress(payload: z.output<typeof pressShape>, origin: Origin): Asked | undefined {
  const value = payload.actions[0]?.value;
  if (value === undefined) return undefined;
  const { command, values } = carriedIn(value);
  return {
    from: accountOf(payload.user, origin),
    ...channelOf(payload.channel?.id, origin),
    key: payload.trigger_id,
    said: { how: 'pressed', command, values },
    called: payload.user.name,
  };
}

export function askedBySubmission(payload: z.output<typeof submissionShape>, origin: Origin): Asked {
  const { view } = payload;
  const { command, values, in: channel } = carriedIn(view.private_metadata);
  const said: Said = { how: 'submitted', command, values: { ...values, ...givenIn(view.state.values) } };
  return {
    from: accountOf(payload.user, origin),
    ...channelOf(channel, origin),
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
      const several = given?.selected_options?.map(({ value }) => value).join(',');
      const one = given?.value ?? given?.selected_option?.value ?? given?.selected_date ?? given?.selected_time;
      return [name, one ?? several ?? ''];
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

type Message = { source: string | undefined; nameOf: (id: string) => Promise<string> };

/** Returns undefined for an unknown shortcut. `source` is the link to the message; `nameOf` names the people it mentions. */
export async function askedByShortcut(
  payload: Shortcut,
  origin: Origin,
  { source, nameOf }: Message,
): Promise<Asked | undefined> {
  const shortcut = Object.entries(shortcuts).find(([id]) => id === payload.callback_id)?.[1];
  if (!shortcut) return undefined;
  const title = shortened(await wordsOf(payload.message?.text ?? '', nameOf), maxActionTitle);
  const values = { ...(title === '' ? {} : { title }), ...(source === undefined ? {} : { source }) };
  return {
    from: accountOf(payload.user, origin),
    ...channelOf(payload.channel?.id, origin),
    key: payload.trigger_id,
    said: { how: 'opened', command: shortcut.command, values: shortcut.of === 'message_action' ? values : {} },
    called: payload.user.name ?? payload.user.username,
  };
}
