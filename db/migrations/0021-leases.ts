/** Which of several replicas sends what waits for a workspace, and until when. Where one process serves the store, none is kept. */
export const leases = `
create table leases (
  platform text not null,
  workspace text not null,
  worker text not null,
  until_at integer not null,
  primary key (platform, workspace)
) strict, without rowid;
`;
