import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codesByDecision, decisionFor } from '../../../adapters/slack/decisions.ts';
import { commonSlackErrors, responseUrlErrors, slackErrors } from '../payloads/slack-errors.ts';

const documented = new Set([
  ...commonSlackErrors.codes,
  ...responseUrlErrors.codes,
  ...Object.values(slackErrors).flatMap(({ codes, elsewhere = [] }) => [
    ...codes,
    ...elsewhere.map(({ code }) => code),
  ]),
]);

test('every documented error code of every method has a decision, and one only', () => {
  expect([...documented].filter((code) => decisionFor(code) === 'unknown')).toEqual([]);
  const all = Object.values(codesByDecision).flat();
  expect(all).toEqual([...new Set(all)]);
});

const does: Readonly<Record<keyof typeof codesByDecision, string>> = {
  later: 'tries again later, for a week at most',
  'too late': 'tells the person to try again; a view that is gone is left alone',
  content: 'rests at once, and the secretariat is told: the bot sent what Slack does not take',
  'token dead': 'holds the workspace’s letters, tries every ten minutes, and `/readyz` says so',
  'place gone': 'rests, and the secretariat is told that the channel or message cannot be reached',
  'person gone': 'rests, and the secretariat is told that the person cannot be reached',
};

test('the README prints the table', () => {
  const rows = Object.entries(does).map(([decision, what]) => {
    const codes = Object.entries(codesByDecision).find(([name]) => name === decision)?.[1] ?? [];
    return `| ${decision} | ${what} | ${[...codes]
      .sort()
      .map((code) => `\`${code}\``)
      .join(' ')} |`;
  });
  const table = ['| decision | what the bot does | codes |', '| --- | --- | --- |', ...rows].join('\n');
  expect(readFileSync('adapters/slack/README.md', 'utf8')).toContain(table);
});
