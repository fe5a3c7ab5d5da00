import { expect, test } from 'vitest';
import { Recent } from '../../adapters/recent-map.ts';

test('what was not asked for longest is forgotten', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([1, undefined, 3]);
  recent.delete('a');
  expect(recent.get('a')).toBeUndefined();
});

test('what takes the most room is bounded as well: names and values', () => {
  const recent = new Recent<number>(1000, 1000);
  recent.set('a', 1, 600);
  recent.set('b', 2, 300);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3, 300);
  expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([1, undefined, 3]);
  recent.set('x'.repeat(400), 4);
  expect(['a', 'c'].map((name) => recent.get(name))).toEqual([undefined, undefined]);
  expect(recent.get('x'.repeat(400))).toBe(4);
  for (let n = 0; n < 100; n += 1) recent.set('same', n, 900);
  expect(recent.get('same')).toBe(99);
  recent.set('too large for all of it', 5, 2000);
  expect(recent.get('too large for all of it')).toBeUndefined();
});
