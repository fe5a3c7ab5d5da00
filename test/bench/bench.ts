import { inProcess } from './calls.ts';
import { growth } from './growth.ts';
import { overHttp } from './http.ts';
import { starting } from './starting.ts';

// Each part measures ours and its baseline in turns, in this one run, and prints the ratio of their medians.
for (const part of [inProcess, overHttp, growth, starting]) await part();
