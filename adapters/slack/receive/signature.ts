import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far from our clock a request's own time may be, in seconds and in either direction. */
const tolerance = 300;

type Signed = { secret: string; signature: string | undefined; timestamp: string | undefined; body: Buffer };

/** Whether Slack signed these bytes, and not long ago. Bolt's own check lets timestamps of the future pass. */
export function isSigned({ secret, signature, timestamp, body }: Signed, now: Temporal.Instant): boolean {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) > tolerance) return false;
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The value of `x-slack-signature`: version 0 of Slack's scheme. */
export const signatureOf = (secret: string, timestamp: string, body: Buffer | string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
