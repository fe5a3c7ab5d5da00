import { z } from 'zod';
import type { Lead } from '../../src/domain/due.ts';
import type { LeadChoice } from '../../src/domain/lead.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db, Schema } from './schema.ts';

const lead = z.custom<Lead>((it) => typeof it === 'string' && /^P(\d+D|T\d+[HM])$/.test(it));

const choiceOf = ({ group_id, person_id, leads }: Schema['lead_choices']): LeadChoice => ({
  groupId: group_id,
  personId: person_id,
  leads: leads
    .split(' ')
    .filter(Boolean)
    .map((one) => lead.parse(one)),
});

export const leadChoices = (db: Db): Pick<Tables['reminders'], 'choices' | 'choicesOf' | 'choose'> => ({
  async choices(groupId) {
    const forIt = await db.selectFrom('lead_choices').selectAll().where('group_id', '=', groupId).execute();
    const forAll = await db
      .selectFrom('memberships')
      .innerJoin('lead_choices', 'lead_choices.person_id', 'memberships.person_id')
      .select(['lead_choices.group_id', 'lead_choices.person_id', 'leads'])
      .where('ended_on', 'is', null)
      .where('memberships.group_id', '=', groupId)
      .where('lead_choices.group_id', 'is', null)
      .execute();
    return [...forIt, ...forAll].map(choiceOf);
  },
  async choicesOf(personId) {
    const rows = await db.selectFrom('lead_choices').selectAll().where('person_id', '=', personId).execute();
    return rows.map(choiceOf);
  },
  async choose({ groupId, personId, leads }) {
    await db
      .deleteFrom('lead_choices')
      .where('group_id', 'is not distinct from', groupId)
      .where('person_id', 'is not distinct from', personId)
      .execute();
    if (leads === undefined) return;
    await db
      .insertInto('lead_choices')
      .values({ group_id: groupId, person_id: personId, leads: leads.join(' ') })
      .execute();
  },
});
