import type { Group } from '../domain/group.ts';
import type { Person } from '../domain/person.ts';
import { pointsIn } from '../domain/points.ts';
import type { StatusUpdate } from '../domain/status-update.ts';
import type { PlainKey } from '../languages/catalogue.ts';

import {
  type Block,
  type Button,
  button,
  buttons,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  time,
  type Values,
  type View,
} from '../view-model/view.ts';
import { personSpan } from './person.ts';
import { channelsText, type Reach } from './reach.ts';

/** Returns a status update: progress, focus areas, next steps. `zone` is the network's. */
export function statusCard(
  group: Group,
  update: StatusUpdate,
  about: { author: Person | undefined; zone: string },
  steps: Button[],
): View {
  const when = time(update.at, about.zone);
  return {
    title: say('status.of', { group: group.name }),
    body: [
      ...statusBlocks(update),
      quiet(about.author ? [personSpan(about.author), ' · ', when] : when),
      ...(steps.length > 0 ? [buttons(...steps)] : []),
    ],
  };
}

const statusBlocks = ({ progress, heading, focusAreas, nextSteps }: StatusUpdate): Block[] => [
  ...pointsOf('status.progress', progress),
  ...pointsOf(heading === 'takeaways' ? 'report.takeaways' : 'status.focus', focusAreas),
  ...pointsOf('status.next', nextSteps),
];

/** Returns a heading and the points below it, one a line, as typed. */
export function pointsOf(heading: PlainKey, text: string): Block[] {
  const points = pointsIn(text);
  if (points.length === 0) return [];
  return [paragraph(strong(say(heading))), ...points.map((point): Block => ({ kind: 'item', text: point }))];
}

/** Returns the update as its channels will get it, to confirm; `values` are those of the command. */
export const statusPreview = (card: View, group: Group, reach: Reach, values: Values): View => ({
  title: say('status.preview', { group: group.name }),
  body: [
    ...card.body,
    quiet(
      say('schedule.tells', { reach: channelsText(reach) ?? say('reach.noChannel', { reach: say('reach.nobody') }) }),
    ),
    buttons(
      button(say('button.confirm'), 'status post', { ...values, confirmed: 'yes' }, 'primary'),
      button(say('button.change'), 'status post', { ...values, confirmed: 'change' }),
      button(say('button.notNow'), 'status', { group: group.slug }),
    ),
  ],
});

/** Returns where the update was posted, or that the group has no channel. */
export function statusPosted({ name }: Group, reach: Reach): Text {
  const channels = channelsText(reach);
  return channels
    ? say('status.posted.to', { group: name, reach: channels })
    : say('status.posted.nowhere', { group: name });
}
