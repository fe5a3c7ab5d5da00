import { actions } from './en/actions.ts';
import { core } from './en/core.ts';
import { groups } from './en/groups.ts';
import { join } from './en/join.ts';
import { meetings } from './en/meetings.ts';
import { members } from './en/members.ts';
import { slack } from './en/slack.ts';
import { status } from './en/status.ts';

/** The English catalogue, the one the code is typed against. */
export const en = { ...core, ...join, ...groups, ...members, ...meetings, ...actions, ...status, ...slack } as const;
