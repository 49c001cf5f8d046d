/** Where the page with the picker's options is. */
export const pickerPath = '/developers/picker' as const;
