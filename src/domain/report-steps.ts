/** Returns the progress without the lines that a report says itself, from the store: members and the first meeting. */
export const ownProgress = (typed: readonly string[]): string[] =>
  typed.filter((line) => !/^(?:established\b|création\b|(?:inaugural|first) meeting held\b)/i.test(line));

// What a chair types as a next step that the store can tell is done, in each language that steps are typed in.
const steps = {
  chair: /^(?:confirm(?:ing|ation of)?|elect(?:ion of)?) (?:the |a )?chair\b|^confirmer la présidence/i,
  arrangements:
    /^(?:finali[sz]e|adopt|settle|agree on) (?:the )?working arrangements\b|^(?:finaliser|adopter) les modalités/i,
};

/** Returns the next steps that are still to come: one is gone once the store shows that it is done. */
export const stepsLeft = (typed: readonly string[], done: Record<keyof typeof steps, boolean>): string[] =>
  typed.filter(
    (step) => !(done.chair && steps.chair.test(step)) && !(done.arrangements && steps.arrangements.test(step)),
  );
