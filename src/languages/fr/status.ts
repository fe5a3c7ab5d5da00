import type { status as english } from '../en/status.ts';

export const status: Record<keyof typeof english, string> = {};
