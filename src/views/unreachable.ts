import type { Group } from '../domain/group.ts';
import type { Person } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';

import { button, buttons, paragraph, quiet, say, type View } from '../view-model/view.ts';
import { personSpan } from './person.ts';

type Unreachable = { who: Person | string; group: Group | undefined; account: string; why: Gone };

/** Returns a notice to the secretariat that the bot can no longer reach a recipient, and why. `who` is a person or a channel's name. */
export function unreachableNotice({ who, group, account, why }: Unreachable): View {
  const isChannel = typeof who === 'string';
  const sentence = isChannel
    ? say(`letters.channel.${why}`, { channel: who })
    : say(`letters.person.${why}`, { person: personSpan(who) });
  const step = isChannel
    ? group && button(say('button.group'), 'group', { group: group.slug })
    : button(say('button.whois'), 'whois', { person: who.id });
  return {
    title: say('letters.unreachable'),
    body: [paragraph(sentence), quiet(say('letters.account', { account })), ...(step ? [buttons(step)] : [])],
  };
}

/** Returns the view with a line that it may have been sent before. */
export const resentView = (view: View): View => ({ ...view, body: [...view.body, quiet(say('letters.resent'))] });

/** Tells the secretariat of a message that the platform refused, in the platform's own words for the operator. */
export const unsentNotice = ({ who, problem }: { who: Person | string; problem: string }): View => ({
  title: say('letters.unsent'),
  body: [
    paragraph(say('letters.unsent.to', { to: typeof who === 'string' ? who : personSpan(who) })),
    quiet(say('letters.unsent.why', { problem })),
  ],
});
