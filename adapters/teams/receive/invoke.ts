import { z } from 'zod';
import { say } from '../../../src/view-model/view.ts';
import { refreshIn, saidIn } from '../action-data.ts';
import { extensionCalls } from '../extension.ts';
import { readerOf } from '../people.ts';
import { errorAnswer } from './action-answer.ts';
import { type Dialog, dialogMessage } from './dialog.ts';
import type { Press } from './press.ts';
import type { HttpAnswer, Received } from './received.ts';
import type { Refresh } from './refresh.ts';
import type { Searching } from './search.ts';
import type { TypeAhead } from './type-ahead.ts';

const actionValue = z.looseObject({
  trigger: z.string().optional(),
  action: z.looseObject({ data: z.unknown().optional() }),
});
const taskValue = z.looseObject({ data: z.unknown().optional() });

type Parts = {
  press: Press;
  refresh: Refresh;
  dialog: Dialog;
  search: Searching;
  typeAhead: TypeAhead;
  zone: string;
};

/** Answers an invoke in its own request; one that this version does not know gets an error. */
export const createInvokes =
  ({ press, refresh, dialog, search, typeAhead, zone }: Parts) =>
  async (received: Received): Promise<HttpAnswer> => {
    const { name, value } = received.activity;
    const reader = readerOf(received.activity, zone);
    switch (name) {
      case 'adaptiveCard/action': {
        const { trigger, action } = actionValue.safeParse(value).data ?? {};
        const refreshed = refreshIn(action?.data);
        if (refreshed) return refresh(received, refreshed);
        const said = saidIn(action?.data);
        // What a client sends by itself is never a press, whatever the card's data says.
        return said && trigger !== 'automatic' ? press(received, said) : errorAnswer(reader);
      }
      case 'task/fetch':
      case 'task/submit': {
        const said = saidIn(taskValue.safeParse(value).data?.data);
        return said ? dialog(received, said) : dialogMessage(say('teams.unknown'), reader);
      }
      case 'composeExtension/fetchTask':
      case 'composeExtension/submitAction': {
        const said = extensionCalls(value);
        return said ? dialog(received, said) : dialogMessage(say('teams.unknown'), reader);
      }
      case 'composeExtension/query':
        return search(received);
      case 'application/search':
        return typeAhead(received);
      default:
        return errorAnswer(reader);
    }
  };
