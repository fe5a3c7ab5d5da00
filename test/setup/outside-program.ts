import { ready, start } from '../running.ts';
import { recorder } from './outside-record.ts';
import { answer } from './outside-shapes.ts';

/** The program as `npm start` starts it, on a free port and an empty store. */
export async function program(settings: Record<string, string> = {}) {
  const common = { PORT: '0', DATABASE_URL: ':memory:', PUBLIC_URL: 'https://wild.example' };
  const address = await ready(start({ ...common, ...settings }));
  const record = recorder(address);
  const call = (from: string, said: object, more: object = {}) =>
    record.ask({ path: '/local/calls', post: { from, ...more, said }, shape: answer });
  return {
    address,
    ...record,
    type: (from: string, line: string, more?: object) => call(from, { how: 'typed', line }, more),
    press: (from: string, command: string, values = {}) => call(from, { how: 'pressed', command, values }),
    submit: (from: string, command: string, values: object) => call(from, { how: 'submitted', command, values }),
  };
}
