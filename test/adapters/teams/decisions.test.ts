import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decisionFor } from '../../../adapters/teams/decisions.ts';
import { teamsErrors, teamsMethods } from '../payloads/teams-errors.ts';

const meanings = {
  later: 'tried again later; after `Retry-After` where there is one',
  open: 'may have been done: an answer is sent once more, a letter after two minutes, and says so',
  content: 'not tried again; reported',
  'token dead': 'the tenant’s letters wait ten minutes: the operator has to act',
  'place gone': 'not tried before the conversation is heard from; reported',
  'person gone': 'not tried before the person is heard from; reported',
  unknown: 'five tries, then it rests and is reported',
};

test('every documented error of the Connector has a decision, and the README prints them', () => {
  const rows = teamsErrors.map(({ status, code = '', message = '' }) => {
    const { kind } = decisionFor(status, code === '' ? '' : { error: { code, message } });
    return `| ${status} | ${code} | ${kind} | ${meanings[kind]} |`;
  });
  const table = ['| status | code | decision | what the bot does |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const readme = readFileSync(new URL('../../../adapters/teams/README.md', import.meta.url), 'utf8');
  expect(readme).toContain(table);
  for (const method of Object.values(teamsMethods)) expect(readme).toContain(`\`${method}\``);
});

test('a code counts that stands in a string of JSON in the body, and no part of another code', () => {
  const inside = JSON.stringify({ subCode: 'MessageWritesBlocked' });
  expect(decisionFor(403, { errorCode: 209, message: inside })).toEqual({ kind: 'place gone', why: 'blocked' });
  expect(decisionFor(404, { error: { code: 'ActivityNotFoundInConversation' } })).toEqual({ kind: 'content' });
  expect(decisionFor(418, {})).toEqual({ kind: 'unknown' });
  expect(decisionFor(502, '<html>')).toEqual({ kind: 'open' });
});
