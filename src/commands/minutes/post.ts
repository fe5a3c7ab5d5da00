import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, number, optional } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { ActionItem } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { decidePost, type Minutes } from '../../domain/minutes.ts';
import { reachOf } from '../../operations/reach.ts';
import { tell } from '../../operations/tell.ts';
import { type Block, button, buttons, paragraph, quiet, type Reply, say, show, strong } from '../../view-model/view.ts';
import { changeButton, minutesView, readButton, under, writeButton } from '../../views/minutes.ts';
import { channelsText } from '../../views/reach.ts';
import { factsFor } from './facts.ts';
import { begunMeeting, keptBy, refuseKeeping } from './fields.ts';
import { makeItems } from './items.ts';
import { proposedIn } from './proposed.ts';

export const postMinutes = defineCommand({
  name: 'minutes post',
  title: 'minutes.post.title',
  summary: 'minutes.post.summary',
  examples: ['minutes post cio-network'],
  allow: members,
  // The revision that the confirmed preview showed.
  fields: { meeting: begunMeeting, confirmed: hidden(optional(number('button.confirm'))) },
  async run({ input: { meeting, confirmed }, ...at }) {
    const { group, minutes } = await keptBy(meeting, at);
    const decision = decidePost({ meeting, minutes, now: at.now }, confirmed);
    switch (decision.outcome) {
      case 'cancelled':
      case 'not begun':
        return refuseKeeping(decision.outcome, meeting, group);
      case 'nothing written':
        return refuse(say('minutes.post.empty'), writeButton(meeting));
      case 'already posted':
        return refuse(say('minutes.post.already'), readButton(meeting), changeButton(meeting));
      case 'to confirm':
        return preview(meeting, group, minutes, at);
      case 'posted':
        return post(meeting, group, { minutes, isCorrection: decision.isCorrection }, at);
    }
  },
});

async function preview(meeting: Meeting, group: Group, minutes: Minutes, at: Asking): Promise<Reply> {
  const view = minutesView(minutes.posted ? 'corrected' : 'of', await factsFor(meeting, group, minutes, at));
  const values = { meeting: meeting.id, confirmed: String(minutes.revision) };
  const confirm = button(say('button.confirm'), 'minutes post', values, 'primary');
  return show(
    under(
      view,
      quiet(
        say('minutes.post.tells', { reach: channelsText(await reachOf(at.store, group.id, at.network)) ?? noChannel }),
      ),
      buttons(confirm, changeButton(meeting)),
    ),
  );
}

const noChannel = say('reach.noChannel', { reach: say('reach.nobody') });

type Posting = { minutes: Minutes; isCorrection: boolean };

async function post(meeting: Meeting, group: Group, { minutes, isCorrection }: Posting, at: Asking): Promise<Reply> {
  const { store, actor, now } = at;
  const made = await makeItems(await proposedIn(minutes.newItems, group, at), group, at);
  // A form opened before this must not create the same items again.
  const revision = minutes.revision + 1;
  const itemCodes = [...minutes.itemCodes, ...made.map(({ code }) => code)];
  const posted: Minutes = { ...minutes, newItems: '', itemCodes, revision };
  await store.minutes.save(posted);
  const facts = await factsFor(meeting, group, posted, at);
  const view = under(
    minutesView(isCorrection ? 'corrected' : 'of', facts),
    buttons(button(say('button.actions'), 'actions', { filter: group.slug })),
  );
  await store.minutes.post(meeting.id, { revision, at: now, view });
  const key = `minutes:${meeting.id}:${revision}`;
  const letters = { channels: view };
  await tell(store, { event: 'meeting.minuted', key, by: actor.person, groupId: group.id, to: {}, letters }, now);
  await store.record.add({ at: now, personId: actor.person.id, what: 'minutes.post', subject: meeting.id });
  const channels = channelsText(await reachOf(store, group.id, at.network));
  const done = channels
    ? say(isCorrection ? 'minutes.posted.correctedTo' : 'minutes.posted.to', { group: group.name, reach: channels })
    : say('minutes.posted.nowhere', { group: group.name });
  return show({ body: [paragraph(done), ...madeBlocks(made), buttons(readButton(meeting), changeButton(meeting))] });
}

const madeBlocks = (made: readonly ActionItem[]): Block[] =>
  made.length === 0
    ? []
    : [
        paragraph(say('minutes.posted.items', { n: made.length })),
        ...made.map(
          ({ code, title }): Block => ({
            kind: 'item',
            text: [strong(code), ' ', title],
            button: button(say('button.assign'), 'actions assign', { item: code }),
          }),
        ),
      ];
