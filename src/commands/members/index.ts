import type { Command } from '../../bot/command.ts';
import { preferAccount } from './account.ts';
import { addMember } from './add.ts';
import { editMember } from './edit.ts';
import { handOverSeat } from './handover.ts';
import { link } from './link.ts';
import { members } from './list.ts';
import { mergeMembers } from './merge.ts';
import { profile, updateProfile } from './profile.ts';
import { removeMember } from './remove.ts';
import { unlink } from './unlink.ts';
import { whois } from './whois.ts';

export const memberCommands: readonly Command[] = [
  members,
  whois,
  profile,
  updateProfile,
  preferAccount,
  link,
  unlink,
  addMember,
  editMember,
  removeMember,
  handOverSeat,
  mergeMembers,
];
