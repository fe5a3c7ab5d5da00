const shape = /^[^\s@<>"(),;]+@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;

/** Whether the text has the shape of an e-mail address; whether there is such a mailbox is for the mail system to say. */
export const isEmail = (text: string): boolean => shape.test(text);
