import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { shortcuts } from '../../../adapters/slack/receive/calls.ts';
import { events } from '../../../adapters/slack/receive/events.ts';
import { optionalScopes, scopes } from '../../../adapters/slack/scopes.ts';
import { readConfig } from '../../../src/setup/config.ts';

const words = (most: number) => z.string().min(1).max(most);
const address = z.literal('https://wild.example/slack/events');
/** What Slack's own schema (slackapi/manifest-schema, schemas/manifest.schema.1.0.0.json of 0.5.0) says of the parts we use; anything else is a slip. */
const shape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: words(35),
    description: words(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: words(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: words(24),
          type: z.enum(['global', 'message']),
          callback_id: words(255),
          description: words(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').max(32),
          url: address,
          description: words(2000),
          usage_hint: words(1000),
          should_escape: z.boolean(),
        }),
      )
      .length(1),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.tuple([z.literal('https://wild.example/slack/oauth_redirect')]),
    scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address,
      message_menu_options_url: address,
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});
const file = new URL('../../../manifest/slack.json', import.meta.url);
const manifest = shape.parse(JSON.parse(readFileSync(file, 'utf8')));

test('the manifest names the command, the shortcuts and the events that the code answers to, and no others', () => {
  const read = readConfig({});
  expect(manifest.features.slash_commands[0]?.command).toBe('config' in read && read.config.COMMAND_NAME);
  expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual(
    Object.keys(shortcuts).sort(),
  );
  for (const { callback_id: id, type } of manifest.features.shortcuts) {
    const known = Object.entries(shortcuts).find(([name]) => name === id)?.[1];
    expect(known?.of).toBe(type === 'global' ? 'shortcut' : 'message_action');
  }
  expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(Object.keys(events).sort());
});

test('it asks for no wider scopes than the methods the code calls take', () => {
  const needed: Record<string, string[]> = {
    'auth.test': [],
    // Of a message where the bot is; elsewhere its address is composed.
    'chat.getPermalink': [],
    'chat.postEphemeral': ['chat:write'],
    'chat.postMessage': ['chat:write'],
    'chat.update': ['chat:write'],
    'conversations.open': ['im:write'],
    'conversations.history': ['channels:history', 'groups:history', 'im:history'],
    'users.info': ['users:read', 'users:read.email'],
    'users.lookupByEmail': ['users:read.email'],
    'views.open': [],
    'views.publish': [],
    'views.update': [],
  };
  // Of the events app_mention, message.im and those of channels.
  const heard = ['app_mentions:read', 'channels:read', 'groups:read', 'im:history'];
  const folder = new URL('../../../adapters/slack/', import.meta.url);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const called = [...code.matchAll(/\b(?:interactive|outbox)\s*\.([a-z]+)\s*\.([A-Za-z]+)\(/g)].map(
    ([, family, method]) => `${family}.${method}`,
  );
  expect([...new Set(called)].sort()).toEqual(Object.keys(needed).sort());
  expect(manifest.oauth_config.scopes.bot).toEqual(scopes);
  const optional = Object.values(optionalScopes).flat();
  expect(manifest.oauth_config.scopes.bot_optional).toEqual(optional);
  const all = new Set(['commands', ...heard, ...Object.values(needed).flat()]);
  expect([...scopes, ...optional].sort()).toEqual([...all].sort());
});

test('over HTTP, in one workspace, with a lasting token: what is set in the manifest is where everyone begins', () => {
  expect(manifest.settings).toMatchObject({
    org_deploy_enabled: false,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  });
  for (const name of ['org_deploy_enabled', 'socket_mode_enabled', 'token_rotation_enabled'])
    expect(shape.safeParse({ ...manifest, settings: { ...manifest.settings, [name]: true } }).success).toBe(true);
});

test.each<[string, (broken: typeof manifest) => void]>([
  [
    'a command without its slash',
    ({ features }) => Object.assign(features.slash_commands[0] ?? {}, { command: 'wild' }),
  ],
  ['a long shortcut', ({ features }) => Object.assign(features.shortcuts[0] ?? {}, { name: 'x'.repeat(25) })],
  ['an unknown setting', ({ settings }) => Object.assign(settings, { sockets: true })],
  ['no events', ({ settings }) => Reflect.deleteProperty(settings.event_subscriptions, 'bot_events')],
  ['a long name', ({ display_information: about }) => Object.assign(about, { name: 'x'.repeat(36) })],
  [
    'a description that is too short',
    ({ display_information: about }) => Object.assign(about, { long_description: 'x' }),
  ],
])('%s would be seen', (_, damage) => {
  const broken = structuredClone(manifest);
  damage(broken);
  expect(shape.safeParse(broken).success).toBe(false);
});
