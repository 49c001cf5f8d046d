import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Sitting } from './sitting.js';

/** Files can be dropped anywhere on the picker; they are read here, and not uploaded. */
export function Drop(props: { sitting: Sitting; text: string; children: ComponentChildren }): VNode {
  const { sitting, text, children } = props;
  const [isOver, setOver] = useState(false);
  const { screen } = sitting;
  const takes =
    sitting.readsFiles && (screen.kind === 'course' ? screen.course.takesFiles : screen.kind === 'menu');

  function isFile({ dataTransfer }: DragEvent): boolean {
    return takes && dataTransfer !== null && [...dataTransfer.types].includes('Files');
  }

  function onDrop(event: DragEvent): void {
    setOver(false);
    if (!isFile(event)) return;
    event.preventDefault();
    sitting.readFiles([...(event.dataTransfer?.files ?? [])], fileSource(sitting));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by a button, too.
    <div
      class={`bb-picker-frame${isOver ? ' bb-picker-over' : ''}`}
      onDragOver={(event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={onDrop}
    >
      {children}
      {isOver ? <p class="bb-picker-drop">{text}</p> : null}
    </div>
  );
}

/** What a dropped file is called to the page. */
function fileSource({ ground: { settings, tools }, options }: Sitting) {
  return (
    tools.findSource(settings, 'csv', options) ?? {
      asked: 'csv',
      name: '',
      method: 'upload' as const,
      service: 'csv',
      domains: [],
    }
  );
}
