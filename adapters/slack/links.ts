import type { ActionsBlock, Button } from '@slack/types';
import { type DrawnFact, drawPlain } from '../../src/view-model/draw.ts';
import { say } from '../../src/view-model/view.ts';
import { plainText } from './buttons.ts';
import { maxUrl } from './limits.ts';
import type { Audience } from './text.ts';

type Link = { text: string; href: string };
/** Returns the link that is all of a fact's value. */
const linkIn = ({ value: [span, ...rest] }: DrawnFact): Link | undefined =>
  typeof span === 'object' && span.kind === 'link' && rest.length === 0 && span.href.length <= maxUrl
    ? span
    : undefined;

/** Whether the link's words say what it opens; a place is given by its address. */
const isNamed = ({ text, href }: Link): boolean => text !== href;

/** Returns the buttons that open the addresses of facts. */
export function linksOf(facts: readonly DrawnFact[], { reader }: Audience): ActionsBlock[] {
  const elements = facts.flatMap((fact, index): Button[] => {
    const link = linkIn(fact);
    if (link === undefined) return [];
    const text = isNamed(link) ? link.text : drawPlain(say('slack.join'), reader);
    return [
      {
        type: 'button',
        action_id: `open ${index + 1}`,
        text: plainText(text),
        url: link.href,
      },
    ];
  });
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Returns the facts that say more than their button does. */
export const withoutLinks = (facts: readonly DrawnFact[]): DrawnFact[] =>
  facts.filter((fact) => {
    const link = linkIn(fact);
    return link === undefined || !isNamed(link);
  });
