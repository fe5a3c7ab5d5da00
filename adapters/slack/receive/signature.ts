import { createHmac, timingSafeEqual } from 'node:crypto';

/** Maximum difference between a request's timestamp and our clock, in seconds. */
const tolerance = 300;

type Signed = { secret: string; signature: string | undefined; timestamp: string | undefined; body: Buffer };

/**
 * Returns why these bytes do not count as signed by Slack, in words for the operator; undefined where they do. Bolt's own
 * check accepts timestamps in the future.
 */
export function signatureFault(
  { secret, signature, timestamp, body }: Signed,
  now: Temporal.Instant,
): string | undefined {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return 'it has no signature';
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return 'its signature is made with another secret than SLACK_SIGNING_SECRET';
  const skew = Math.round(now.epochMilliseconds / 1000 - Number(timestamp));
  return Math.abs(skew) > tolerance ? `its time differs from this machine’s clock by ${skew} s` : undefined;
}

/** Returns the value of `x-slack-signature`, version 0. */
export const signatureOf = (secret: string, timestamp: string, body: Buffer | string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
