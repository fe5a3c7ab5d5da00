import type {
  AdaptiveCardInvokeValue,
  IAdaptiveCardActionInvokeActivity,
  ISearchInvokeActivity,
  ITaskFetchInvokeActivity,
  ITaskSubmitInvokeActivity,
  TaskModuleRequest,
} from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { type Activity, clientFrameOf, onMessage, samplesOf, withRoles } from './activity.ts';
import { messageId, pages, places } from './ids.ts';

const data = { wild: { how: 'pressed', command: 'actions', values: {} } };
const action = { type: 'Action.Execute' as const, id: 'press', title: 'Actions', verb: 'actions', data };
const pressed = {
  ...clientFrameOf('personal'),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action, trigger: 'manual' } satisfies AdaptiveCardInvokeValue & { action: { title: string } },
  replyToId: messageId,
} satisfies Activity<IAdaptiveCardActionInvokeActivity>;
/** The reference tells a refresh by its trigger; the SDK's type knows only the press. */
const refreshed = { ...pressed, value: { action, trigger: 'automatic' as const } } satisfies Omit<
  Activity<IAdaptiveCardActionInvokeActivity>,
  'value'
> & { value: Omit<AdaptiveCardInvokeValue, 'trigger'> & { trigger: 'automatic' } };

const request = { data: { ...data, type: 'task/fetch' }, context: { theme: 'default' } } satisfies TaskModuleRequest;
const fetched = {
  ...clientFrameOf('personal'),
  type: 'invoke',
  name: 'task/fetch',
  value: request,
  replyToId: messageId,
} satisfies Activity<ITaskFetchInvokeActivity>;
const submitted = {
  ...fetched,
  name: 'task/submit',
  value: { data, context: request.context },
} satisfies Activity<ITaskSubmitInvokeActivity>;

const sought = {
  ...clientFrameOf('personal'),
  type: 'invoke',
  name: 'application/search',
  value: { queryText: 'ana', queryOptions: { skip: 0, top: 15 }, dataset: 'people' },
  replyToId: messageId,
} satisfies Activity<ISearchInvokeActivity>;

const everywhere = (kind: string, page: string, payload: { type: string; value: object }, ...optional: string[]) =>
  places.flatMap((place) => [
    ...samplesOf(
      kind,
      page,
      { ...payload, ...clientFrameOf(place) },
      'localTimezone',
      'localTimestamp',
      'entities',
      ...optional,
    ),
    ...samplesOf(kind, pages.captures, { ...payload, ...onMessage(clientFrameOf(place)) }),
  ]);
const actionWithout = (key: 'id' | 'title' | 'verb') => ({ ...action, [key]: undefined });

export const cardInvokes: readonly Sample[] = [
  ...everywhere('adaptiveCard/action press', pages.trigger, pressed),
  ...(['id', 'title', 'verb'] as const).flatMap((key) =>
    samplesOf('adaptiveCard/action press', pages.universal, {
      ...pressed,
      value: { ...pressed.value, action: actionWithout(key) },
    }),
  ),
  // After a sign-in that the card asked for.
  ...samplesOf('adaptiveCard/action press', pages.universal, {
    ...pressed,
    value: { ...pressed.value, state: '123456', authentication: { id: 'a', connectionName: 'b', token: 'c' } },
  }),
  withRoles('adaptiveCard/action press', pressed),
  ...everywhere('adaptiveCard/action refresh', pages.trigger, refreshed),
  ...(['id', 'title', 'verb'] as const).flatMap((key) =>
    samplesOf('adaptiveCard/action refresh', pages.universal, {
      ...refreshed,
      value: { ...refreshed.value, action: actionWithout(key) },
    }),
  ),
  withRoles('adaptiveCard/action refresh', refreshed),
  ...everywhere('task/fetch', pages.dialogs, fetched, 'replyToId'),
  // From a card in a tab.
  ...[fetched, submitted].flatMap((one) =>
    samplesOf(one.name, pages.dialogs, { ...one, value: { ...one.value, tabContext: { tabEntityId: 'home' } } }),
  ),
  withRoles('task/fetch', fetched),
  ...everywhere('task/submit', pages.dialogs, submitted, 'replyToId'),
  withRoles('task/submit', submitted),
  ...everywhere('application/search', pages.typeAhead, sought, 'replyToId'),
  // With the inputs beside it, on which the choices depend.
  ...samplesOf('application/search', pages.typeAhead, {
    ...sought,
    value: { ...sought.value, kind: 'typeahead', data: { office: 'NP' } },
  }),
];
