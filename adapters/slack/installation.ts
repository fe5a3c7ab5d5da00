import type { Installation } from '@slack/oauth';
import { z } from 'zod';

const tokens = { token: z.string(), refreshToken: z.string().optional(), expiresAt: z.number().optional() };
const named = z.object({ id: z.string(), name: z.string().optional() });
/** A stored installation; `id` is its team's, or its enterprise's where the app is installed for the whole enterprise. */
export const installationShape = z
  .object({
    team: named.optional(),
    enterprise: named.optional(),
    isEnterpriseInstall: z.boolean().default(false),
    /** When it was stored, in epoch milliseconds. */
    savedAt: z.number().optional(),
    user: z.object({ id: z.string() }),
    bot: z.object({ ...tokens, scopes: z.array(z.string()), id: z.string(), userId: z.string() }),
  })
  .transform((installation, context) => {
    const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
    if (id !== undefined) return { ...installation, id };
    context.addIssue('an installation is of a team, or of an enterprise');
    return z.NEVER;
  });
export type StoredInstallation = z.output<typeof installationShape>;
/** A stored row of a team: its installation, or the enterprise whose installation it uses. */
export const rowShape = z.union([installationShape, z.object({ through: z.string() })]);

/** Returns the installation in the SDK's form, which wants absent values as undefined. */
export function installationOf({
  team,
  enterprise,
  isEnterpriseInstall,
  user,
  bot,
}: StoredInstallation): Installation<'v2', boolean> {
  const { refreshToken, expiresAt, ...known } = bot;
  return {
    team: team && withoutUndefined(team),
    enterprise: enterprise && withoutUndefined(enterprise),
    user: { id: user.id, token: undefined, scopes: undefined },
    bot: {
      ...known,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
    tokenType: 'bot',
    isEnterpriseInstall,
    authVersion: 'v2',
  };
}
const withoutUndefined = ({ id, name }: z.output<typeof named>) => ({ id, ...(name === undefined ? {} : { name }) });
