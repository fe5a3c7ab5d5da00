import type { Command } from '../../bot/command.ts';
import { answerMeeting } from './answer.ts';
import { cancelMeeting } from './cancel.ts';
import { meetings } from './list.ts';
import { moveMeeting } from './move.ts';
import { placeMeeting } from './place.ts';
import { restoreMeeting } from './restore.ts';
import { scheduleMeeting } from './schedule.ts';
import { showMeeting } from './show.ts';
import { suggestTimes } from './suggest.ts';

export const meetingCommands: readonly Command[] = [
  meetings,
  answerMeeting,
  showMeeting,
  scheduleMeeting,
  suggestTimes,
  moveMeeting,
  placeMeeting,
  cancelMeeting,
  restoreMeeting,
];
