/** The points of a text of one a line, as typed but for their bullets. */
export const pointsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.replace(/^\s*[-•*]\s+/, '').trim() || []);

/** Lines of a list that are each looked up or made into something: more than any meeting has. */
export const maxPoints = 100;
