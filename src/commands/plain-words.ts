import { type Command, defineCommand, spokenName } from '../bot/command.ts';
import type { Asking } from '../bot/context.ts';
import { text } from '../bot/field.ts';
import { anyone } from '../bot/permissions.ts';
import { refuse } from '../bot/refusal.ts';
import { type Answer, hasStarted } from '../domain/meeting.ts';
import { standing } from '../domain/membership.ts';
import { readCode, readIntent, saysDone } from '../input/intents.ts';
import { match } from '../input/match.ts';
import { groupNamed } from '../lookups/groups.ts';
import { groupOf } from '../operations/meeting-facts.ts';
import { button, notice, type Reply, say, type Values } from '../view-model/view.ts';
import { firstSteps } from '../views/help.ts';
import { meetingName, startText } from '../views/meeting.ts';
import { openQuestions } from './open-questions.ts';

/** The command that each intent is answered by. */
const commandOf: Record<string, readonly [name: string, values: Values]> = {
  hello: ['help', {}],
  help: ['help', {}],
  groups: ['groups', {}],
  join: ['join', {}],
  mine: ['actions', { filter: 'mine' }],
  'time zone': ['profile update', {}],
  French: ['profile update', { language: 'fr' }],
  English: ['profile update', { language: 'en' }],
  reminders: ['remind', {}],
};
const maxSaid = 40;

/** Returns the command that answers a typed line which names no command. */
export function plainWordsOver(commands: readonly Command[]): Command {
  const answer = (name: string, values: Values, asking: Asking): Promise<Reply> => {
    const command = commands.find((one) => one.name === name);
    if (!command) throw new Error(`there is no command “${name}”`);
    return command.answer(values, 'pressed', asking);
  };

  async function run(said: string, asking: Asking): Promise<Reply> {
    const item = readCode(said);
    if (item) return answer(saysDone(item.rest) ? 'actions done' : 'actions show', { item: item.code }, asking);
    const intent = readIntent(said);
    if (intent === 'thanks') return notice(say('plain.welcome'));
    if (intent === 'next meeting') return nextMeeting(asking);
    if (intent === 'yes' || intent === 'no' || intent === 'maybe') return answerQuestion(intent, asking);
    const meant = intent === undefined ? undefined : commandOf[intent];
    if (meant) return answer(...meant, asking);
    const group = await groupNamed().find(said, asking);
    if (group.kind === 'one') return answer('group', { group: group.value.slug }, asking);
    return notUnderstood(said, asking);
  }

  async function nextMeeting(asking: Asking): Promise<Reply> {
    const { actor, store, now } = asking;
    const mine = actor.memberships.map(({ groupId }) => groupId);
    const groupIds = asking.here ? [asking.here.id] : mine.length > 0 ? mine : undefined;
    const [next] = await store.meetings.upcoming({ ...(groupIds ? { groupIds } : {}), from: now }, 1);
    return next ? answer('meetings show', { meeting: next.id }, asking) : answer('meetings', {}, asking);
  }

  /** Answers the one meeting that the bot has asked about; asks which where there are more. */
  async function answerQuestion(said: Answer, asking: Asking): Promise<Reply> {
    const open = (await openQuestions(asking)).filter((meeting) => !hasStarted(meeting, asking.now));
    const [only] = open;
    if (!only) return notice(say('plain.noQuestion'), button(say('button.meetings'), 'meetings'));
    if (open.length === 1) return answer('meetings answer', { meeting: only.id, answer: said }, asking);
    const choices = open.map(async (meeting) => {
      const group = await groupOf(asking.store, meeting);
      const label = [meetingName({ meeting, group }), ', ', startText(meeting.startsAt)];
      return button(label, 'meetings answer', { meeting: meeting.id, answer: said });
    });
    return notice(say('plain.which'), ...(await Promise.all(choices)));
  }

  function notUnderstood(said: string, { actor, network, reader }: Asking): never {
    const allowed = commands.filter(({ allow }) => allow.includes(actor));
    const [first = ''] = said.split(/\s/);
    const found = match(
      first,
      allowed.map((command) => ({ value: command, names: [command.name, spokenName(command, reader.language)] })),
    );
    const near = found.kind === 'none' ? found.near : found.kind === 'several' ? found.values : [found.value];
    const likely = firstSteps[standing(actor)].flatMap((name) => allowed.filter((one) => one.name === name));
    const three = [...new Set([...near, ...likely])].filter(({ name }) => name !== 'help').slice(0, 3);
    const shown = said.length > maxSaid ? `${said.slice(0, maxSaid)}…` : said;
    const { contact } = network;
    return refuse(
      [say('plain.notUnderstood', { said: shown }), ...(contact ? [' ', say('plain.contact', { contact })] : [])],
      ...three.map((command) => button(say(command.title), command.name)),
      button(say('button.help'), 'help'),
    );
  }

  return defineCommand({
    name: 'plain words',
    title: 'help.title',
    summary: 'help.summary',
    examples: [],
    allow: anyone,
    fields: { said: text('field.command', { max: 2_000_000 }) },
    run: ({ input: { said }, ...asking }) => run(said.replace(/^\s*\//, ''), asking),
  });
}
