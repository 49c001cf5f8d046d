/** Where the page is on which every option is chosen. */
export const optionsPath = '/developers/options';
