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
/** What is sent: a message's blocks, or a whole view. */
export type Sent = { type: 'message'; text: string; blocks: Block[] } | ModalView | HomeView;

/** A text that fits `most` characters, with "…" in the place of what does not. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

// Strings by where they stand. Sources: Slack's reference, @slack/types and the python SDK's models.
const texts: readonly [where: RegExp, most: number][] = [
  [/^\/text$/, 4000],
  [/^\/(title|submit|close)\/text$/, 24],
  [/^\/private_metadata$/, 3000],
  [/^\/callback_id$/, 255],
  [/\/(block_id|action_id)$/, 255],
  [/^\/blocks\/\d+:header\/text\/text$/, 150],
  [/^\/blocks\/\d+:section\/text\/text$/, 3000],
  [/^\/blocks\/\d+:context\/elements\/\d+\/text$/, 2000],
  [/:button\/text\/text$/, 75],
  [/:button\/value$/, 2000],
  [/^\/blocks\/\d+:input\/(label|hint)\/text$/, 2000],
  [/\/(options\/\d+|initial_option)\/text\/text$/, 75],
  [/\/(options\/\d+|initial_option)\/value$/, 150],
  [/:plain_text_input\/initial_value$/, 3000],
  [/:rich_text\/.*:(text|link)\/text$/, 3000],
  [/:link\/url$/, 3000],
];
const lists: readonly [where: RegExp, most: Readonly<Record<Sent['type'], number>>][] = [
  [/^\/blocks$/, { message: 50, modal: 100, home: 100 }],
  [/:actions\/elements$/, every(25)],
  [/:context\/elements$/, every(10)],
  [/\/options$/, every(100)],
  [/:table\/rows$/, every(100)],
  [/:table\/rows\/\d+$/, every(20)],
  [/:table\/column_settings$/, every(20)],
];
// What is within all limits need not be looked up in them, and most is.
const fitsAnywhere = (size: number, least: number): boolean => size > 0 && size <= least;
const leastText = Math.min(...texts.map(([, most]) => most));
const leastList = Math.min(...lists.flatMap(([, most]) => Object.values(most)));

const allowed: Readonly<Record<Sent['type'], readonly KnownBlock['type'][]>> = {
  message: ['header', 'section', 'context', 'actions', 'rich_text', 'table'],
  modal: ['header', 'section', 'context', 'actions', 'rich_text', 'input'],
  home: ['header', 'section', 'context', 'actions', 'rich_text'],
};

function every(most: number) {
  return { message: most, modal: most, home: most };
}

type Kind = 'text' | 'list';
type Fault = { where: string; fault: string };

/** What Slack would refuse in this, each with where it stands; empty where nothing. */
export function faultsOf(sent: Sent): string[] {
  const faults: Fault[] = [];
  measure(sent, sent.type, (where, size, most, kind) => {
    if (size > most) faults.push({ where, fault: `${size} of ${most} ${kind === 'text' ? 'characters' : 'elements'}` });
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

/** The same with what is too long cut short, a text with "…" at its end; what only carries data is left to be refused. */
export function fitted<Any extends Sent>(sent: Any): Any {
  const copy = structuredClone(sent);
  measure(copy, copy.type, (where, size, most, kind, holder, name) => {
    if (size <= most || /(value|private_metadata|_id|url)$/.test(where)) return;
    const value: unknown = Reflect.get(holder, name);
    if (kind === 'text' && typeof value === 'string') Reflect.set(holder, name, shortened(value, most));
    if (kind === 'list' && Array.isArray(value)) value.length = most;
  });
  return copy;
}

/** `:section`; nothing for a text object, which is known by where it stands. */
const kindOf = (value: object): string =>
  'type' in value && typeof value.type === 'string' && !/^(plain_text|mrkdwn)$/.test(value.type)
    ? `:${value.type}`
    : '';

type Measured = (where: string, size: number, most: number, kind: Kind, holder: object, name: string) => void;

/** Walks what is sent; the path to each thing names its type, as in `/blocks/3:section/text/text`. */
function measure(holder: object, surface: Sent['type'], tell: Measured, path = ''): void {
  for (const [name, value] of Object.entries(holder)) {
    const where = `${path}/${name}`;
    if (typeof value === 'string') {
      if (fitsAnywhere(value.length, leastText)) continue;
      const most = texts.find(([pattern]) => pattern.test(where))?.[1];
      if (most !== undefined) tell(where, value.length, most, 'text', holder, name);
    } else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && !fitsAnywhere(value.length, leastList)) {
        const most = lists.find(([pattern]) => pattern.test(where))?.[1][surface];
        if (most !== undefined) tell(where, value.length, most, 'list', holder, name);
      }
      measure(value, surface, tell, where + kindOf(value));
    }
  }
}

/** The blocks this adapter makes; the limits are checked over these. */
export type OurBlock = HeaderBlock | SectionBlock | ContextBlock | ActionsBlock | RichTextBlock | TableBlock;
