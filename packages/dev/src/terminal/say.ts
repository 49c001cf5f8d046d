/** Writes a line to the person at the terminal. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Names a step that may take a moment. */
export function sayProgress(step: string): void {
  say(`${step} …`);
}

/** Writes a line that is no part of the answer, as warnings are. */
export function sayAside(line: string): void {
  process.stderr.write(`${line}\n`);
}
