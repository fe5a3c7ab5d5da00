/** A row in each table of the first schema, as that schema held it. */
export const firstRows = `
insert into people values ('p1', 'Ana Müller', 'ana muller', 'ana@office.example', 'CIO', 'CH', 'en', 'en-GB', 'Europe/Zurich', 1, 1),
  ('p2', 'Ben Okafor', 'ben okafor', null, null, null, null, null, 'UTC', 0, 2);
insert into person_words values ('ana', 'p1'), ('muller', 'p1'), ('ben', 'p2'), ('okafor', 'p2');
insert into accounts values ('slack', 'T1', 'U1', 'p1', 0), ('teams', 'north', 'U2', 'p2', 0);
insert into groups values ('g1', 'cio', 'CIO Network', 'CIO', 'To exchange.', 'active', '2026-03-11', 7);
insert into memberships values ('s1', 'g1', 'p1', 'CH', 'chair', '2026-03-11', null, 0, 'ana muller'),
  ('s2', 'g1', 'p2', 'CH', 'member', '2026-03-11', '2026-04-01', 2, 'ben okafor');
insert into join_requests values
  ('r1', 'g1', 'p2', 'CH', null, 'Okafor', 'Ben', 'CIO', 'ben@office.example', '', 'pending', 5, null, null, null);
insert into channels values ('slack', 'T1', 'C1', 'cio', 'g1');
insert into series values ('q1', 'g1', null, 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE', '2026-03-11T13:00', '+01:00', 'Europe/Zurich', 90, null);
insert into meetings values ('m1', 'g1', 'q1', '2026-06-10', null, '2026-06-10T13:00', '+02:00', 'Europe/Zurich', 90, 'Room A', 'scheduled',
  null, 0, 1781089200000, 1781094600000);
insert into answers values ('m1', 'p1', 'yes', 9);
insert into reminders values ('remind:m1:P1D:p1', 'm1', 'P1D', 'p1', 1781002800000, 'planned'),
  ('remind:m1:P1D:group', 'm1', 'P1D', null, 1781002800000, 'skipped');
insert into action_items values ('a1', 'CIO-7', 'cio-0007', 'g1', null, 'A register', 'a register', 'open', '2026-05-01', 'p1', null, null, 3, 1, '2026-05-01');
insert into action_changes (action_item_id, at, person_id, state, note) values ('a1', 3, 'p1', 'open', 'Begun.');
insert into status_updates values ('u1', 'g1', 'p1', 4, 'Good', 'Exchange', 'Confirm a chair');
insert into record (at, person_id, what, subject) values (3, 'p1', 'actions.add', 'a1');
insert into letters (key, to_kind, to_person_id, view, put_at, addressed_at) values ('l1', 'person', 'p1', '{"body":[]}', 5, 6),
  ('l2', 'secretariat', null, '{"body":[]}', 6, null);
insert into deliveries (id, letter_key, platform, workspace, kind, destination, reader_id, state, attempts, message_id, sent_at) values
  ('d1', 'l1', 'slack', 'T1', 'person', 'U1', 'p1', 'sent', 1, '17.1', 7);
insert into calls values ('k1', '{"kind":"view","view":{"body":[]}}', 8);
`;
