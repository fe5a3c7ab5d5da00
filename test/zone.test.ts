import { expect, test } from 'vitest';
import { knownOf } from '../adapters/slack/people.ts';
import { zoneOf } from '../adapters/teams/activity.ts';
import { isZone } from '../src/domain/zone.ts';
import { readConfig } from '../src/setup/config.ts';

const zones = ['Europe/Zurich', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/UTC', 'UTC'];
const others = ['+02:00', '-0530', 'Etc/GMT-2', 'etc/gmt+0', 'GMT+2', 'CET', 'EST', 'Mars/Base', 'Europe/', ''];

test('a zone is one that follows the rules of its region, or UTC; an offset is none', () => {
  expect([...zones, ...others].filter(isZone)).toEqual(zones);
});

test('it is the same for the settings, Slack and Teams', () => {
  for (const zone of [...zones, ...others]) {
    const expected = zones.includes(zone) ? zone : undefined;
    expect(knownOf({ id: 'U1', tz: zone }, 'T1', () => false).zone, zone).toBe(expected);
    expect(zoneOf({ localTimezone: zone }), zone).toBe(expected);
    if (zone !== '') expect('config' in readConfig({ NETWORK_TIME_ZONE: zone }), zone).toBe(expected !== undefined);
  }
});
