import type { meetings as english } from '../en/meetings.ts';

export const meetings: Record<keyof typeof english, string> = {};
