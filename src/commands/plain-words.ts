import { valuesOf } from '../bot/arguments.ts';
import { type Command, defineCommand, spokenName, typedNames } from '../bot/command.ts';
import type { Asking } from '../bot/context.ts';
import { text } from '../bot/field.ts';
import { anyone } from '../bot/permissions.ts';
import { Refusal, refuse } from '../bot/refusal.ts';
import { fold } from '../domain/fold.ts';
import { hasStarted, type Meeting } from '../domain/meeting.ts';
import { standing } from '../domain/membership.ts';
import { readDay } from '../input/dates.ts';
import { type Intent, readCode, readIntent } from '../input/intents.ts';
import { parseLine } from '../input/parse.ts';
import { groupNamed, ownGroup } from '../lookups/groups.ts';
import { groupOf } from '../operations/meeting-facts.ts';
import { type Button, button, notice, type Reply, say, type Values } from '../view-model/view.ts';
import { firstSteps } from '../views/help.ts';
import { meetingName, startText } from '../views/meeting.ts';
import { openQuestions } from './open-questions.ts';

const maxSaid = 40;

/** Returns the command that answers a typed line which names no command. */
export function plainWordsOver(commands: readonly Command[]): Command {
  function named(name: string): Command {
    const command = commands.find((one) => one.name === name);
    if (!command) throw new Error(`there is no command “${name}”`);
    return command;
  }
  const answer = (name: string, values: Values, asking: Asking): Promise<Reply> =>
    named(name).answer(values, 'pressed', asking);

  async function run(said: string, asking: Asking): Promise<Reply> {
    const intent = readIntent(said);
    if (intent) return follow(intent, asking);
    const item = readCode(said);
    if (item) return aboutItem(item, asking);
    const group = await groupNamed().find(said, asking);
    if (group.kind === 'one') return answer('group', { group: group.value.slug }, asking);
    return notUnderstood(said, asking);
  }

  function follow({ command, values }: Intent, asking: Asking): Promise<Reply> | Reply {
    switch (command) {
      case 'hello':
        return answer('help', {}, asking);
      case 'thanks':
        return notice(say('plain.welcome'));
      case 'next meeting':
        return values.meeting === undefined ? nextMeeting(asking) : answer('meetings show', values, asking);
      case 'own group': {
        const group = values.group ?? asking.here?.slug ?? ownGroup(asking);
        return group === undefined ? answer('groups', {}, asking) : answer('group', { group }, asking);
      }
      case 'answer':
        return answerQuestion(values.answer ?? '', asking);
      case 'attendance':
        return attend(values, asking);
      default:
        return command.startsWith('ask ')
          ? named(command.slice('ask '.length)).answer(values, 'opened', asking)
          : answer(command, values, asking);
    }
  }

  /** Shows the item; more words than its code may be its due day or a note, so the form asks. */
  async function aboutItem({ code, rest }: { code: string; rest: string }, asking: Asking): Promise<Reply> {
    const update = named('actions update');
    if (rest === '' || !update.allow.includes(asking.actor)) return answer('actions show', { item: code }, asking);
    const due = readDay(rest, asking.now.toZonedDateTimeISO(asking.reader.zone).toPlainDate());
    return update.answer({ item: code, ...(due.ok ? { due: due.raw } : { note: rest }) }, 'opened', asking);
  }

  async function nextMeeting(asking: Asking): Promise<Reply> {
    const { actor, store, now } = asking;
    const mine = actor.memberships.map(({ groupId }) => groupId);
    const groupIds = asking.here ? [asking.here.id] : mine.length > 0 ? mine : undefined;
    const [next] = await store.meetings.upcoming({ ...(groupIds ? { groupIds } : {}), from: now }, 1);
    return next ? answer('meetings show', { meeting: next.id }, asking) : answer('meetings', {}, asking);
  }

  /** Answers the one meeting that the bot has asked about; asks which where there are more. */
  async function answerQuestion(said: string, asking: Asking): Promise<Reply> {
    const open = await stillOpen(asking);
    return open.length === 0
      ? notice(say('plain.noQuestion'), button(say('button.meetings'), 'meetings'))
      : answerOne(said, open, asking);
  }

  /** Answers for the meeting that is named or asked about, else for the next of the asker's groups. */
  async function attend({ answer: said = '', meeting }: Values, asking: Asking): Promise<Reply> {
    if (meeting !== undefined) return answer('meetings answer', { meeting, answer: said }, asking);
    const open = await stillOpen(asking);
    if (open.length > 0) return answerOne(said, open, asking);
    const groupIds = asking.here ? [asking.here.id] : asking.actor.memberships.map(({ groupId }) => groupId);
    const next = groupIds.map((id) => asking.store.meetings.upcoming({ groupIds: [id], from: asking.now }, 1));
    const meetings = (await Promise.all(next)).flat();
    return meetings.length === 0 ? answer('meetings', {}, asking) : answerOne(said, meetings, asking);
  }

  const stillOpen = async (asking: Asking): Promise<Meeting[]> =>
    (await openQuestions(asking)).filter((meeting) => !hasStarted(meeting, asking.now));

  async function answerOne(said: string, open: readonly Meeting[], asking: Asking): Promise<Reply> {
    const [only] = open;
    if (only && open.length === 1) return answer('meetings answer', { meeting: only.id, answer: said }, asking);
    const choices = open.map(async (meeting) => {
      const group = await groupOf(asking.store, meeting);
      const label = [meetingName({ meeting, group }), ', ', startText(meeting.startsAt)];
      return button(label, 'meetings answer', { meeting: meeting.id, answer: said });
    });
    return notice(say('plain.which'), ...(await Promise.all(choices)));
  }

  async function notUnderstood(said: string, asking: Asking): Promise<Reply> {
    const { actor, network, reader } = asking;
    const allowed = commands.filter(({ allow }) => allow.includes(actor));
    const names = new Map(
      allowed.flatMap((command) =>
        [...typedNames(command), spokenName(command, reader.language)].map((name) => [fold(name), command]),
      ),
    );
    const near = parseLine(said, [...names.keys()], network.commandName).near.flatMap((name) => {
      const command = names.get(name);
      return command
        ? [{ command, line: [name, ...said.trim().split(/\s+/).slice(name.split(' ').length)].join(' ') }]
        : [];
    });
    const likely = firstSteps[standing(actor)].flatMap((name) => allowed.filter((one) => one.name === name));
    const shown = said.length > maxSaid ? `${said.slice(0, maxSaid)}…` : said;
    if (near[0]?.command.name === 'help') return near[0].command.answer({}, 'typed', asking);
    const slips = await Promise.all(near.map((one) => slipButton(one, [...names.keys()], asking)));
    const steps = likely.map((command) => button(say(command.title), command.name));
    const three = [...slips, ...steps].filter(
      ({ command }, index, all) => command !== 'help' && all.findIndex((one) => one.command === command) === index,
    );
    const { contact } = network;
    return refuse(
      [say('plain.notUnderstood', { said: shown }), ...(contact ? [' ', say('plain.contact', { contact })] : [])],
      ...three.slice(0, 3),
      button(say('button.help'), 'help'),
    );
  }

  /** Returns a button for a command whose name was mistyped, with the values of the line where they are understood. */
  async function slipButton(
    { command, line }: { command: Command; line: string },
    names: readonly string[],
    asking: Asking,
  ): Promise<Button> {
    const values = await valuesOf(command, parseLine(line, names, asking.network.commandName), asking).catch(
      (error: unknown): Values => {
        if (error instanceof Refusal) return {};
        throw error;
      },
    );
    return button(say(command.title), command.name, values);
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
