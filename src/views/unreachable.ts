import type { Group } from '../domain/group.ts';
import type { Person } from '../domain/person.ts';
import type { Gone } from '../domain/unreachable.ts';

import { button, buttons, paragraph, quiet, say, type View } from '../view-model/view.ts';
import { personSpan } from './person.ts';

type About = { who: Person | string; group: Group | undefined; account: string; why: Gone };

/** For the secretariat: whom the bot can reach no more, and why. A channel is given by its name. */
export function unreachableNotice({ who, group, account, why }: About): View {
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

/** The same view for someone who may have had it: it says so. */
export const resentView = (view: View): View => ({ ...view, body: [...view.body, quiet(say('letters.resent'))] });

/** Tells the secretariat of a message that the platform refused, in the platform's own words for the operator. */
export const unsentNotice = ({ who, problem }: { who: Person | string; problem: string }): View => ({
  title: say('letters.unsent'),
  body: [
    paragraph(say('letters.unsent.to', { to: typeof who === 'string' ? who : personSpan(who) })),
    quiet(say('letters.unsent.why', { problem })),
  ],
});
