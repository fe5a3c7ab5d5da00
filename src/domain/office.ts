/** A national or regional IP Office by WIPO ST.3 code. `name` is ST.3's own, verbatim; `ownName` is what the Office typed. */
export type Office = {
  code: string;
  name: string;
  kind: 'state or other entity' | 'organisation' | 'reserved';
  ownName: string | null;
  focalPointId: string | null;
};
