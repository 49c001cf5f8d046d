/**
 * Who is picked of an address book: people by their place in it, from 0 on, each with the place of the one e-mail address
 * that is shared of several; `undefined` for all that is known of the person.
 */
export type Choice = ReadonlyMap<number, number | undefined>;

/**
 * A choice as text, for forms: places in order, runs of them as `5-9`, and behind `@` the place of the one address. Nobody
 * is `''`.
 */
export function writeChoice(choice: Choice): string {
  const parts: string[] = [];
  let run: { first: number; last: number } | undefined;
  const close = () => {
    if (run) parts.push(run.first === run.last ? String(run.first) : `${run.first}-${run.last}`);
    run = undefined;
  };
  for (const [place, address] of [...choice].sort(([one], [other]) => one - other)) {
    if (address === undefined && run && place === run.last + 1) {
      run.last = place;
      continue;
    }
    close();
    if (address === undefined) run = { first: place, last: place };
    else parts.push(`${place}@${address}`);
  }
  close();
  return parts.join(',');
}

/**
 * Reads what `writeChoice` made of an address book of `total` people. `undefined` for anything else, so that nobody is
 * shared by a mistake: places that there are not, or that come twice or out of order.
 */
export function readChoice(text: string, total: number): Choice | undefined {
  const choice = new Map<number, number | undefined>();
  if (text === '') return choice;
  let next = 0;
  for (const part of text.split(',')) {
    const read = /^(\d{1,9})(?:-(\d{1,9})|@(\d{1,9}))?$/.exec(part);
    if (!read) return undefined;
    const [first, last, address] = [read[1], read[2] ?? read[1], read[3]].map(Number);
    if (first === undefined || last === undefined || first < next || last < first || last >= total)
      return undefined;
    for (let place = first; place <= last; place++)
      choice.set(place, read[3] === undefined ? undefined : address);
    next = last + 1;
  }
  return choice;
}
