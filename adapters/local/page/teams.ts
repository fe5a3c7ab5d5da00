import type * as AdaptiveCards from 'adaptivecards';
import { el } from './dom.ts';
import type { Stage } from './stage.ts';

import { teamsHost } from './teams-host.ts';
import { timeOnly } from './when.ts';

declare global {
  interface Window {
    AdaptiveCards?: typeof AdaptiveCards;
  }
}

let loading: Promise<typeof AdaptiveCards> | undefined;

/** Loads Microsoft's own library when a card is first shown as in Teams. */
function library(): Promise<typeof AdaptiveCards> {
  loading ??= new Promise((resolve, reject) => {
    const script = el('script', { src: '/local/library/adaptivecards.js' });
    script.addEventListener('error', () => reject(new Error('adaptivecards')));
    script.addEventListener('load', () => {
      if (window.AdaptiveCards) resolve(window.AdaptiveCards);
    });
    document.head.append(script);
  });
  return loading;
}

/** Draws an Adaptive Card as Teams does: with Microsoft's library and Teams' host configuration, in a message or a dialog. */
export async function drawTeams(card: object, { dark, reply, reader, at }: Stage): Promise<HTMLElement> {
  const { AdaptiveCard, HostConfig, OpenUrlAction } = await library();
  const made = new AdaptiveCard();
  made.hostConfig = new HostConfig(teamsHost[dark ? 'dark' : 'light']);
  made.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener');
  };
  made.parse(card);
  const drawn = made.render() ?? el('p', {}, '‹AdaptiveCard›');
  if (reply.kind === 'form') {
    const head = el('div', { class: 'dialog-head' }, icon(), el('h3', {}, reply.form.title));
    return el('div', { class: 'dialog' }, head, drawn);
  }
  const head = el('p', { class: 'who' }, el('strong', {}, 'WILD Bot'), el('time', {}, timeOnly(at, reader.zone)));
  return el('div', { class: 'message' }, icon(), el('div', {}, head, el('div', { class: 'bubble' }, drawn)));
}

const icon = (): HTMLElement => el('img', { class: 'icon', src: '/local/page/icon.svg', alt: '' });
