import type { ModalView } from '@slack/types';
import type { Logger } from 'pino';
import { type Clients, slackFault } from './clients.ts';
import { decisionFor } from './decisions.ts';

/** Opens a modal; calls `orElse` where it came too late for its trigger. Throws where Slack refuses the modal itself. */
export async function openModal(
  { interactive }: Clients,
  trigger: string | undefined,
  view: ModalView,
  orElse: () => Promise<void>,
  log: Logger,
): Promise<void> {
  if (trigger === undefined) return orElse();
  try {
    await interactive.views.open({ trigger_id: trigger, view });
  } catch (error) {
    const code = slackFault(error);
    // A payload sent twice: the modal is open already.
    if (code === 'exchanged_trigger_id') return;
    if (code !== undefined && !['too late', 'later'].includes(decisionFor(code))) throw error;
    log.warn({ err: error }, 'a modal could not be opened in time');
    await orElse();
  }
}

/** Shows the view in an open modal; calls `orElse` where the person has closed it. */
export async function updateModal(
  { interactive }: Clients,
  id: string,
  view: ModalView,
  orElse: () => Promise<void>,
): Promise<void> {
  try {
    await interactive.views.update({ view_id: id, view });
  } catch (error) {
    const code = slackFault(error);
    if (code === undefined || decisionFor(code) !== 'too late') throw error;
    await orElse();
  }
}
