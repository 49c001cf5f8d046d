const closing: (() => unknown)[] = [];

/** Closes what a test file has opened when its tests are over. Files share a process: what is left open stays open for others. */
export function atFileEnd(close: () => unknown): void {
  closing.push(close);
}

/** The tests of a file are over. */
export async function endFile(): Promise<void> {
  await Promise.all(closing.splice(0).map((close) => close()));
}
