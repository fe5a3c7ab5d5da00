import type { LedgerEntry } from '../../ports/letter.ts';
import type { Tables } from '../../ports/tables.ts';
import type { Sheet, SheetCell } from '../../view-model/sheet.ts';
import { say, type Text } from '../../view-model/view.ts';
import type { ExportFacts } from './exported.ts';

/** Returns every message put by then, a row for each destination: the recipient, the time, and the outcome. */
export async function ledgerSheet({ store, until, network }: ExportFacts): Promise<Sheet> {
  const entries = (await store.outbox.ledger('')).filter(({ putAt }) => Temporal.Instant.compare(putAt, until) < 0);
  const names = await recipientsOf(entries, store);
  const at = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(network.zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  const columns = ['put', 'to', 'about', 'platform', 'state', 'sent', 'problem'] as const;
  return {
    title: say('ledgerSheet.title', { zone: network.zone }),
    columns: columns.map((one) => say(`ledgerSheet.${one}`)),
    rows: entries.map(({ putAt, to, view, isAddressed, delivery }): SheetCell[] => [
      at(putAt),
      names(to, delivery),
      view?.title ?? null,
      delivery ? say(`platform.${delivery.destination.platform}`) : null,
      say(`ledgerSheet.state.${delivery?.state ?? (isAddressed ? 'failed' : 'waiting')}`),
      delivery?.sentAt ? at(delivery.sentAt) : null,
      delivery?.problem ?? delivery?.cardProblem ?? null,
    ]),
  };
}

async function recipientsOf(entries: readonly LedgerEntry[], { people, groups, channels }: Tables) {
  const ids = entries.flatMap(({ to, delivery }) => [
    ...(to.kind === 'person' ? [to.id] : []),
    ...(delivery?.readerId ? [delivery.readerId] : []),
  ]);
  const persons = new Map((await people.byIds([...new Set(ids)])).map(({ id, name }) => [id, name]));
  const named = new Map((await groups.all()).map(({ id, name }) => [id, name]));
  const rooms = new Map((await channels.all()).map(({ id, name }) => [id, name]));
  return (to: LedgerEntry['to'], delivery: LedgerEntry['delivery']): Text => {
    if (delivery?.readerId) return persons.get(delivery.readerId) ?? delivery.readerId;
    if (delivery) return rooms.get(delivery.destination.id) ?? delivery.destination.id;
    if (to.kind === 'secretariat') return say('role.secretariat');
    return (to.kind === 'person' ? persons : named).get(to.id) ?? to.id;
  };
}
