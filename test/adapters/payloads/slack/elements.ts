import type {
  ButtonAction,
  CheckboxesAction,
  ConversationsSelectAction,
  DatepickerAction,
  ExternalSelectAction,
  OverflowAction,
  PlainTextInputAction,
  RadioButtonsAction,
  StaticSelectAction,
  TimepickerAction,
  UsersSelectAction,
} from '@slack/bolt';
import { ana, channel } from './ids.ts';

const place = { block_id: 'Kq2sB', action_id: 'wild', action_ts: '1713279605.123456' };
const text = (words: string) => ({ type: 'plain_text' as const, text: words, emoji: true });
const option = { text: text('Maybe'), value: 'maybe' };
const placeholder = text('Choose');
const confirm = { title: text('Sure?'), text: text('This cannot be undone.'), confirm: text('Yes'), deny: text('No') };
/** The SDK's type has the strings of an older kind of question. */
const confirmInSdk = { title: 'Sure?', text: 'This cannot be undone.', ok_text: 'Yes', dismiss_text: 'No' };

type Asked<Action> = Omit<Action, 'confirm'> & { confirm: typeof confirm };
type Selected<Action> = Omit<Action, 'selected_option'> & { selected_option: null };

/** What each kind of element sends when it is used; selections that were taken back are null. */
export const elements = {
  button: [
    { ...place, type: 'button', text: text('Yes'), value: '{"v":1}' } satisfies ButtonAction,
    {
      ...place,
      type: 'button',
      text: text('Cancel it'),
      value: '{"v":2}',
      style: 'danger',
      confirm,
    } satisfies Asked<ButtonAction> & {
      style: string;
    },
    {
      ...place,
      type: 'button',
      text: text('Cancel it'),
      value: '{"v":2}',
      confirm: confirmInSdk,
    } satisfies ButtonAction,
    { ...place, type: 'button', text: text('Join'), url: 'https://meet.example/1' } satisfies ButtonAction,
  ],
  static_select: [
    { ...place, type: 'static_select', selected_option: option, placeholder } satisfies StaticSelectAction,
    { ...place, type: 'static_select', selected_option: option, initial_option: option } satisfies StaticSelectAction,
    { ...place, type: 'static_select', selected_option: null } satisfies Selected<StaticSelectAction>,
  ],
  external_select: [
    {
      ...place,
      type: 'external_select',
      selected_option: option,
      placeholder,
      min_query_length: 0,
    } satisfies ExternalSelectAction,
    {
      ...place,
      type: 'external_select',
      selected_option: option,
      initial_option: option,
    } satisfies ExternalSelectAction,
  ],
  users_select: [
    { ...place, type: 'users_select', selected_user: ana.id, placeholder } satisfies UsersSelectAction,
    { ...place, type: 'users_select', selected_user: ana.id, initial_user: ana.id } satisfies UsersSelectAction,
  ],
  conversations_select: [
    {
      ...place,
      type: 'conversations_select',
      selected_conversation: channel.id,
      placeholder,
    } satisfies ConversationsSelectAction,
    {
      ...place,
      type: 'conversations_select',
      selected_conversation: channel.id,
      initial_conversation: channel.id,
    } satisfies ConversationsSelectAction,
  ],
  overflow: [
    { ...place, type: 'overflow', selected_option: option } satisfies OverflowAction,
    { ...place, type: 'overflow', selected_option: option, confirm: confirmInSdk } satisfies OverflowAction,
    { ...place, type: 'overflow', selected_option: option, confirm } satisfies Asked<OverflowAction>,
  ],
  datepicker: [
    {
      ...place,
      type: 'datepicker',
      selected_date: '2026-12-09',
      initial_date: '2026-12-02',
    } satisfies DatepickerAction,
    { ...place, type: 'datepicker', selected_date: null, placeholder } satisfies DatepickerAction,
  ],
  timepicker: [
    { ...place, type: 'timepicker', selected_time: '13:00', initial_time: '09:00' } satisfies TimepickerAction,
    { ...place, type: 'timepicker', selected_time: null, placeholder } satisfies TimepickerAction,
  ],
  radio_buttons: [
    { ...place, type: 'radio_buttons', selected_option: option, initial_option: option } satisfies RadioButtonsAction,
    { ...place, type: 'radio_buttons', selected_option: null } satisfies RadioButtonsAction,
  ],
  checkboxes: [
    { ...place, type: 'checkboxes', selected_options: [option], initial_options: [option] } satisfies CheckboxesAction,
    { ...place, type: 'checkboxes', selected_options: [] } satisfies CheckboxesAction,
  ],
  plain_text_input: [{ ...place, type: 'plain_text_input', value: 'np' } satisfies PlainTextInputAction],
} as const;
