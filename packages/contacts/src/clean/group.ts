/** Whether a group is the program's own, every contact is in it, and its name means nothing to a person. */
export const isSystemGroup = (name: string): boolean =>
  /^(?:my ?contacts|all ?contacts|starred(?: in android)?|unfiled)$/i.test(name);
