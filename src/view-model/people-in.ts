import type { DrawnBlock, DrawnSpan, DrawnView } from './draw.ts';

/** Returns the people that a view names: their names by their ids, in the order in which they stand there. */
export const peopleIn = ({ body }: DrawnView): Map<string, string> => new Map(body.flatMap(spansOf).flatMap(peopleOf));

function spansOf(block: DrawnBlock): readonly DrawnSpan[] {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'item':
      return [...block.text, ...(block.detail ?? [])];
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
    case 'buttons':
      return [];
  }
}

const peopleOf = (span: DrawnSpan): [string, string][] => {
  if (typeof span === 'string') return [];
  if (span.kind === 'person') return [[span.id, span.name]];
  return span.kind === 'strong' ? span.text.flatMap(peopleOf) : [];
};
