import { fileOpener } from '../../../adapters/files/open.ts';
import { makeReport } from '../../../adapters/reports/index.ts';
import { reportFile } from '../../../src/operations/report-file.ts';
import { type Conversation, local, network } from '../../conversation.ts';

const contact = 'ict-leadership@wipo.int';

/** The files that `report files` hands out to this person, by their names. */
export async function madeFiles(chat: Conversation, from: string, line: string): Promise<Map<string, Uint8Array>> {
  const { reply } = await chat.bot.handle({ from: local(from), said: { how: 'typed', line } });
  const handed = reply.kind === 'view' ? reply.view.body.filter((block) => block.kind === 'file') : [];
  const makers = { report: reportFile(makeReport) };
  const open = fileOpener({ store: chat.store, clock: chat, network: { ...network, contact }, makers });
  const files = new Map<string, Uint8Array>();
  for (const { name, secret } of handed) {
    const file = await open(secret);
    if (file) files.set(name, file.bytes);
  }
  return files;
}

/** What people of six scripts do, so that a report has everything in it: names, attendance, decisions, notes. */
export async function sixScripts(chat: Conversation): Promise<void> {
  const names = ['أحمد بن صالح', '王小明', 'Наталья Иванова', 'José Ñúñez', 'Zoë <b>O’Neill</b> & Co'];
  for (const [index, name] of names.entries())
    await chat.say(
      'secretariat-1',
      `members add cio ${['EG', 'CN', 'KZ', 'ES', 'IE'][index]} "${name}" --email p${index}@office.example`,
    );
  await chat.say('secretariat-1', 'chair confirm cio "أحمد بن صالح"');
  await chat.say('secretariat-1', 'chair confirm cio "王小明" --role vice-chair');
  const meeting = 'series_cio-network_2026-03-11';
  await chat.say(
    'secretariat-1',
    `minutes write ${meeting} --present "أحمد بن صالح, 王小明, CIO of CA, CTO of CA, Ada (guest)" --decisions "每季度开会一次\nتبادل الدروس المستفادة\nMeet <quarterly> & share"`,
  );
  await chat.say('secretariat-1', `minutes post ${meeting}`);
  await chat.press('secretariat-1', 'Confirm');
  await chat.say('secretariat-1', 'actions update WILD/1-b --note "تمت المناقشة مع الأعضاء"');
}
