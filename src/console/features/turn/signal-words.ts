/** `wantsHuman` as "wants human". */
export const signalWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
