import { type Lead, leads } from './due.ts';

/**
 * Which leads someone wants; none is off. A person's own for all their groups (`groupId` null) or for one of them, or
 * a group's for its channels (`personId` null).
 */
export type LeadChoice = { groupId: string | null; personId: string | null; leads: readonly Lead[] };
/** The leads of a person, or of the group's channels (null). */
export type LeadsOf = (personId: string | null) => readonly Lead[];

/** Who wants which leads in the group: as chosen for it, else as the person chose for all their groups, else as usual. */
export function leadsIn(groupId: string, choices: readonly LeadChoice[]): LeadsOf {
  const chosen = new Map(choices.map((choice) => [`${choice.groupId} ${choice.personId}`, choice.leads]));
  return (personId) =>
    chosen.get(`${groupId} ${personId}`) ?? (personId === null ? undefined : chosen.get(`null ${personId}`)) ?? leads;
}

/** Whether a person has turned off all that comes by itself. */
export const isOff = (personId: string, choices: readonly LeadChoice[]): boolean =>
  choices.some((one) => one.personId === personId && one.groupId === null && one.leads.length === 0);
