import { strengthOf } from '../domain/report.ts';
import type { Sheet } from '../view-model/document.ts';
import { say, type Text } from '../view-model/view.ts';
import { groupPart } from './report-group.ts';
import { listedItem } from './report-items.ts';
import type { Made } from './report-names.ts';

/** Returns every row behind the report's figures, days in ISO form where they are to be sorted. */
export function reportSheets(made: Made<string>): Sheet[] {
  const { report, draw } = made;
  const sheet = (name: Text, columns: Text[], rows: Sheet['rows']): Sheet => ({
    name: draw(name),
    columns: columns.map(draw),
    rows,
  });
  const parts = report.groups.map((group) => ({ group, part: groupPart(group, made) }));
  const group = say('sheet.group');
  return [
    sheet(
      say('sheet.groups'),
      [group, say('group.members'), say('document.offices'), say('document.meetings'), say('report.chair')],
      parts.map(({ group, part }) => [
        group.name,
        strengthOf(group).members,
        strengthOf(group).offices,
        group.meetings.length,
        part.facts[1]?.value ?? '',
      ]),
    ),
    sheet(
      say('sheet.members'),
      [group, say('field.office'), say('document.member'), say('field.role'), say('document.since')],
      parts.flatMap(({ group, part }) => part.members.rows.map((row) => [group.name, ...row])),
    ),
    sheet(
      say('sheet.meetings'),
      [
        group,
        ...[say('document.day'), say('document.meeting'), say('document.people'), say('document.offices')],
        say('document.guests'),
      ],
      parts.flatMap(({ group, part }) => part.meetings.rows.map((row) => [group.name, ...row])),
    ),
    sheet(
      say('sheet.items'),
      [
        ...[say('sheet.code'), say('sheet.title'), say('sheet.state'), say('sheet.owner'), say('sheet.due')],
        ...[say('sheet.note'), say('sheet.belongs')],
      ],
      report.items.map((item) => {
        const one = listedItem(item, made);
        return [one.code, one.title, one.state, one.owner, one.due, one.note ?? '', one.group];
      }),
    ),
  ];
}
