import type { Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { OperatorProblem } from '../../src/ports/operator-problem.ts';

import { type Clients, clientsOf, reasonOf, slackFault } from './clients.ts';
import type { Origin } from './receive/payloads.ts';

/** The workspaces where the app is installed. */
export type Workspaces = {
  /** Returns the clients of the team's installation, else of its enterprise's. Throws NotInstalled where there is neither. */
  clientsFor(from: Origin): Promise<Clients>;
  /** Returns whether an address that the workspace has confirmed identifies a person there. */
  owns(workspace: string, address: string): boolean;
  /** Returns the workspaces in which such an address identifies a person. */
  ownersOf(address: string): Promise<readonly string[]>;
  /** Returns whether Slack was reached. Throws OperatorProblem where Slack refuses the token. */
  check(): Promise<boolean>;
  /** Returns whether Slack answers now and accepts the token, where there is one. */
  isReachable(): Promise<boolean>;
  /** Deletes the installation of this team, or of its enterprise where the app was installed for the whole enterprise; none that is newer than `at`. */
  forget(from: Origin, at: Temporal.Instant): Promise<void>;
  /** Routes of the OAuth installation. */
  router?: Router;
};

/** Thrown where the app is not installed in a team. */
export class NotInstalled extends Error {}

const tested = z.object({ team_id: z.string(), user_id: z.string() });

/** The workspace of SLACK_BOT_TOKEN; external members of its shared channels are reached through it. */
export function oneWorkspace(token: string, options: { apiUrl: string; log: Logger }): Workspaces {
  const clients = clientsOf(token, options);
  return {
    clientsFor: async () => clients,
    // It is the operator's own.
    owns: () => true,
    ownersOf: async () => [tested.parse(await clients.outbox.auth.test()).team_id],
    async check() {
      try {
        tested.parse(await clients.outbox.auth.test());
        return true;
      } catch (error) {
        const fault = slackFault(error);
        if (fault !== undefined)
          throw new OperatorProblem(`Slack refuses SLACK_BOT_TOKEN (${fault}).`, { cause: error });
        options.log.warn({ reason: reasonOf(error) }, 'Slack cannot be reached; letters wait until it can');
        return false;
      }
    },
    isReachable: () =>
      clients.interactive.auth.test().then(
        () => true,
        (error: unknown) => {
          options.log.warn({ reason: reasonOf(error) }, 'Slack does not answer, or refuses the token');
          return false;
        },
      ),
    async forget() {
      options.log.error('the app was taken out of the workspace, or its token was revoked');
    },
  };
}
