/** How the lines of a text end, by its beginning: with LF, also behind a CR, or with CR alone, as of old Macs. */
export const lineEndOf = (text: string): '\n' | '\r' =>
  text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
