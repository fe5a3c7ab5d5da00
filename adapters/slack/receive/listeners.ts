import type { App } from '@slack/bolt';
import { drawPlain } from '../../../src/view-model/draw.ts';
import { say } from '../../../src/view-model/view.ts';
import type { Answer } from '../answer.ts';
import { openModal, updateModal } from '../open-modal.ts';
import { type Reach, tell } from '../tell.ts';
import { within } from '../timeout.ts';
import type { Answered, AnswerTo, ListenerParts } from './answering.ts';
import { askedByCommand, askedByPress, askedByShortcut } from './calls.ts';
import { commandShape, originOf, originOfCommand, pressShape, shortcutShape } from './payloads.ts';
import { permalinkOf } from './permalink.ts';
import { listenForForms } from './submissions.ts';

/** Registers one Bolt handler per kind of payload; each turns it into a call. */
export function listen(app: App, answerTo: AnswerTo, parts: ListenerParts): void {
  const { answers, people, clientsFor, home, timeoutMs, respond, log } = parts;

  /** Opens the answer as a modal; where the trigger has expired the person reads why, or the answer itself. */
  const open = ({ answer, clients }: Answered, trigger: string, reach: Reach, channel: string | undefined) =>
    openModal(
      clients,
      trigger,
      answers.modal(answer, channel),
      () => tell(answer.message() ?? late(answer), reach, clients, respond),
      log,
    );

  app.command(/.*/, async ({ ack, body }) => {
    const payload = commandShape.parse(body);
    const asked = askedByCommand(payload);
    const work = answerTo(asked, originOfCommand(payload));
    const soon = await within(timeoutMs, work);
    const message = soon?.answer.message();
    const reach = { url: payload.response_url, user: payload.user_id };
    await ack(...(message ? [message] : []));
    const answered = soon ?? (await work);
    if (message) return;
    const lateMessage = answered.answer.message();
    if (lateMessage) await tell(lateMessage, reach, answered.clients, respond);
    else await open(answered, payload.trigger_id, reach, asked.in);
  });

  app.action(/.*/, async ({ ack, body }) => {
    await ack();
    const payload = pressShape.parse(body);
    const { view, response_url: url, trigger_id: trigger, container } = payload;
    const from = originOf(payload);
    const asked = askedByPress(payload, from);
    if (!asked) return;
    const reach = { url, user: payload.user.id };
    const answered = await answerTo(asked, from);
    const { answer, clients, account } = answered;
    const message = answer.message();
    if (view?.type === 'modal') {
      const again = () => open(answered, trigger, reach, asked.in);
      await updateModal(clients, view.id, answers.modal(answer, asked.in), again);
    } else if (message && url !== undefined) {
      await tell({ ...message, replace_original: container?.is_ephemeral === true }, reach, clients, respond);
    } else {
      await open(answered, trigger, reach, asked.in);
    }
    const isHome = view?.type === 'home';
    if (answer.wrote || isHome) await home.refresh(account, from, isHome);
  });

  listenForForms(app, answerTo, parts);

  app.shortcut(/.*/, async ({ ack, body }) => {
    await ack();
    const payload = shortcutShape.parse(body);
    const from = originOf(payload);
    const clients = await clientsFor(from);
    const asked = await askedByShortcut(payload, from, {
      source: await permalinkOf(payload, clients, parts),
      nameOf: (id) => people.nameOf(id, from, clients),
    });
    if (!asked) return;
    const answered = await answerTo(asked, from);
    await open(answered, payload.trigger_id, { url: payload.response_url, user: payload.user.id }, asked.in);
    if (answered.answer.wrote) await home.refresh(answered.account, from);
  });
}

const late = ({ reader }: Answer) => ({ text: drawPlain(say('slack.late'), reader) });
