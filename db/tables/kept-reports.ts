import { createHash } from 'node:crypto';
import { reportShape } from '../../src/domain/report.ts';
import type { KeptReport } from '../../src/ports/tables/kept-reports.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db, Schema } from './schema.ts';
import { instant } from './values.ts';

const digestOf = (report: string): string => createHash('sha256').update(report).digest('hex');

function keptOf({ session, report, digest, at }: Schema['kept_reports']): KeptReport {
  if (digestOf(report) !== digest) throw new Error(`the report kept for session ${session} is not what was kept`);
  return { session, report: reportShape.parse(JSON.parse(report)), digest, at: instant(at) };
}

export function keptReports(db: Db): Tables['keptReports'] {
  const some = () => db.selectFrom('kept_reports').selectAll();
  return {
    async get(session) {
      const row = await some().where('session', '=', session).executeTakeFirst();
      return row && keptOf(row);
    },
    async before(session) {
      const row = await some().where('session', '<', session).orderBy('session', 'desc').limit(1).executeTakeFirst();
      return row && keptOf(row);
    },
    async keep(session, kept, at) {
      const report = JSON.stringify(reportShape.parse(kept));
      const row = { session, report, digest: digestOf(report), at: at.epochMilliseconds };
      await db.insertInto('kept_reports').values(row).execute();
      return keptOf(row);
    },
  };
}
