// When an answer meets its fault: at which page, and at which tries of it.

export const each = { when: 'answering', page: 'each', tries: 'all' } as const;
export const onceEach = { when: 'answering', page: 'each', tries: 'first' } as const;
export const second = { when: 'answering', page: 2, tries: 'all' } as const;
export const secondOnce = { when: 'answering', page: 2, tries: 'first' } as const;
