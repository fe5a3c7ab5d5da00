/** A bullet or a number before a point, as text processors and keyboards make them: `-`, `•`, `1.`, `2)`, a tab. */
const mark = /^\s*(?:[-–—•‣▪◦·*➤]|\(?\d{1,2}[.)])\s+/;

/** The points of a text of one a line, as typed but for their bullets and numbers. */
export const pointsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.replace(mark, '').trim() || []);

/** Lines of a list that are each looked up or made into something: more than any meeting has. */
export const maxPoints = 100;
