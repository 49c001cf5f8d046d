/** Files may be dropped anywhere; otherwise the browser would leave the page to show them. */
export function takeDrops(area: HTMLElement, take: (files: FileList) => void, signal: AbortSignal): void {
  let depth = 0;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const mark = (change: number) => {
    depth = Math.max(0, depth + change);
    area.toggleAttribute('data-bb-over', depth > 0);
  };
  addEventListener('dragenter', (event) => hasFiles(event) && mark(1), { signal });
  addEventListener('dragleave', (event) => hasFiles(event) && mark(-1), { signal });
  addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal });
  const dropped = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(-depth);
    if (event.dataTransfer) take(event.dataTransfer.files);
  };
  addEventListener('drop', dropped, { signal });
}
