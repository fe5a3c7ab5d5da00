import { expect, test } from 'vitest';
import { frames } from './slack/frames.ts';
import {
  matchesSlackAnswer,
  matchesSlackFrame,
  matchesSlackRequest,
  slackAnswers,
  slackRequests,
} from './slack/index.ts';

test('every sample is of its own kind', () => {
  const wrong = [
    ...slackRequests.map((one) => ({ one, match: matchesSlackRequest(one.payload) })),
    ...slackAnswers.map((one) => ({ one, match: matchesSlackAnswer(one.kind, one.payload) })),
  ].filter(({ one, match }) => match.kind !== one.kind || match.differences.length > 0);
  expect(wrong.map(({ one, match }) => `${one.kind} → ${match.kind}: ${match.differences.slice(0, 3)}`)).toEqual([]);
  expect(frames.flatMap(({ payload }) => matchesSlackFrame(payload).differences)).toEqual([]);
});
