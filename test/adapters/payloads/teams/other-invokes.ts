import type {
  IConfigFetchInvokeActivity,
  IConfigSubmitInvokeActivity,
  IExecuteActionInvokeActivity,
  IFileConsentInvokeActivity,
  IHandoffActionInvokeActivity,
  IHtmlWidgetCallToolInvokeActivity,
  IMessageFetchTaskInvokeActivity,
  IMessageSubmitActionInvokeActivity,
  ISignInFailureInvokeActivity,
  ISignInTokenExchangeInvokeActivity,
  ISignInVerifyStateInvokeActivity,
  ISuggestedActionSubmitInvokeActivity,
  ITabFetchInvokeActivity,
  ITabSubmitInvokeActivity,
} from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { clientFrameOf, onMessage, samplesOf, type Wire } from './activity.ts';
import { messageId, pages } from './ids.ts';

const frame = { ...clientFrameOf('personal'), type: 'invoke' as const };
/** Checked against the SDK's type by the caller, which names it. */
function invoke<T extends { name: string; value: unknown }>(
  page: string,
  name: T['name'],
  ...values: [Wire<T['value']>, ...unknown[]]
): Sample[] {
  return values.flatMap((value) => [
    ...samplesOf(
      name,
      page,
      { ...frame, name, value, replyToId: messageId },
      'replyToId',
      'localTimezone',
      'localTimestamp',
      'entities',
    ),
    ...samplesOf(name, pages.captures, { ...onMessage(frame), name, value, replyToId: messageId }),
  ]);
}

const upload = {
  contentUrl: 'https://office.sharepoint.com/personal/ana/Documents/Applications/minutes.txt',
  name: 'minutes.txt',
  uploadUrl: 'https://upload.example/1',
  uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C',
  fileType: 'txt',
};
const exchange = { id: '5c5d7c0a', connectionName: 'wild', token: 'eyJ0eXAiOiJKV1QifQ' };
const feedback = {
  actionName: 'feedback',
  actionValue: { reaction: 'like', feedback: '{"feedbackText":"clear"}' },
} as const;

export const otherInvokes: readonly Sample[] = [
  ...invoke<IFileConsentInvokeActivity>(
    pages.files,
    'fileConsent/invoke',
    { action: 'accept', context: {}, uploadInfo: upload },
    // The reference has a type too, and its upload a tag; a refusal has no upload.
    { type: 'fileUpload', action: 'accept', context: {}, uploadInfo: { ...upload, etag: '123' } },
    { type: 'fileUpload', action: 'decline', context: {} },
  ),
  ...invoke<ISignInVerifyStateInvokeActivity>(pages.signIn, 'signin/verifyState', { state: '123456' }),
  ...invoke<ISignInTokenExchangeInvokeActivity>(pages.signIn, 'signin/tokenExchange', exchange),
  ...invoke<ISignInFailureInvokeActivity>(pages.signIn, 'signin/failure', {
    code: 'resourcematchfailed',
    message: 'Resource match failed',
  }),
  ...invoke<IMessageSubmitActionInvokeActivity>(pages.feedback, 'message/submitAction', feedback),
  ...invoke<IMessageFetchTaskInvokeActivity>(pages.feedback, 'message/fetchTask', {
    data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } },
  }),
  ...invoke<IHandoffActionInvokeActivity>(pages.handoff, 'handoff/action', { continuation: 'fa1c1e4d' }),
  ...samplesOf('handoff/action', pages.handoff, {
    ...frame,
    from: { id: frame.from.id, aadObjectId: frame.from.aadObjectId },
    name: 'handoff/action',
    value: { continuation: 'fa1c1e4d' },
  }),
  ...invoke<ISuggestedActionSubmitInvokeActivity>(pages.sdk, 'suggestedActions/submit', { command: 'help' }),
  ...invoke<IConfigFetchInvokeActivity>(pages.configuration, 'config/fetch', {
    data: null,
    context: { theme: 'default' },
  }),
  ...invoke<IConfigSubmitInvokeActivity>(pages.configuration, 'config/submit', {
    data: {},
    context: { theme: 'default' },
  }),
  ...invoke<ITabFetchInvokeActivity>(pages.sdk, 'tab/fetch', {
    tabContext: { tabEntityId: 'home' },
    context: { theme: 'default' },
  }),
  ...invoke<ITabSubmitInvokeActivity>(
    pages.sdk,
    'tab/submit',
    { tabContext: { tabEntityId: 'home' }, context: { theme: 'default' } },
    { data: { type: 'tab/submit' }, tabContext: { tabEntityId: 'home' }, context: { theme: 'default' } },
  ),
  ...invoke<IExecuteActionInvokeActivity>(pages.invokes, 'actionableMessage/executeAction', {
    actionId: 'multichoice',
    body: '{"choice":"1"}',
  }),
  ...invoke<IHtmlWidgetCallToolInvokeActivity>(pages.sdk, 'htmlwidget/calltool', { name: 'meetings', arguments: {} }),
];
