import type { z } from 'zod';
import { HttpProblem } from '../http.ts';

/** Returns the body in its shape. Throws a 400 that names the first fault. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `“${issue.path.join('.')}”` : 'The body';
  throw new HttpProblem(400, `${where} cannot be read: ${issue?.message ?? 'it has the wrong shape'}.`);
}
