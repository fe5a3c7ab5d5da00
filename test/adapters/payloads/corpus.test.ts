import { readdirSync, readFileSync } from 'node:fs';
import type { IConversationUpdateActivity, InvokeActivity } from '@microsoft/teams.api';
import { expect, test } from 'vitest';
import type { Match } from './matcher.ts';
import { readOn, type Sample } from './sample.ts';
import { responseUrlAnswers, failures as slackFailures } from './slack/failures.ts';
import { frames, wrongFrames } from './slack/frames.ts';
import { again, signed } from './slack/headers.ts';
import {
  matchesSlackAnswer,
  matchesSlackFrame,
  matchesSlackRequest,
  slackAnswers,
  slackRequests,
} from './slack/index.ts';
import { commonSlackErrors, responseUrlErrors, slackErrors } from './slack-errors.ts';
import { failures as teamsFailures } from './teams/failures.ts';
import { connectorAnswers, matchesActivity, matchesConnectorAnswer, teamsActivities } from './teams/index.ts';
import { teamsErrors, teamsMethods } from './teams-errors.ts';

type Family = { samples: readonly Sample[]; matches: (sample: Sample, payload: unknown) => Match };
const families: Readonly<Record<string, Family>> = {
  'Slack’s requests': { samples: slackRequests, matches: (_, payload) => matchesSlackRequest(payload) },
  'Slack’s answers': { samples: slackAnswers, matches: ({ kind }, payload) => matchesSlackAnswer(kind, payload) },
  'activities of Teams': { samples: teamsActivities, matches: (_, payload) => matchesActivity(payload) },
  'the Connector’s answers': {
    samples: connectorAnswers,
    matches: ({ kind }, payload) => matchesConnectorAnswer(kind, payload),
  },
};
const asSent = (payload: object): Record<string, unknown> => JSON.parse(JSON.stringify(payload));
const kindsOf = (samples: readonly Sample[]) => new Set(samples.map(({ kind }) => kind));

test.each(Object.entries(families))('%s: every sample is of its own kind', (_, { samples, matches }) => {
  const wrong = samples.flatMap((sample) => {
    const { kind, differences } = matches(sample, asSent(sample.payload));
    return kind === sample.kind && differences.length === 0 ? [] : [`${sample.kind} as ${kind}: ${differences}`];
  });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(families))('%s: what no sample has is found', (_, { samples, matches }) => {
  for (const sample of samples) {
    const sent = asSent(sample.payload);
    expect(matches(sample, { ...sent, nonsense: 1 }).differences).toContain('nonsense is unknown');
    // Nothing in the corpus is an array of arrays, so this is always of the wrong kind.
    for (const key of Object.keys(sent))
      expect(matches(sample, { ...sent, [key]: [[]] }).differences, key).not.toEqual([]);
    const mayBeEmpty = samples.some(({ kind, payload }) => kind === sample.kind && Object.keys(payload).length === 0);
    if (!mayBeEmpty) expect(matches(sample, {}).differences, sample.kind).not.toEqual([]);
  }
});

test('a key that every sample of a kind has is missed where it is not', () => {
  const [first] = slackRequests;
  expect(matchesSlackRequest({ ...asSent(first?.payload ?? {}), response_url: undefined }).differences).toEqual([
    'response_url is missing',
  ]);
  const press = teamsActivities.find(({ kind }) => kind === 'adaptiveCard/action press');
  const sent = asSent(press?.payload ?? {});
  const untold = { ...sent, value: { ...asSent(Object(sent.value)), trigger: undefined } };
  expect(matchesActivity(untold).differences).toEqual(['value.trigger is missing']);
  expect(matchesActivity({ ...sent, value: { ...asSent(Object(sent.value)), trigger: 'always' } }).differences).toEqual(
    ['value.trigger is "always", not "manual"'],
  );
});

test('Socket Mode: each frame with the request in it; the wrong ones of production are none of them', () => {
  for (const { kind, payload } of frames) {
    const found = matchesSlackFrame(asSent(payload));
    expect(found.differences).toEqual([]);
    expect(found.kind.split(':')[0]).toBe(kind);
  }
  const spoken = wrongFrames.flatMap(({ text }) => (text.startsWith('{') ? [JSON.parse(text)] : []));
  expect(spoken.length).toBeGreaterThan(3);
  for (const frame of spoken) expect(matchesSlackFrame(frame).differences, JSON.stringify(frame)).not.toEqual([]);
});

test('Slack: every kind of request is there, each event in an enterprise too, and every method that is called has an answer and its errors', () => {
  const kinds = kindsOf(slackRequests);
  const manifest = JSON.parse(readFileSync('manifest/slack.json', 'utf8'));
  const subscribed: string[] = manifest.settings.event_subscriptions.bot_events;
  const more =
    `slash command, block_actions on a message, block_actions on an ephemeral message, block_actions in a modal,
    block_actions in the Home, view_submission, view_closed, shortcut, message_action, block_suggestion, app_mention, message.im,
    message.im bot_message, message.im file_share, message.im message_changed, message.im message_deleted, member_joined_channel,
    member_left_channel, channel_rename, channel_archive, channel_unarchive, channel_deleted, channel_id_changed, group_rename,
    group_archive, group_unarchive, group_deleted, group_left, channel_left, team_join, team_access_granted, team_access_revoked,
    url_verification, app_rate_limited, team_rename`.split(/,\s+/);
  for (const kind of [...subscribed, ...more]) expect(kinds, kind).toContain(kind);
  const enveloped = slackRequests.filter(({ payload }) => 'event' in payload);
  const inEnterprise = enveloped.filter(({ payload }) => 'enterprise_id' in payload);
  expect(kindsOf(inEnterprise)).toEqual(kindsOf(enveloped));

  const text = sourcesOf('adapters/slack');
  const called = [...text.matchAll(/\b(auth|chat|conversations|users|views)\s*\.([a-zA-Z]+)\(/g)].map(
    ([, noun, verb]) => `${noun}.${verb}`,
  );
  expect(called.length).toBeGreaterThan(8);
  for (const method of [...called, 'oauth.v2.access', 'apps.connections.open']) {
    expect(slackErrors, method).toHaveProperty([method]);
    expect(kindsOf(slackAnswers), method).toContain(method);
  }
  for (const { codes } of Object.values(slackErrors)) expect(codes).toEqual([...new Set(codes)]);
});

test('Teams: every invoke, event type and status of the SDK and the reference is there', () => {
  const names = [...new Set(teamsActivities.map(({ payload }) => asSent(payload).name))];
  const invokes: Readonly<Record<InvokeActivity['name'], true>> = {
    'actionableMessage/executeAction': true,
    'adaptiveCard/action': true,
    'application/search': true,
    'composeExtension/anonymousQueryLink': true,
    'composeExtension/fetchTask': true,
    'composeExtension/onCardButtonClicked': true,
    'composeExtension/query': true,
    'composeExtension/queryLink': true,
    'composeExtension/querySettingUrl': true,
    'composeExtension/selectItem': true,
    'composeExtension/setting': true,
    'composeExtension/submitAction': true,
    'config/fetch': true,
    'config/submit': true,
    'fileConsent/invoke': true,
    'handoff/action': true,
    'htmlwidget/calltool': true,
    'message/fetchTask': true,
    'message/submitAction': true,
    'signin/failure': true,
    'signin/tokenExchange': true,
    'signin/verifyState': true,
    'suggestedActions/submit': true,
    'tab/fetch': true,
    'tab/submit': true,
    'task/fetch': true,
    'task/submit': true,
  };
  expect(names).toEqual(expect.arrayContaining(Object.keys(invokes)));
  const types = teamsActivities.map(({ payload }) => asSent(Object(asSent(payload).channelData)).eventType);
  const updates: Readonly<Record<IConversationUpdateActivity['channelData']['eventType'], true>> = {
    channelCreated: true,
    channelDeleted: true,
    channelMemberAdded: true,
    channelMemberRemoved: true,
    channelRenamed: true,
    channelRestored: true,
    channelShared: true,
    channelUnshared: true,
    teamArchived: true,
    teamDeleted: true,
    teamHardDeleted: true,
    teamMemberAdded: true,
    teamMemberRemoved: true,
    teamRenamed: true,
    teamRestored: true,
    teamUnarchived: true,
  };
  expect(types).toEqual(expect.arrayContaining(Object.keys(updates)));
  const statuses = new Set(teamsErrors.map(({ status }) => status));
  expect(new Set(teamsFailures.map(({ status }) => status))).toEqual(statuses);
  const text = sourcesOf('adapters/teams');
  for (const [, method = ''] of text.matchAll(/at\([a-z]+\)\.([a-zA-Z]+)\(|teams\.(?:getConversations|getById)\(/g))
    if (method) expect(teamsMethods, method).toHaveProperty(method);
});

test('each shape, header and error says where it was read', () => {
  expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const sources = [
    ...Object.values(families).flatMap(({ samples }) => samples.map(({ source }) => source)),
    ...[signed, again, responseUrlAnswers].map(({ source }) => source),
    ...[commonSlackErrors, responseUrlErrors, ...Object.values(slackErrors)].map(({ page }) => page),
    ...[...teamsErrors, ...teamsFailures, ...wrongFrames].map(({ source }) => source),
  ];
  for (const source of sources) expect(() => new URL(source), source).not.toThrow();
  const codes = [...commonSlackErrors.codes, ...Object.values(slackErrors).flatMap((one) => one.codes)];
  for (const { body } of Object.values(slackFailures))
    if (typeof body !== 'string') expect(codes).toContain(body.error);
});

function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
}
