import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Logger } from 'pino';
import { drawPlain } from '../../../src/view-model/draw.ts';
import { say } from '../../../src/view-model/view.ts';
import type { Answer, Answers } from '../answer.ts';
import { type Clients, slackFault } from '../clients.ts';
import { waitingModal } from '../draw-form.ts';
import type { Home } from '../home.ts';
import type { Acquaint } from '../people.ts';
import { respond } from '../respond.ts';
import { within } from '../timeout.ts';
import { type Asked, askedByCommand, askedByPress, askedByShortcut, askedBySubmission } from './calls.ts';
import {
  commandShape,
  type Origin,
  originOf,
  originOfCommand,
  pressShape,
  shortcutShape,
  submissionShape,
} from './payloads.ts';
import { permalinkOf } from './permalink.ts';

export type ListenerParts = {
  answers: Answers;
  acquaint: Acquaint;
  /** Returns the clients of the installation that a payload came through. */
  clientsFor: (from: Origin) => Promise<Clients>;
  home: Home;
  /** Starts the jobs, so that the letters of a call are sent. */
  wake: () => void;
  /** How long an answer may take before the request is acknowledged without it; Slack waits three seconds. */
  timeoutMs: number;
  log: Logger;
};

/** Registers one Bolt handler per kind of payload; each turns it into a call. */
export function listen(app: App, parts: ListenerParts): void {
  const { answers, clientsFor, home, timeoutMs } = parts;

  async function answerTo({ called, ...call }: Asked, team: string, clients: Clients): Promise<Answer> {
    const known = await parts.acquaint(call.from, called, clients, team);
    const answer = await answers.to(known === undefined ? call : { ...call, known }, team);
    if (answer.wrote) parts.wake();
    return answer;
  }

  app.command(/.*/, async ({ ack, body }) => {
    const payload = commandShape.parse(body);
    const { team_id: team, trigger_id: trigger, response_url: url } = payload;
    const asked = askedByCommand(payload);
    const clients = await clientsFor(originOfCommand(payload));
    const work = answerTo(asked, team, clients);
    const soon = await within(timeoutMs, work);
    const told = soon?.message();
    if (told) return ack(told);
    await ack();
    const answer = soon ?? (await work);
    const message = answer.message();
    if (message) await respond(url, message);
    else
      await openModal(clients, trigger, answers.modal(answer, asked.in), () => respond(url, late(answer)), parts.log);
  });

  app.action(/.*/, async ({ ack, body }) => {
    await ack();
    const { view, response_url: url, trigger_id: trigger, container, ...rest } = pressShape.parse(body);
    const from = originOf({ view, ...rest });
    const { team } = from;
    const asked = askedByPress({ trigger_id: trigger, ...rest }, team);
    if (!asked) return;
    const clients = await clientsFor(from);
    const answer = await answerTo(asked, team, clients);
    const message = answer.message();
    if (view?.type === 'modal') {
      await clients.interactive.views.update({ view_id: view.id, view: answers.modal(answer, asked.in) });
    } else if (message && url !== undefined) {
      await respond(url, { ...message, replace_original: container?.is_ephemeral === true });
    } else {
      await openModal(clients, trigger, answers.modal(answer, asked.in), () => respond(url, late(answer)), parts.log);
    }
    const isHome = view?.type === 'home';
    if (answer.wrote || isHome) await home.refresh(asked.from, from, isHome);
  });

  app.view(/.*/, async ({ ack, body }) => {
    const payload = submissionShape.parse(body);
    const from = originOf(payload);
    const { team } = from;
    const asked = askedBySubmission(payload, team);
    const clients = await clientsFor(from);
    const work = answerTo(asked, team, clients);
    const soon = await within(timeoutMs, work);
    // An empty acknowledgement would close the form, so it is replaced until the answer is known.
    if (!soon) await ack({ response_action: 'update', view: waitingModal });
    const answer = soon ?? (await work);
    const problems = problemsIn(answer, Object.keys(payload.view.state.values));
    if (!soon) {
      await clients.interactive.views.update({ view_id: payload.view.id, view: answers.modal(answer, asked.in) });
    } else if (problems) await ack({ response_action: 'errors', errors: problems });
    else await ack({ response_action: 'update', view: answers.modal(answer, asked.in) });
    if (answer.wrote) await home.refresh(asked.from, from);
  });

  app.shortcut(/.*/, async ({ ack, body }) => {
    await ack();
    const payload = shortcutShape.parse(body);
    const from = originOf(payload);
    const { team } = from;
    const clients = await clientsFor(from);
    const asked = askedByShortcut(payload, team, await permalinkOf(payload, clients, parts));
    if (!asked) return;
    const answer = await answerTo(asked, team, clients);

    await openModal(clients, payload.trigger_id, answers.modal(answer, asked.in), async () => undefined, parts.log);
    if (answer.wrote) await home.refresh(asked.from, from);
  });
}

/** Returns the problems by field where the answer is the open form again, else undefined. */
function problemsIn({ drawn }: Answer, open: readonly string[]): Record<string, string> | undefined {
  if (drawn.kind !== 'form') return undefined;
  const problems = drawn.form.inputs.flatMap(({ name, problem }) => (problem === undefined ? [] : [[name, problem]]));
  const isOpen = drawn.form.inputs.every(({ name }) => open.includes(name));
  return isOpen && problems.length > 0 ? Object.fromEntries(problems) : undefined;
}

/** Opens a modal; calls `orElse` where Slack refuses it. */
async function openModal(
  { interactive }: Clients,
  trigger: string,
  view: ModalView,
  orElse: () => Promise<void>,
  log: Logger,
): Promise<void> {
  try {
    await interactive.views.open({ trigger_id: trigger, view });
  } catch (error) {
    // A payload sent twice: the modal is open already.
    if (slackFault(error) === 'exchanged_trigger_id') return;
    log.warn({ err: error }, 'a modal could not be opened');
    await orElse();
  }
}

const late = ({ reader }: Answer) => ({ text: drawPlain(say('slack.late'), reader) });
