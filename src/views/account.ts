import type { Account } from '../domain/person.ts';
import { say, type Text } from '../view-model/view.ts';

/** Returns an account as people recognise it: its platform, workspace and id there. */
export const accountText = ({ platform, workspace, id }: Account): Text =>
  say('account.name', { platform: say(`platform.${platform}`), workspace, id });
