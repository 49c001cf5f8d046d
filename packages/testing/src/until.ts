/** Waits until a condition holds. */
export async function until(holds: () => Promise<boolean>, maxMs = 100_000): Promise<void> {
  for (const end = Date.now() + maxMs; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It did not come about within ${maxMs} ms.`);
}
