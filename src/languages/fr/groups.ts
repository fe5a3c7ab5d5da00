import type { groups as english } from '../en/groups.ts';

export const groups: Record<keyof typeof english, string> = {};
