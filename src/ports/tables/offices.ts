import type { Office } from '../../domain/office.ts';

export type Offices = {
  get(code: string): Promise<Office | undefined>;
  all(): Promise<Office[]>;
  codesOfFocalPoint(personId: string): Promise<string[]>;
  save(office: Office): Promise<void>;
};
