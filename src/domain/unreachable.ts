/**
 * Why a destination can be reached no more: the person blocked the bot, they (or the bot) left the workspace or channel,
 * the account was deactivated, the channel was closed.
 */
export type Gone = 'blocked' | 'left' | 'deactivated' | 'closed';
