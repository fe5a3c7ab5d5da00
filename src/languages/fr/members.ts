import type { members as english } from '../en/members.ts';

export const members: Record<keyof typeof english, string> = {};
