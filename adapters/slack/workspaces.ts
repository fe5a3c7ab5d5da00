import type { Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { OperatorProblem } from '../../src/ports/operator-problem.ts';

import { type Clients, clientsOf, slackFault } from './clients.ts';
import type { Origin } from './receive/payloads.ts';

/** The workspaces the app is installed in, and how to speak to each. */
export type Workspaces = {
  /** The clients of the team's own installation, else of its enterprise's; throws NotInstalled where the app is in neither. */
  clientsFor(from: Origin): Promise<Clients>;
  /** Whether a confirmed address tells who someone is: only where we know whose workspace confirmed it. */
  vouches: boolean;
  /** What an operator should know before the start; an OperatorProblem where Slack refuses us. */
  check(): Promise<void>;
  /** Whether Slack answers us now and, where there is one token, takes it. */
  isReachable(): Promise<boolean>;
  /** The app was taken out of this team, or of the whole enterprise where the installation was the enterprise's. */
  forget(from: Origin): Promise<void>;
  /** The pages people install the app from. */
  router?: Router;
};

/** The app is not, or no longer, installed in that team. */
export class NotInstalled extends Error {}

const tested = z.object({ team_id: z.string(), user_id: z.string() });

/** The one workspace whose token the settings hold; strangers in its shared channels are reached through it too. */
export function oneWorkspace(token: string, about: { apiUrl: string; log: Logger }): Workspaces {
  const clients = clientsOf(token, about);
  return {
    clientsFor: async () => clients,
    vouches: true,
    async check() {
      try {
        tested.parse(await clients.outbox.auth.test());
      } catch (error) {
        const fault = slackFault(error);
        if (fault !== undefined)
          throw new OperatorProblem(`Slack refuses SLACK_BOT_TOKEN (${fault}).`, { cause: error });
        about.log.warn({ err: error }, 'Slack cannot be reached; letters wait until it can');
      }
    },
    isReachable: () =>
      clients.interactive.auth.test().then(
        () => true,
        (error: unknown) => {
          about.log.warn({ err: error }, 'Slack does not answer, or refuses the token');
          return false;
        },
      ),
    async forget() {
      about.log.error('the app was taken out of the workspace, or its token was revoked');
    },
  };
}
