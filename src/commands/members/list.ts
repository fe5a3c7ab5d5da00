import { defineCommand } from '../../bot/command.ts';
import { hidden, number, optional, pick, text } from '../../bot/field.ts';
import { members as membersOnly } from '../../bot/permissions.ts';
import { words } from '../../domain/fold.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { button, notice, quiet, say, show, type Values } from '../../view-model/view.ts';
import { strengthLine } from '../../views/group.ts';
import { memberLine } from '../../views/member.ts';
import { moreOf, pageSize } from '../../views/more.ts';

export const members = defineCommand({
  name: 'members',
  title: 'members.title',
  summary: 'members.summary',
  examples: ['members cio-network', 'members ai-tools --office JP', 'members --search Silva'],
  allow: membersOnly,
  fields: {
    group: optional(pick('field.group', groupNamed(), { initial: ({ here }) => here?.slug })),
    office: optional(pick('field.office', officeNamed, { takes: 'flag' })),
    search: optional(text('field.search', { max: 100, takes: 'flag' })),
    offset: hidden(optional(number('button.more'))),
  },
  async run({ input, store }) {
    const { group, office, search, offset = 0 } = input;
    const filter = {
      ...(group ? { groupId: group.id } : {}),
      ...(office ? { officeCode: office.code } : {}),
      ...(search ? { words: words(search) } : {}),
    };
    const { rows, total } = await store.memberships.page(filter, { offset, limit: pageSize });
    // A search without letters or digits is of nobody.
    if (total === 0 || filter.words?.length === 0)
      return notice(say('members.none'), button(say('button.groups'), 'groups'));
    const again: Values = {
      ...(group ? { group: group.slug } : {}),
      ...(office ? { office: office.code } : {}),
      ...(search ? { search } : {}),
    };
    const names = new Map(group ? [] : (await store.groups.all()).map(({ id, name }) => [id, name]));
    const offices = new Map((await store.offices.all()).map((one) => [one.code, one]));
    return show({
      title: group ? say('members.of', { group: group.name }) : say('members.all', { n: total }),
      body: [
        ...(group && !office && !search ? [quiet(strengthLine(await store.groups.strength(group.id)))] : []),
        ...(office || search ? [quiet(say('members.found', { n: total }))] : []),
        ...rows.map((row) =>
          memberLine(row, offices.get(row.membership.officeCode), names.get(row.membership.groupId)),
        ),
        ...moreOf('members', again, offset, total),
      ],
    });
  },
});
