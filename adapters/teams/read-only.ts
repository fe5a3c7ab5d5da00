import type { Answered, Bot, Call } from '../../src/ports/call.ts';

/**
 * Answers a call that must not write, such as one that a client makes by itself: enrols the asker in a transaction of its
 * own, and rolls back whatever the command wrote.
 */
export async function readOnly(bot: Bot, call: Omit<Call, 'key'>): Promise<Answered> {
  await bot.meet([call]);
  return bot.answer(call, {
    async show(answered) {
      if (answered.wrote) throw new Error(`“${answered.command}” writes, so it cannot answer a refresh`);
      return answered;
    },
  });
}
