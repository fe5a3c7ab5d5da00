import type { Person } from '../domain/person.ts';
import type { Span } from '../view.ts';

export const personSpan = ({ id, name }: Pick<Person, 'id' | 'name'>): Span => ({ kind: 'person', id, name });
