/** PostgreSQL keeps no text with a NUL in it: one that has it names nothing, and no value is it. */
export const isStorable = (text: string): boolean => !text.includes("\0");
