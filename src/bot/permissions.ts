import type { Level } from '../domain/membership.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import type { Actor } from './context.ts';

/** Who may use a command; `who` is the key of the refusal, which says who may. */
export type Permission = { who: PlainKey; level: Level; includes(actor: Actor): boolean };

export const anyone: Permission = { who: 'refusal.members', level: 'anyone', includes: () => true };
export const members: Permission = {
  who: 'refusal.members',
  level: 'members',
  includes: (actor) => actor.secretariat || actor.memberships.length > 0,
};
export const chairs: Permission = {
  who: 'refusal.chairs',
  level: 'chairs',
  includes: (actor) => actor.secretariat || actor.memberships.some(({ role }) => role !== 'member'),
};
/** Those who confirm nominations: the Office's focal point, or the secretariat. */
export const confirmers: Permission = {
  who: 'refusal.confirmers',
  level: 'focal points',
  includes: (actor) => actor.secretariat || actor.focalFor.length > 0,
};
export const secretariat: Permission = {
  who: 'refusal.secretariat',
  level: 'secretariat',
  includes: (actor) => actor.secretariat,
};

/** Returns whether the actor is chair or vice-chair of the group, or of the secretariat, which may act for any. */
export const mayChair = (actor: Actor, groupId: string): boolean =>
  actor.secretariat || actor.memberships.some((one) => one.groupId === groupId && one.role !== 'member');

/** Whether the nominations of this Office (ST.3 code) are theirs to confirm. */
export const confirmsFor = (actor: Actor, officeCode: string): boolean =>
  actor.secretariat || actor.focalFor.includes(officeCode);

export const isMemberOf = (actor: Actor, groupId: string): boolean =>
  actor.memberships.some((one) => one.groupId === groupId);
