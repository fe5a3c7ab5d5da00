import { createHmac, timingSafeEqual } from 'node:crypto';

/** Maximum difference between a request's timestamp and our clock, in seconds. */
const tolerance = 300;

type Signed = { secret: string; signature: string | undefined; timestamp: string | undefined; body: Buffer };

/** Returns whether Slack signed these bytes recently. Bolt's own check accepts timestamps in the future. */
export function isSigned({ secret, signature, timestamp, body }: Signed, now: Temporal.Instant): boolean {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) > tolerance) return false;
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Returns the value of `x-slack-signature`, version 0. */
export const signatureOf = (secret: string, timestamp: string, body: Buffer | string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
