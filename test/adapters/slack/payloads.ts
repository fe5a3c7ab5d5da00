import { isObject } from '../payloads/shape.ts';
import { matchesSlackRequest, slackRequests } from '../payloads/slack/index.ts';

export type Json = Record<string, unknown>;

/** Returns the corpus' first payload of this kind, with these values in place of its own; undefined leaves a key out. */
export function payloadOf(kind: string, over: Json): Json {
  const sample = slackRequests.find((one) => one.kind === kind);
  if (!sample) throw new Error(`the corpus has no “${kind}”`);
  const { actions } = over;
  const pressed = Array.isArray(actions) ? { actions: actions.map((action) => overlaid(button, action)) } : {};
  return checked({ ...objectOf(overlaid(sample.payload, { ...over, ...pressed })) });
}

const button = {
  type: 'button',
  block_id: 'b',
  action_id: 'press 1',
  text: { type: 'plain_text', text: 'a label', emoji: false },
  action_ts: '1713279605.123456',
};

/** Returns the payload. Throws where Slack sends none of this shape. */
function checked(payload: Json): Json {
  const { kind, differences } = matchesSlackRequest(JSON.parse(JSON.stringify(payload)));
  if (differences.length > 0) throw new Error(`Slack sends no such ${kind}: ${differences.join('; ')}`);
  return payload;
}

const objectOf = (value: unknown): object => {
  if (isObject(value)) return value;
  throw new Error('a payload is an object');
};

// Maps by id, and lists by kind: what a test says is all there is.
const replacedWhole = new Set(['values', 'tokens']);

function overlaid(base: unknown, over: unknown, name = ''): unknown {
  if (!isObject(base) || !isObject(over) || replacedWhole.has(name)) return over;
  const merged: Json = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) Reflect.deleteProperty(merged, key);
    else merged[key] = overlaid(merged[key], value, key);
  }
  return merged;
}

/** The kind of a `block_actions` payload, by where the button stands. */
export const pressKind = ({ view, container }: Json): string => {
  if (isObject(view))
    return Reflect.get(view, 'type') === 'home' ? 'block_actions in the Home' : 'block_actions in a modal';
  const isEphemeral = isObject(container) && Reflect.get(container, 'is_ephemeral') === true;
  return isEphemeral ? 'block_actions on an ephemeral message' : 'block_actions on a message';
};

/** The kind of an event: of messages, by who wrote them and what became of them. */
export const eventKind = ({ type, subtype, bot_id }: Json): string => {
  if (type !== 'message') return String(type);
  if (typeof subtype === 'string') return `message.im ${subtype}`;
  return bot_id === undefined ? 'message.im' : 'message.im of an app';
};
