import type { Command } from '../../bot/command.ts';
import { preferAccount } from './account.ts';
import { addMember } from './add.ts';
import { link } from './link.ts';
import { members } from './list.ts';
import { profile, updateProfile } from './profile.ts';
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
];
