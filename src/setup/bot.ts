import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { addressOf } from '../../adapters/address.ts';
import { type LocalClock, openLocalClock } from '../../adapters/local/clock.ts';
import { createBot } from '../bot/bot.ts';
import { commands, plainWords } from '../commands/index.ts';
import type { Network } from '../domain/network.ts';
import { type Account, accountName, type Platform } from '../domain/person.ts';
import type { IsSecretariat } from '../operations/secretariat-role.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { hasLocalClock, isReal } from './config.ts';
import type { Config } from './settings.ts';
import { slackSettingsOf } from './slack.ts';
import { teamsIdentity } from './teams.ts';

// The composition root: it alone reads the environment and the clock, and hands each part what it needs.

/** `E_7K3Q…` or `m_8w2k…`: 60 random bits behind what the id is of. */
const newId = (prefix: string): string =>
  `${prefix}_${BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .slice(-12)}`;

/** `address` is where the server listens, which with PORT 0 is known once it does. */
/** How the secretariat of WILD is reached, on a real start. */
const usualContact = 'ict-leadership@wipo.int';

function contactOf(config: Config): { contact?: string } {
  const contact = config.CONTACT ?? (isReal(config) ? usualContact : undefined);
  return contact === undefined ? {} : { contact };
}

export const networkOf = (config: Config, address = addressOf(config.HOST, config.PORT)): Network => ({
  ...contactOf(config),
  zone: config.NETWORK_TIME_ZONE,
  commandName: config.COMMAND_NAME,
  publicUrl: config.PUBLIC_URL ?? address,
  platforms: [
    ...(slackSettingsOf(config) ? (['slack'] as const) : []),
    ...(teamsIdentity(config) ? (['teams'] as const) : []),
    ...(config.LOCAL_WORKSPACE === 'on' ? (['local'] as const) : []),
  ],
});

export function secretariatOf({ SECRETARIAT, TEAMS_TENANT_ID }: Config): IsSecretariat {
  const named = new Set(SECRETARIAT.map((entry) => entry.toLowerCase()));
  // In Teams only our own tenant gives the role by an address.
  const isOwn = ({ platform, workspace }: Account) =>
    platform !== 'teams' || TEAMS_TENANT_ID === undefined || workspace.toLowerCase() === TEAMS_TENANT_ID.toLowerCase();
  // Never the address of a profile: anyone may write any there.
  return (account, email) =>
    account.platform === 'shell' ||
    named.has(accountName(account).toLowerCase()) ||
    (email !== undefined && isOwn(account) && named.has(email.toLowerCase()));
}

/** Returns the accounts that SECRETARIAT names on these platforms. */
export const secretariesOf = ({ SECRETARIAT }: Config, platforms: readonly Platform[]): Account[] =>
  SECRETARIAT.flatMap((entry) => {
    const [name, workspace, ...id] = entry.split(':');
    const platform = platforms.find((one) => one === name?.toLowerCase());
    return platform && workspace !== undefined ? [{ platform, workspace, id: id.join(':') }] : [];
  });

export function botOver(config: Config, network: Network, store: Store, clock: Clock, log: Logger) {
  const isSecretariat = secretariatOf(config);
  const onFault = (reference: string, error: unknown, about: object) =>
    log.error({ reference, ...about, err: error }, 'a call failed');
  return createBot({ store, clock, commands, plainWords, network, newId, isSecretariat, onFault });
}

const machineClock: LocalClock = { now: () => Temporal.Now.instant() };

export const clockOf = async (config: Config, store: Store): Promise<LocalClock> =>
  hasLocalClock(config) ? openLocalClock(store) : machineClock;
