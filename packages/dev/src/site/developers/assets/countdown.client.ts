/** Turns "at 22:45" into "in 14:32", each second anew. */
export function countDown(): void {
  tick();
  setInterval(tick, 1000);
}

function tick(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-countdown]')) {
    const seconds = Math.max(0, Math.round((Date.parse(time.dateTime) - Date.now()) / 1000));
    const text = `in ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (time.textContent !== text) time.textContent = text;
  }
}
