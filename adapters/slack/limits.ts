import type {
  ActionsBlock,
  ContextBlock,
  HeaderBlock,
  HomeView,
  InputBlock,
  KnownBlock,
  ModalView,
  RichTextBlock,
  SectionBlock,
  TableBlock,
} from '@slack/types';

type Block = OurBlock | InputBlock;
/** A message or a view, as sent to Slack. */
export type Sent = { type: 'message'; text: string; blocks: Block[] } | ModalView | HomeView;

/** Returns the text cut to `max` characters; a cut text ends in "…". */
export const shortened = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Maximum length of an address that a button opens. */
export const maxUrl = 3000;
// Maximum length of strings, by path. Sources: Slack's reference, @slack/types and the python SDK's models.
const texts: readonly [where: RegExp, max: number][] = [
  [/^\/text$/, 4000],
  [/^\/(title|submit|close)\/text$/, 24],
  [/^\/private_metadata$/, 3000],
  [/^\/callback_id$/, 255],
  [/\/(block_id|action_id)$/, 255],
  [/^\/blocks\/\d+:header\/text\/text$/, 150],
  [/^\/blocks\/\d+:section\/text\/text$/, 3000],
  [/^\/blocks\/\d+:context\/elements\/\d+\/text$/, 2000],
  [/:button\/text\/text$/, 75],
  [/:button\/confirm\/title\/text$/, 100],
  [/:button\/confirm\/text\/text$/, 300],
  [/:button\/confirm\/(confirm|deny)\/text$/, 30],
  [/:button\/value$/, 2000],
  [/:button\/url$/, maxUrl],
  [/^\/blocks\/\d+:input\/(label|hint)\/text$/, 2000],
  [/\/(options\/\d+|initial_option)\/text\/text$/, 75],
  [/\/(options\/\d+|initial_option)\/value$/, 150],
  [/:plain_text_input\/initial_value$/, 3000],
  [/:rich_text\/.*:(text|link)\/text$/, 3000],
  [/:link\/url$/, 3000],
];
const lists: readonly [where: RegExp, max: Readonly<Record<Sent['type'], number>>][] = [
  [/^\/blocks$/, { message: 50, modal: 100, home: 100 }],
  [/:actions\/elements$/, every(25)],
  [/:context\/elements$/, every(10)],
  [/\/options$/, every(100)],
  [/:table\/rows$/, every(100)],
  [/:table\/rows\/\d+$/, every(20)],
  [/:table\/column_settings$/, every(20)],
];
// Sizes below every limit skip the path lookup; most sizes are.
const fitsAnywhere = (size: number, min: number): boolean => size > 0 && size <= min;
const minMaxText = Math.min(...texts.map(([, max]) => max));
const minMaxList = Math.min(...lists.flatMap(([, max]) => Object.values(max)));

const allowed: Readonly<Record<Sent['type'], readonly KnownBlock['type'][]>> = {
  message: ['header', 'section', 'context', 'actions', 'rich_text', 'table'],
  modal: ['header', 'section', 'context', 'actions', 'rich_text', 'input'],
  home: ['header', 'section', 'context', 'actions', 'rich_text'],
};

function every(max: number) {
  return { message: max, modal: max, home: max };
}

type Kind = 'text' | 'list';
type Fault = { where: string; fault: string };

/** Returns what Slack would refuse, each fault with its path. */
export function faultsOf(sent: Sent): string[] {
  const faults: Fault[] = [];
  measure(sent, sent.type, (where, size, max, kind) => {
    if (size > max) faults.push({ where, fault: `${size} of ${max} ${kind === 'text' ? 'characters' : 'elements'}` });
    if (size === 0) faults.push({ where, fault: 'empty' });
  });
  const kinds = sent.blocks.map(({ type }) => type);
  for (const [index, type] of kinds.entries())
    if (type === undefined || !allowed[sent.type].some((known) => known === type))
      faults.push({ where: `/blocks/${index}`, fault: `no ${type} in a ${sent.type}` });
  if (kinds.filter((type) => type === 'table').length > 1) faults.push({ where: '/blocks', fault: 'two tables' });
  if (sent.type === 'modal' && kinds.includes('input') && !sent.submit)
    faults.push({ where: '/submit', fault: 'missing' });
  const ids = sent.blocks.flatMap(({ block_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) faults.push({ where: '/blocks', fault: 'a block_id twice' });
  return faults.map(({ where, fault }) => `${where}: ${fault}`);
}

/** Returns a copy with texts and lists cut to Slack's limits. Values that carry data are not cut: Slack refuses them. */
export function fitted<Any extends Sent>(sent: Any): Any {
  const copy = structuredClone(sent);
  measure(copy, copy.type, (where, size, max, kind, holder, name) => {
    if (size <= max || /(value|private_metadata|_id|url)$/.test(where)) return;
    const value: unknown = Reflect.get(holder, name);
    if (kind === 'text' && typeof value === 'string') Reflect.set(holder, name, shortened(value, max));
    if (kind === 'list' && Array.isArray(value)) value.length = max;
  });
  return copy;
}

/** Returns `:section` for a typed object, an empty string for a text object. */
function kindOf(value: object): string {
  if (!('type' in value) || typeof value.type !== 'string') return '';
  return value.type === 'plain_text' || value.type === 'mrkdwn' ? '' : `:${value.type}`;
}

/** Where a value stands. Few are beyond a limit, so its path is written only when it is asked for. */
type Step = { before: Step | undefined; holder: object; name: string };
const pathOf = ({ before, holder, name }: Step): string => `${before ? pathOf(before) + kindOf(holder) : ''}/${name}`;

type Measured = (where: string, size: number, max: number, kind: Kind, holder: object, name: string) => void;

/** Calls `tell` for each string and list that has a limit; a path names the type of each object, as in `/blocks/3:section/text/text`. */
function measure(holder: object, surface: Sent['type'], tell: Measured, before?: Step): void {
  for (const [name, value] of Object.entries(holder)) {
    if (typeof value === 'string') {
      if (fitsAnywhere(value.length, minMaxText)) continue;
      const where = pathOf({ before, holder, name });
      const max = texts.find(([pattern]) => pattern.test(where))?.[1];
      if (max !== undefined) tell(where, value.length, max, 'text', holder, name);
    } else if (typeof value === 'object' && value !== null) {
      const step: Step = { before, holder, name };
      if (Array.isArray(value) && !fitsAnywhere(value.length, minMaxList)) {
        const where = pathOf(step);
        const max = lists.find(([pattern]) => pattern.test(where))?.[1][surface];
        if (max !== undefined) tell(where, value.length, max, 'list', holder, name);
      }
      measure(value, surface, tell, step);
    }
  }
}

/** The block types that this adapter produces. */
export type OurBlock = HeaderBlock | SectionBlock | ContextBlock | ActionsBlock | RichTextBlock | TableBlock;
