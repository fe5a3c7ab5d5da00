import { createRequire } from 'node:module';

// Its ES modules do not load in Node; this bundle does.
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** What Microsoft's own parser has against a card: unknown elements, bad values, inputs without their label. */
export function faultsOf(card: unknown): string[] {
  const context = new library.SerializationContext();
  const parsed = new library.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const parse = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parse, ...parsed.validateProperties().validationEvents.map(({ message }: { message: string }) => message)];
}
