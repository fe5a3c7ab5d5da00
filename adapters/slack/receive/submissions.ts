import type { App } from '@slack/bolt';
import { drawPlain } from '../../../src/view-model/draw.ts';
import { say } from '../../../src/view-model/view.ts';
import type { Answer } from '../answer.ts';
import { noticeModal, waitingModal } from '../draw-form.ts';
import { updateModal } from '../open-modal.ts';
import { tell } from '../tell.ts';
import { within } from '../timeout.ts';
import type { AnswerTo, ListenerParts } from './answering.ts';
import { accountOf, askedBySubmission } from './calls.ts';
import { originOf, submissionShape } from './payloads.ts';

/** Registers the handler of submitted forms: the form stays open until its answer stands in it, whatever happens. */
export function listenForForms(app: App, answerTo: AnswerTo, parts: ListenerParts): void {
  const { answers, home, timeoutMs, respond, apologise } = parts;

  app.view(/.*/, async ({ ack, body }) => {
    const payload = submissionShape.parse(body);
    const from = originOf(payload);
    let isAcknowledged = false;
    try {
      const asked = askedBySubmission(payload, from);
      const answering = answerTo(asked, from);
      const soon = await within(timeoutMs, answering);
      if (!soon) {
        // An empty acknowledgement would close the form, so it is replaced until the answer is known.
        await ack({ response_action: 'update', view: waitingModal });
        isAcknowledged = true;
      }
      const { answer, account, clients } = soon ?? (await answering);
      const view = answers.modal(answer, asked.in);
      const problems = problemsIn(answer, Object.keys(payload.view.state.values));
      const closed = { text: drawPlain(say('slack.closed'), answer.reader) };
      const reach = { url: undefined, user: payload.user.id };
      if (!soon) {
        const message = answer.message() ?? closed;
        await updateModal(clients, payload.view.id, view, () => tell(message, reach, clients, respond));
      } else {
        await ack(problems ? { response_action: 'errors', errors: problems } : { response_action: 'update', view });
        isAcknowledged = true;
      }
      if (answer.wrote) await home.refresh(account, from);
    } catch (error) {
      const view = noticeModal(await apologise(error, accountOf(payload.user, from)));
      if (!isAcknowledged) return void (await ack({ response_action: 'update', view }));
      const clients = await parts.clientsFor(from);
      await updateModal(clients, payload.view.id, view, async () => undefined);
    }
  });
}

/** Returns the problems by field where the answer is the open form again, else undefined. */
function problemsIn({ drawn }: Answer, open: readonly string[]): Record<string, string> | undefined {
  if (drawn.kind !== 'form') return undefined;
  const problems = drawn.form.inputs.flatMap(({ name, problem }) => (problem === undefined ? [] : [[name, problem]]));
  const isOpen = drawn.form.inputs.every(({ name }) => open.includes(name));
  return isOpen && problems.length > 0 ? Object.fromEntries(problems) : undefined;
}
