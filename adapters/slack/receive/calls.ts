import type { z } from 'zod';
import type { Account } from '../../../src/domain/person.ts';
import type { Call, Said } from '../../../src/ports/call.ts';
import { carriedIn } from '../carried.ts';
import { shortened } from '../limits.ts';
import type { commandShape, pressShape, Shortcut, submissionShape } from './payloads.ts';

/** What was asked, before Slack has been asked who asked it. `called` is the name the payload gives them. */
export type Asked = Omit<Call, 'known'> & { called: string | undefined };

type User = { id: string; team_id?: string | undefined; name?: string | undefined };

/** People are known by their own team, never by the workspace they speak from: in a shared channel these differ. */
export const accountOf = (user: User, team: string): Account => ({
  platform: 'slack',
  workspace: user.team_id ?? team,
  id: user.id,
});

/** A direct conversation is no place anyone else could mean. Slack calls every private channel by the same word. */
const placeOf = (channel: string | undefined, name?: string): Pick<Call, 'in' | 'channel'> => {
  if (channel === undefined || channel.startsWith('D')) return {};
  return { in: channel, ...(name !== undefined && name !== 'privategroup' && { channel: { name: `#${name}` } }) };
};

export const askedByCommand = (payload: z.output<typeof commandShape>): Asked => ({
  from: { platform: 'slack', workspace: payload.team_id, id: payload.user_id },
  ...placeOf(payload.channel_id, payload.channel_name),
  key: payload.trigger_id,
  said: { how: 'typed', line: payload.text },
  called: payload.user_name,
});

/** Undefined where what was pressed carries nothing for us, such as a link. */
export function askedByPress(payload: z.output<typeof pressShape>, team: string): Asked | undefined {
  const value = payload.actions[0]?.value;
  if (value === undefined) return undefined;
  const { command, values } = carriedIn(value);
  return {
    from: accountOf(payload.user, team),
    ...placeOf(payload.channel?.id),
    key: payload.trigger_id,
    said: { how: 'pressed', command, values },
    called: payload.user.name,
  };
}

export function askedBySubmission(payload: z.output<typeof submissionShape>, team: string): Asked {
  const { view } = payload;
  const { command, values, in: place } = carriedIn(view.private_metadata);
  const said: Said = { how: 'submitted', command, values: { ...values, ...givenIn(view.state.values) } };
  return {
    from: accountOf(payload.user, team),
    ...placeOf(place),
    // A form put right and sent again is another call; only the trigger tells it from the same sent twice.
    key: payload.trigger_id ?? `${view.id} ${view.hash} ${JSON.stringify(said.values)}`.slice(0, 200),
    said,
    called: payload.user.name,
  };
}

type State = z.output<typeof submissionShape>['view']['state']['values'];
/** What was typed or chosen, by field; nothing is an empty string, so that what was there before is not kept. */
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

/** Shortcuts by callback id, and the command each stands for. */
export const shortcuts = {
  join: { command: 'join', of: 'shortcut' },
  status: { command: 'status post', of: 'shortcut' },
  action: { command: 'actions add', of: 'message_action' },
} as const;

const mostTitle = 200;

/** Undefined where this version knows no such shortcut. `source`: the address of the message it was called on. */
export function askedByShortcut(payload: Shortcut, team: string, source: string | undefined): Asked | undefined {
  const shortcut = Object.entries(shortcuts).find(([id]) => id === payload.callback_id)?.[1];
  if (!shortcut) return undefined;
  const title = shortened(wordsOf(payload.message?.text ?? ''), mostTitle);
  const values = { ...(title === '' ? {} : { title }), ...(source === undefined ? {} : { source }) };
  return {
    from: accountOf(payload.user, team),
    ...placeOf(payload.channel?.id),
    key: payload.trigger_id,
    said: { how: 'opened', command: shortcut.command, values: shortcut.of === 'message_action' ? values : {} },
    called: payload.user.name ?? payload.user.username,
  };
}

/** The words of a message as one line: links by their label or address, mentions and Slack's escapes undone. */
const wordsOf = (text: string): string =>
  text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
