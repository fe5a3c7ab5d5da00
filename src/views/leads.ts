import type { Lead } from '../domain/due.ts';
import {
  type Button,
  buttons,
  type Fact,
  list,
  paragraph,
  quiet,
  say,
  type Text,
  type View,
} from '../view-model/view.ts';

/** Returns “3 days” or “1 hour”. */
export function leadText(lead: Lead): Text {
  const { days, hours, minutes } = Temporal.Duration.from(lead);
  if (days > 0) return say('leads.days', { n: days });
  return hours > 0 ? say('leads.hours', { n: hours }) : say('leads.minutes', { n: minutes });
}

/** Returns "14 days, 1 day and 1 hour before", or that there are none. */
export const leadsText = (of: readonly Lead[]): Text =>
  of.length === 0 ? say('leads.off') : say('leads.before', { leads: list(of.map(leadText)) });

/** Returns when the asker is reminded, and the channels of the groups they chair. */
export function leadsCard(
  { mine, groups, channels }: Record<'groups' | 'channels', Fact[]> & { mine: readonly Lead[] },
  steps: Button[],
): View {
  return {
    title: say('remind.title'),
    body: [
      { kind: 'facts', facts: [{ label: say('remind.you'), value: leadsText(mine) }, ...groups, ...channels] },
      paragraph(say('remind.how')),
      quiet(say('remind.digest')),
      buttons(...steps),
    ],
  };
}
